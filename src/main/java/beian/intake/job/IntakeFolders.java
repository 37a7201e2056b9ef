package beian.intake.job;

import beian.platform.file.Lying;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folders of a home that imports use.
 *
 * @param inbox workbooks for the night
 * @param archive copies of what was read, {@code 2026-11-24/0123abcd-名单.xlsx}
 * @param rejected files from the inbox that nobody can read, each with {@code .error.txt}
 * @param rejects rows for their senders
 */
public record IntakeFolders(Path inbox, Path archive, Path rejected, Path rejects) {
  private static final String ERROR = ".error.txt";

  /**
   * What lies in the inbox and is to be read, by name: no lock files of Excel, no hidden files, no
   * unfinished transfers.
   */
  public List<Path> waiting() throws IOException {
    return Lying.in(inbox);
  }

  /** Files in folders of the inbox, which nobody reads, as seen from the home. */
  public List<String> astray() {
    try {
      return Lying.below(inbox).stream()
          .filter(file -> !inbox.equals(file.getParent()))
          .map(file -> inbox.getFileName() + "/" + inbox.relativize(file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What nobody reads: those, and files from the inbox that could not be read, until somebody takes
   * them away. They may put right what is about to be done.
   */
  public List<String> unread() {
    try {
      List<String> unread = new ArrayList<>(astray());
      for (Path file : Lying.in(rejected)) {
        if (!file.toString().endsWith(ERROR)) {
          unread.add(rejected.getFileName() + "/" + ImportScan.name(file));
        }
      }
      return unread;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
