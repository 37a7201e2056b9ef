package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.ReportBook;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night reported stays what it was, and can be had again. */
@OnEachDatabase
class KeptReportTest {
  private static final String FIRST = CampaignHome.FIRST;
  private static final String LATER = "2026-11-04";

  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome home;
  private Path root;
  private Path first;
  private byte[] bytes;

  KeptReportTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void two_nights() throws IOException {
    home = CampaignHome.told(folder, database, 2);
    root = home.home().root();
    first = ReportBook.file(root, 1);
    bytes = Files.readAllBytes(first);
    home.night(LATER);
  }

  @Test
  void the_workbook_of_an_execution_comes_again_with_the_same_bytes() throws IOException {
    assertThat(first.getFileName()).hasToString("inspection-2026-11-02-1.xlsx");
    assertThat(first).hasBinaryContent(bytes);
    Files.delete(first);

    Result again = home.done("report", "1");

    assertThat(again.out().strip()).isEqualTo(first.toString());
    assertThat(again.err()).contains("#1 nightly, 2026-11-02 23:59", "SHA-256");
    assertThat(first).hasBinaryContent(bytes);
    Path copy = folder.resolve("copy.xlsx");
    home.done("report", "#1", "--to", copy.toString());
    assertThat(copy).hasBinaryContent(bytes);
    assertThat(home.done("report").out()).contains("inspection-2026-11-04-2.xlsx");
  }

  @Test
  void a_day_after_which_a_night_has_been_is_not_reported_again() throws IOException {
    home.refused(6, "REP-001", "run", "report", "--as-of", FIRST);
    assertThat(home.cli().run("run", "report", "--as-of", FIRST).err())
        .contains("2026-11-04", "./beian report 1");
    home.refused(6, "REP-001", "run", "report", "--as-of", FIRST, "--dry-run");
    assertThat(reports()).hasSize(2);
    assertThat(first).hasBinaryContent(bytes);
  }

  @Test
  void nothing_is_judged_told_or_marked_for_a_day_before_the_newest_night() throws IOException {
    int letters = home.cli().json("notices").size();
    for (String job : List.of("inspect", "notify", "enforce", "cleanup")) {
      home.refused(6, "REP-001", "run", job, "--as-of", "2026-11-03");
    }
    home.refused(6, "REP-001", "nightly", "--as-of", "2026-11-03");
    assertThat(home.cli().json("notices")).hasSize(letters);
    assertThat(home.cli().json("jobs")).as("none of them began").hasSize(2);
    home.done("run", "import", "--as-of", "2026-11-03");
  }

  @Test
  void a_second_report_of_a_day_has_a_file_of_its_own() throws IOException {
    byte[] night = Files.readAllBytes(ReportBook.file(root, 2));
    home.done("run", "report", "--as-of", LATER);
    assertThat(reports())
        .containsExactly(
            "inspection-2026-11-02-1.xlsx",
            "inspection-2026-11-04-2.xlsx",
            "inspection-2026-11-04-3.xlsx");
    assertThat(ReportBook.file(root, 2)).hasBinaryContent(night);
  }

  @Test
  void a_file_that_somebody_worked_in_is_not_overwritten() throws IOException {
    Files.writeString(first, "notes of the auditor");
    home.refused(6, "REP-005", "report", "1");
    assertThat(first).hasContent("notes of the auditor");
  }

  @Test
  void what_was_purged_or_changed_is_told_and_never_given_out() throws IOException {
    Path kept;
    try (Stream<Path> files = Files.walk(root.resolve("data/reports"))) {
      kept =
          files
              .filter(file -> file.toString().endsWith(".xlsx"))
              .filter(file -> file.toFile().length() == bytes.length)
              .findFirst()
              .orElseThrow();
    }
    Path copy = folder.resolve("copy.xlsx");
    byte[] other = bytes.clone();
    other[other.length / 2] ^= 1;
    Files.write(kept, other);
    home.refused(1, "REP-004", "report", "1", "--to", copy.toString());
    Files.write(kept, bytes);

    assertThat(home.done("purge", "--older-than", "1", "--as-of", "2026-11-06").err())
        .contains("2 kept workbooks");
    Result gone = home.cli().run("report", "1", "--to", copy.toString());
    assertThat(gone.exit()).isEqualTo(3);
    assertThat(gone.err()).contains("REP-003", "#1 nightly inspection-2026-11-02-1.xlsx");
    assertThat(kept).doesNotExist();
    assertThat(copy).doesNotExist();
    assertThat(first).as("what lies in out/reports is people's").hasBinaryContent(bytes);
    home.refused(3, "REP-002", "report", "77");
    home.refused(2, "CLI-001", "report", "x");
  }

  @Test
  void a_rehearsal_keeps_no_workbook_and_gives_none_out() throws IOException {
    home.done("run", "report", "--as-of", LATER, "--dry-run");
    home.refused(3, "REP-002", "report", "3");
    Path copy = folder.resolve("copy.xlsx");
    home.done("report", "1", "--to", copy.toString(), "--dry-run");
    assertThat(copy).doesNotExist();
    assertThat(reports()).hasSize(2);
  }

  private List<String> reports() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("out/reports"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
