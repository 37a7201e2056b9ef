package beian.platform.file;

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
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The texts below a folder of the class path, in one order wherever they lie. */
public final class ClassPathFiles {
  private ClassPathFiles() {}

  /**
   * Those below a folder, by their path in it.
   *
   * @param of a class beside which they are shipped
   * @param folder with slashes, without one at either end
   * @param known a file that is there
   * @param which by the path
   */
  public static SortedMap<String, String> below(
      Class<?> of, String folder, String known, Predicate<String> which) {
    String file = "/" + folder + "/" + known;
    URL url = of.getResource(file);
    if (url == null) {
      throw new IllegalStateException(file + " is not on the class path");
    }
    try {
      if (!url.getProtocol().equals("jar")) {
        String there = url.toString();
        return on(Path.of(URI.create(there.substring(0, there.length() - known.length()))), which);
      }
      JarURLConnection connection = (JarURLConnection) url.openConnection();
      connection.setUseCaches(false);
      try (JarFile jar = connection.getJarFile()) {
        return in(jar, folder + "/", which);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, String> on(Path root, Predicate<String> which)
      throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    List<Path> all;
    try (Stream<Path> found = Files.walk(root)) {
      all = found.filter(Files::isRegularFile).filter(file -> !Bystanders.is(file)).toList();
    }
    for (Path path : all) {
      String name = root.relativize(path).toString().replace('\\', '/');
      if (which.test(name)) {
        files.put(name, Files.readString(path));
      }
    }
    return files;
  }

  private static SortedMap<String, String> in(JarFile jar, String folder, Predicate<String> which)
      throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (JarEntry entry : jar.stream().toList()) {
      String name = entry.getName();
      if (name.startsWith(folder) && which.test(name.substring(folder.length()))) {
        try (InputStream in = jar.getInputStream(entry)) {
          files.put(
              name.substring(folder.length()),
              new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }
}
