package beian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a program in the place of Java that shows what it was given. */
class LauncherTest {
  @TempDir Path folder;

  @Test
  void a_closed_standard_input_is_an_empty_one() throws Exception {
    assertThat(launched("exec cat", "<&-")).isEqualTo("0:");
  }

  @Test
  void closed_outputs_take_what_is_said_and_lose_it() throws Exception {
    assertThat(launched("echo result && echo trouble >&2", ">&- 2>&-")).isEqualTo("0:");
  }

  @Test
  void open_streams_are_passed_on() throws Exception {
    assertThat(launched("exec cat", "<<<13800000010")).isEqualTo("0:13800000010");
  }

  private String launched(String java, String redirection) throws Exception {
    Path app = Files.createDirectories(folder.resolve("target/app"));
    Files.createFile(app.resolve("built"));
    Files.writeString(app.resolve("classpath"), "nothing.jar");
    Files.copy(Path.of("beian"), folder.resolve("beian"));
    executable(Files.createDirectories(folder.resolve("jdk/bin")).resolve("java"), java);
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", "bash ./beian check mobile - " + redirection)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.exitValue() + ":" + said.strip();
  }

  private static void executable(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
