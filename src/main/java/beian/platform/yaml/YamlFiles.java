package beian.platform.yaml;

import beian.platform.error.ErrorCode;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.file.Bystanders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
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
    String file = "/" + folder + "/" + known;
    URL url = YamlFiles.class.getResource(file);
    if (url == null) {
      throw new IllegalStateException(file + " is not on the class path");
    }
    try {
      if (!url.getProtocol().equals("jar")) {
        String there = url.toString();
        Path root = Path.of(URI.create(there.substring(0, there.length() - known.length())));
        SortedMap<String, String> files = new TreeMap<>();
        for (Path path : below(root)) {
          files.put(name(root, path), Files.readString(path));
        }
        return files;
      }
      JarURLConnection connection = (JarURLConnection) url.openConnection();
      connection.setUseCaches(false);
      try (JarFile jar = connection.getJarFile()) {
        return in(jar, folder + "/");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, String> in(JarFile jar, String folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (JarEntry entry : jar.stream().toList()) {
      String name = entry.getName();
      if (name.startsWith(folder) && ENDING.matcher(name).find()) {
        try (InputStream in = jar.getInputStream(entry)) {
          files.put(
              name.substring(folder.length()),
              new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return files;
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
      return all.filter(file -> ENDING.matcher(file.toString()).find() && !Bystanders.is(file))
          .toList();
    }
  }

  private static String name(Path directory, Path file) {
    return directory.relativize(file).toString().replace('\\', '/');
  }
}
