package beian.platform.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What people put into a folder: no hidden files, no lock files of Excel, no unfinished transfers,
 * and nothing that file managers leave behind.
 */
public final class Lying {
  private static final int DEEPEST = 6;

  /** Where a mail lies that has arrived: unread, and read. */
  private static final Set<String> MAILDIR = Set.of("new", "cur");

  private Lying() {}

  /** The files in a folder itself, by name; none when there is no such folder. */
  public static List<Path> in(Path folder) throws IOException {
    return files(folder, 1, relative -> all(relative, Lying::isFinished));
  }

  /** The files in a folder and those below it, by name; none when there is no such folder. */
  public static List<Path> below(Path folder) throws IOException {
    return files(folder, DEEPEST, relative -> all(relative, Lying::isFinished));
  }

  /** The same where files and folders are called after domains, of which some end so too. */
  public static List<Path> belowNamedAfterDomains(Path folder) throws IOException {
    return files(folder, DEEPEST, relative -> all(relative, part -> true));
  }

  /**
   * The same in folders of mails: the folders that a mail server makes within another are hidden
   * ones (Maildir++: {@code .INBOX.Replies/new}).
   */
  public static List<Path> belowMaildirs(Path folder) throws IOException {
    return files(folder, DEEPEST, Lying::isMail);
  }

  private static boolean isMail(Path relative) {
    int last = relative.getNameCount() - 1;
    boolean delivered = last > 0 && MAILDIR.contains(relative.getName(last - 1).toString());
    return all(delivered ? relative.subpath(last, last + 1) : relative, Lying::isFinished);
  }

  private static boolean isFinished(Path part) {
    return !Bystanders.unfinished(part);
  }

  private static List<Path> files(Path folder, int depth, Predicate<Path> wanted)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.walk(folder, depth)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(path -> wanted.test(folder.relativize(path)))
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
