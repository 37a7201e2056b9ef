package beian.platform.yaml;

import beian.platform.error.ErrorCode;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.file.Bystanders;
import beian.platform.file.ClassPathFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The YAML files below a folder, by their path in it, in one order wherever they lie. */
public final class YamlFiles {
  private static final Pattern ENDING = Pattern.compile("\\.ya?ml$");

  private YamlFiles() {}

  /**
   * Those on the class path.
   *
   * @param folder with slashes, without one at either end
   * @param known a file that is there
   */
  public static SortedMap<String, String> onClassPath(String folder, String known) {
    return ClassPathFiles.below(YamlFiles.class, folder, known, YamlFiles::is);
  }

  /**
   * Those in a directory; none when it is not there.
   *
   * @param code what it is called when one cannot be read
   */
  public static SortedMap<String, String> in(ErrorCode code, Path directory) {
    SortedMap<String, String> files = new TreeMap<>();
    Path at = directory;
    try {
      for (Path file : Files.isDirectory(directory) ? below(directory) : List.<Path>of()) {
        at = file;
        files.put(name(directory, file), Files.readString(file));
      }
      return files;
    } catch (IOException | UncheckedIOException e) {
      throw new ProblemException(
          new Problem(code, at.toString(), String.valueOf(e.getMessage()), "UTF-8"), e);
    }
  }

  private static List<Path> below(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(file -> is(file.toString()) && !Bystanders.is(file)).toList();
    }
  }

  private static boolean is(String file) {
    return ENDING.matcher(file).find();
  }

  private static String name(Path directory, Path file) {
    return directory.relativize(file).toString().replace('\\', '/');
  }
}
