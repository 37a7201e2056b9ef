package beian.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogConfiguratorTest {
  private final LoggerContext context = new LoggerContext();

  LogConfiguratorTest() {
    context.setMDCAdapter(new LogbackMDCAdapter());
  }

  private void log() {
    context.getLogger("beian.intake").info("intake.ended tel=13800000000");
    context.getLogger("beian.intake").warn("intake.row_rejected", new Exception("with a trace"));
    context.getLogger("org.jberet").error("a library's trouble");
    context.getLogger("org.flywaydb").info("a library's chatter");
  }

  @Test
  void the_file_has_our_events_and_the_trouble_of_libraries_without_personal_data(
      @TempDir Path folder) throws Exception {
    Path before = Files.createDirectory(folder.resolve("before"));
    new LogConfigurator().configure(context);
    LogConfigurator.writeTo(context, before);
    LogConfigurator.writeTo(context, folder);
    log();
    context.stop();
    assertThat(Files.readString(folder.resolve("beian.log")))
        .contains("intake.ended tel=138****0000", "with a trace", "a library's trouble")
        .doesNotContain("13800000000", "chatter");
    assertThat(before.resolve("beian.log")).isEmptyFile();
  }

  @Test
  void standard_error_has_our_warnings_only_and_no_traces() {
    PrintStream before = System.err;
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    System.setErr(new PrintStream(seen, true, StandardCharsets.UTF_8));
    try {
      new LogConfigurator().configure(context);
      log();
      context.stop();
    } finally {
      System.setErr(before);
    }
    assertThat(seen.toString(StandardCharsets.UTF_8)).isEqualTo("WARN  intake.row_rejected\n");
  }
}
