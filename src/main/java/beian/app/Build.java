package beian.app;

import beian.platform.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** What the build wrote down about itself. */
public final class Build {
  private Build() {}

  /** The version, for example {@code 0.1.0}. */
  public static String version() {
    Properties build = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Build.class.getResourceAsStream("/beian/build.properties"))) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version", "");
  }

  /**
   * A hash over the program, its tables and its cards, 64 hex digits: another one whenever a rule
   * may say something else. What Java itself brings along is named with it.
   */
  public static String hash() {
    return Code.HASH;
  }

  /** Read once, when first asked for. */
  private static final class Code {
    static final String HASH = read();

    private static String read() {
      List<String> parts = new ArrayList<>(List.of(Runtime.version().toString()));
      try {
        Path code =
            Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(code)) {
          try (Stream<Path> files = Files.walk(code)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
              parts.add(code.relativize(file).toString());
              parts.add(Sha256.of(file));
            }
          }
        } else {
          parts.add(Sha256.of(code));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
      return Sha256.ofEach(parts);
    }
  }
}
