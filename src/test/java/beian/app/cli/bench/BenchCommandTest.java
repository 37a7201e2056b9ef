package beian.app.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
  @Test
  void two_nights_over_a_few_filings_pass_and_every_job_is_printed() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int status =
        Main.run(
            "bench --filings 200 --heap 256m --format csv --lang en".split(" "),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of());

    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("!");
    assertThat(status).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines().map(line -> line.split(",")[1]))
        .containsExactly(
            "job", "import", "gather", "inspect", "notify", "enforce", "cleanup", "report",
            "import", "gather", "inspect", "notify", "enforce", "cleanup", "report", "read");
  }
}
