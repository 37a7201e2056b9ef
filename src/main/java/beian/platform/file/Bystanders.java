package beian.platform.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * What programs leave in a folder beside what people put there: hidden files, lock files of office
 * programs, what file managers note for themselves. Nobody means them to be read, counted or waited
 * for, so nobody does.
 */
public final class Bystanders {
  private static final Set<String> OF_FILE_MANAGERS = Set.of("desktop.ini", "thumbs.db");
  private static final Set<String> UNFINISHED =
      Set.of("part", "tmp", "crdownload", "filepart", "partial", "download", "swp");

  private Bystanders() {}

  /** Whether a file is one of them. */
  public static boolean is(Path file) {
    String name = name(file);
    return name.startsWith(".") || name.startsWith("~$") || OF_FILE_MANAGERS.contains(name);
  }

  /**
   * Whether a file is still on its way, by its ending; not to be asked where files are called after
   * domains, of which some end so.
   */
  public static boolean unfinished(Path file) {
    String name = name(file);
    return UNFINISHED.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
