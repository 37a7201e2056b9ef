package beian.app.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
  private static final List<String> JOBS =
      List.of("import", "gather", "inspect", "notify", "enforce", "cleanup", "report");

  @Test
  void five_nights_over_a_few_filings_pass_and_every_job_is_printed() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int status =
        Main.run(
            "bench --filings 200 --heap 256m --equal-nights 1 --profile --format csv --lang en"
                .split(" "),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of());

    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("!");
    assertThat(status).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines().map(line -> line.split(",")[1]))
        .containsExactlyElementsOf(
            Stream.of(
                    List.of("job"),
                    Collections.nCopies(5, JOBS).stream().flatMap(List::stream).toList(),
                    List.of(
                        "read",
                        "dns",
                        "pages",
                        "letters",
                        "what-if-reading",
                        "what-if-table",
                        "what-if-severity"))
                .flatMap(List::stream)
                .toList());
  }
}
