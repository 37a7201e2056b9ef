package beian.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

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
}
