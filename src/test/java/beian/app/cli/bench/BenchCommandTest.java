package beian.app.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.cli.Main;
import beian.platform.database.DatabaseSettings;
import beian.testing.Databases;
import beian.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    assertThat(jobs("--filings 200 --heap 256m --equal-nights 1 --profile"))
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

  @Test
  void a_first_night_on_postgresql_leaves_the_database_as_it_was() throws SQLException {
    TestDatabase database = Databases.emptyPostgres();
    DatabaseSettings where = database.settings();

    assertThat(
            jobs(
                "--filings 100 --heap 256m --nights 1 --database "
                    + where.url()
                    + "?user="
                    + where.user()
                    + "&password="
                    + where.password()))
        .containsAll(JOBS);

    try (Connection connection =
            DriverManager.getConnection(where.url(), where.user(), where.password());
        ResultSet left =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from pg_tables where schemaname not in ('pg_catalog',"
                        + " 'information_schema')")) {
      left.next();
      assertThat(left.getInt(1)).isZero();
    }
  }

  /** The jobs of the lines that are printed, in their order. */
  private static List<String> jobs(String options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int status =
        Main.run(
            ("bench " + options + " --format csv --lang en").split(" "),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of());

    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("!");
    assertThat(status).isZero();
    return out.toString(StandardCharsets.UTF_8).lines().map(line -> line.split(",")[1]).toList();
  }
}
