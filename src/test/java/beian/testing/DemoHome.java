package beian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The home that {@code ./beian demo} leaves; made once in a test process, because it takes long.
 */
public final class DemoHome {
  private static @Nullable DemoHome made;

  private final Path root;
  private final Result result;

  private DemoHome(Path root, Result result) {
    this.root = root;
    this.result = result;
  }

  /** The one of this process; to be read only. */
  public static synchronized DemoHome made() throws IOException {
    DemoHome home = made;
    if (home == null) {
      Path root = Files.createTempDirectory(Path.of("target"), "demo").toAbsolutePath();
      String before = System.setProperty("beian.installation", Path.of("").toAbsolutePath() + "");
      try {
        home = new DemoHome(root.resolve("demo"), new Cli(root.resolve("demo")).run("demo"));
      } finally {
        if (before == null) {
          System.clearProperty("beian.installation");
        } else {
          System.setProperty("beian.installation", before);
        }
      }
      assertThat(home.result.exit()).as(home.result.err()).isZero();
      made = home;
    }
    return home;
  }

  public Path root() {
    return root;
  }

  /** What the command said. */
  public Result result() {
    return result;
  }

  /** A copy to work in. */
  public Path copiedTo(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(root)) {
      for (Path one : found.toList()) {
        Path to = folder.resolve(root.relativize(one));
        Files.copy(
            one, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return folder;
  }
}
