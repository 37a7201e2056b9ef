package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Databases;
import beian.testing.NightProcess;
import beian.testing.Rows;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night killed in any step and restarted leaves the rows, letters and marks of a quiet one. */
class NightKillTest {
  private static final String FIRST = "2026-09-18";
  private static final String AFTER = "2026-10-10";

  /**
   * Numbers that a sequence gives, of which a killed process takes some with it; and the words of
   * the transport, which tell a letter that lay there already from one just written.
   */
  private static final Set<String> APART =
      Set.of(
          "run",
          "execution",
          "id",
          "reading",
          "reading_id",
          "event_no",
          "path",
          "origin",
          "instance",
          "reply");

  @TempDir Path folder;

  @Test
  void on_h2() throws Exception {
    killedAsOftenAsItCanBe(Databases::h2, "h2");
  }

  @Test
  void on_postgresql() throws Exception {
    killedAsOftenAsItCanBe(Databases::postgres, "pg");
  }

  @SuppressWarnings("try")
  private void killedAsOftenAsItCanBe(Supplier<TestDatabase> databases, String name)
      throws Exception {
    Path quietHome = home(name + "-quiet");
    Map<String, List<String>> quiet;
    try (TestDatabase database = databases.get()) {
      Cli cli = new Cli(quietHome).on(database);
      open(cli);
      for (String day : List.of(FIRST, AFTER)) {
        handIn(quietHome);
        assertThat(cli.run("nightly", "--offline", "--as-of", day).exit()).isZero();
      }
      quiet = rows(database);
    }
    Path home = home(name + "-killed");
    try (TestDatabase database = databases.get()) {
      open(new Cli(home).on(database));
      database.close();
      String letters = "mail:" + home.resolve("out/mail") + "#3";
      kill(
          database,
          home,
          FIRST,
          "import-rows#2",
          "gather-files#3",
          "inspect-filings#4",
          "open-cases#2",
          letters,
          "write-report#1");
      handIn(home);
      kill(database, home, AFTER, "re-inspect#2", "plan-marks#2", "act-marks#2", "cleanup-act#1");
      Map<String, List<String>> killed = rows(database);
      for (String table : quiet.keySet()) {
        List<String> here = new ArrayList<>(killed.get(table));
        List<String> there = new ArrayList<>(quiet.get(table));
        quiet.get(table).forEach(here::remove);
        killed.get(table).forEach(there::remove);
        assertThat(here).as("only after the kills, table " + table).isEmpty();
        assertThat(there).as("lost by the kills, table " + table).isEmpty();
      }
    }
    assertThat(files(home.resolve("out/mail"))).isEqualTo(files(quietHome.resolve("out/mail")));
    assertThat(quiet.get("mark")).isNotEmpty();
  }

  private static void open(Cli cli) {
    assertThat(
            cli.run(
                    "campaign",
                    "open",
                    "秋季",
                    "--period",
                    "10wd",
                    "--belt-count",
                    "100",
                    "--belt-percent",
                    "100",
                    "--as-of",
                    FIRST)
                .exit())
        .isZero();
  }

  private Path home(String name) throws IOException {
    Path home = folder.resolve(name);
    assertThat(new Cli(home).run("init", "--sandbox").exit()).isZero();
    copy(Path.of("sample-data", "evidence"), home.resolve("evidence"));
    copy(Path.of("sample-data", "materials"), home.resolve("materials"));
    handIn(home);
    return home;
  }

  /** The provider's export of the evening. */
  private static void handIn(Path home) throws IOException {
    Files.copy(
        Path.of("sample-data", "filings.xlsx"),
        home.resolve("inbox").resolve("filings.xlsx"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        // With its time: a material is seen as of the time of its file.
        Files.copy(
            file, to.resolve(file.getFileName().toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** One night that dies at each of the places, is restarted each time, and ends. */
  private static void kill(TestDatabase database, Path home, String day, String... deaths)
      throws Exception {
    String[] start = {"nightly", "--offline", "--as-of", day};
    String[] again = {"restart", "last"};
    String[] command = start;
    for (String death : deaths) {
      int exit = NightProcess.start(database, home, death, command).waitFor();
      assertThat(exit).as("killed at " + death + "\n" + said(home)).isEqualTo(137);
      command = again;
    }
    int exit = NightProcess.start(database, home, "-", command).waitFor();
    assertThat(exit).as("after the last restart\n" + said(home)).isZero();
    for (JsonNode one : new Cli(home).on(database).json("jobs")) {
      assertThat(moment(one, "ended_at")).isAfterOrEqualTo(moment(one, "started_at"));
    }
  }

  private static OffsetDateTime moment(JsonNode execution, String key) {
    return OffsetDateTime.parse(execution.get(key).asText());
  }

  private static String said(Path home) throws IOException {
    return Files.readString(home.resolveSibling(home.getFileName() + ".err"));
  }

  private static Map<String, List<String>> rows(TestDatabase database) {
    return Rows.of(
        database.open().transactions(),
        // A workbook is named after its execution, and other executions run after kills.
        table ->
            !table.startsWith("batch_") && !table.startsWith("flyway") && !table.equals("report"),
        APART);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }
}
