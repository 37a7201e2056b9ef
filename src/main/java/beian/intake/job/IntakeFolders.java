package beian.intake.job;

import beian.platform.file.Bystanders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of a home that imports use.
 *
 * @param inbox workbooks for the night
 * @param archive copies of what was read, {@code 2026-11-24/0123abcd-名单.xlsx}
 * @param rejected files from the inbox that nobody can read, each with {@code .error.txt}
 * @param rejects rows for their senders
 */
public record IntakeFolders(Path inbox, Path archive, Path rejected, Path rejects) {
  /**
   * What lies in the inbox and is to be read, by name: no lock files of Excel, no hidden files, no
   * unfinished transfers.
   */
  public List<Path> waiting() throws IOException {
    if (!Files.isDirectory(inbox)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(inbox)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(path -> !Bystanders.is(path) && !Bystanders.unfinished(path))
          .sorted(Comparator.comparing(ImportScan::name))
          .toList();
    }
  }
}
