package beian.platform.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What people put into a folder: no hidden files, no lock files of Excel, no unfinished transfers,
 * and nothing that file managers leave behind.
 */
public final class Lying {
  private static final int DEEPEST = 6;

  private Lying() {}

  /** The files in a folder itself, by name; none when there is no such folder. */
  public static List<Path> in(Path folder) throws IOException {
    return files(folder, 1, Lying::isFinished);
  }

  /** The files in a folder and those below it, by name; none when there is no such folder. */
  public static List<Path> below(Path folder) throws IOException {
    return files(folder, DEEPEST, Lying::isFinished);
  }

  /** The same where files and folders are called after domains, of which some end so too. */
  public static List<Path> belowNamedAfterDomains(Path folder) throws IOException {
    return files(folder, DEEPEST, part -> true);
  }

  private static boolean isFinished(Path part) {
    return !Bystanders.unfinished(part);
  }

  private static List<Path> files(Path folder, int depth, Predicate<Path> also) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.walk(folder, depth)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(path -> all(folder.relativize(path), also))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  private static boolean all(Path relative, Predicate<Path> also) {
    for (Path part : relative) {
      if (Bystanders.is(part) || !also.test(part)) {
        return false;
      }
    }
    return true;
  }
}
