package beian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, before Java begins: here a script that tells which streams it was given. */
class LauncherTest {
  private static final String STREAMS =
      """
      #!/usr/bin/env bash
      for stream in 0 1 2; do [ -e /dev/fd/$stream ] && printf $stream >>"$STREAMS_FILE"; done
      printf ' %s' "${@: -1}" >>"$STREAMS_FILE"
      """;

  @TempDir Path folder;

  @Test
  void java_gets_all_streams_also_those_that_were_closed() throws Exception {
    assertThat(started("exec ./beian jobs")).isEqualTo("012 jobs");
    assertThat(started("exec 0<&- ; exec ./beian jobs")).isEqualTo("012 jobs");
    assertThat(started("exec 1>&- ; exec ./beian jobs")).isEqualTo("012 jobs");
    assertThat(started("exec 0<&- 1>&- 2>&- ; exec ./beian jobs")).isEqualTo("012 jobs");
  }

  private String started(String command) throws IOException, InterruptedException {
    Path seen = folder.resolve("streams");
    Files.deleteIfExists(seen);
    script(folder.resolve("java/bin/java"), STREAMS);
    script(folder.resolve("beian"), Files.readString(Path.of("beian")));
    Path app = Files.createDirectories(folder.resolve("target/app"));
    Files.writeString(app.resolve("classpath"), "nothing.jar");
    Files.writeString(app.resolve("built"), "");
    ProcessBuilder process = new ProcessBuilder("bash", "-c", command).directory(folder.toFile());
    process.environment().put("JAVA_HOME", folder.resolve("java").toString());
    process.environment().put("BEIAN_NO_REBUILD", "1");
    process.environment().put("STREAMS_FILE", seen.toString());
    assertThat(process.start().waitFor()).isZero();
    return Files.readString(seen);
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
