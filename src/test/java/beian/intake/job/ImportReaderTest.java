package beian.intake.job;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.store.FilingDomains;
import beian.intake.job.ImportItem.FileDone;
import beian.intake.job.ImportItem.FileUnreadable;
import beian.intake.job.ImportItem.Judged;
import beian.intake.store.ImportFile;
import beian.platform.batch.step.ItemSource;
import beian.platform.batch.step.StepRun;
import beian.platform.sheet.write.SheetWriter;
import beian.platform.sheet.write.WorkbookWriter;
import beian.testing.OnEachDatabase;
import beian.testing.StepRuns;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import lays down and reads, without a job. */
@OnEachDatabase
class ImportReaderTest {
  private static final AtomicLong RUNS = new AtomicLong();
  private static final String HEADINGS = "备案号,网站名称";

  private final TestDatabase database;
  private ImportHome home;

  ImportReaderTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open(@TempDir Path root) throws IOException {
    home = new ImportHome(database.open(), root);
  }

  @AfterEach
  void close() throws IOException {
    home.close();
  }

  private StepRun scanned(Map<String, String> parameters) throws IOException {
    StepRun run = StepRuns.at(ImportHome.NOW, RUNS.incrementAndGet(), parameters);
    new ImportScan(home.files, home.folders, new FilingDomains(home.transactions), true).act(run);
    return run;
  }

  private List<String> read(StepRun run, Serializable place, int limit, List<Serializable> places) {
    List<String> read = new ArrayList<>();
    try (ItemSource<ImportItem> rows = home.steps.rows().open(run, place)) {
      for (ImportItem item = rows.next(); item != null; item = rows.next()) {
        read.add(name(item));
        places.add(rows.place());
        if (read.size() == limit) {
          break;
        }
      }
    }
    return read;
  }

  private static String name(ImportItem item) {
    if (item instanceof Judged judged) {
      return item.file().name() + " " + judged.row().row().number();
    }
    return item.file().name() + (item instanceof FileDone ? " done" : " unreadable");
  }

  @Test
  void files_are_laid_down_by_name_and_what_is_not_for_us_is_left() throws IOException {
    home.csv("b.csv", HEADINGS, "京ICP备00000001号-1,示例一");
    home.csv("a.csv", HEADINGS, "京ICP备00000002号-1,示例二");
    home.csv("c.csv.part", HEADINGS);
    StepRun run = scanned(Map.of());
    assertThat(home.files.of(run.instance()))
        .extracting(ImportFile::name)
        .containsExactly("a.csv", "b.csv");
  }

  @Test
  void files_that_are_named_are_read_instead_of_the_inbox() throws IOException {
    home.csv("in.csv", HEADINGS);
    Path one = Files.writeString(home.folders.inbox().resolveSibling("one.csv"), HEADINGS + "\n");
    StepRun run = scanned(Map.of("files", one + ImportScan.SEPARATOR));
    assertThat(home.files.of(run.instance()))
        .singleElement()
        .satisfies(file -> assertThat(file.inbox()).isFalse())
        .satisfies(file -> assertThat(file.name()).isEqualTo("one.csv"));
  }

  @Test
  void reading_goes_on_behind_any_row_in_any_file() throws IOException {
    home.csv("a.csv", HEADINGS, "京ICP备00000001号-1,示例一", "京ICP备00000002号-1,示例二");
    home.csv("b.csv", "no,heading");
    home.csv("c.csv", HEADINGS, "京ICP备00000003号-1,示例三");
    StepRun run = scanned(Map.of());
    List<Serializable> places = new ArrayList<>();
    List<String> all = read(run, null, 99, places);
    assertThat(all)
        .containsExactly(
            "a.csv 2", "a.csv 3", "a.csv done", "b.csv unreadable", "c.csv 2", "c.csv done");

    assertThat(read(run, places.get(0), 2, new ArrayList<>()))
        .containsExactly("a.csv 3", "a.csv done");
  }

  @Test
  void each_row_says_the_same_wherever_reading_goes_on_in_a_workbook() throws IOException {
    workbook(
        home.inbox("a.xlsx"),
        List.of(
            List.of("备案号", "网站名称"),
            List.of("京ICP备00000001号-1", "示例一"),
            List.of("京ICP备00000002号-1", "示例二")),
        List.of(List.of("nothing of ours")),
        List.of(
            List.of("some title"),
            List.of("网站名称", "备案号"),
            List.of("示例二", "京ICP备00000002号-1"),
            List.of("示例三", "京ICP备00000003号-1"),
            List.of("示例四", "京ICP备00000003号-1")));
    StepRun run = scanned(Map.of());
    List<Serializable> places = new ArrayList<>();
    List<String> all = outcomes(run, null, places);
    assertThat(all)
        .containsExactly(
            "first!2 Accepted",
            "first!3 Accepted",
            "third!3 Duplicate",
            "third!4 Rejected",
            "third!5 Rejected",
            "done");
    for (int i = 0; i < all.size(); i++) {
      assertThat(outcomes(run, places.get(i), new ArrayList<>()))
          .as("behind %s", all.get(i))
          .isEqualTo(i == all.size() - 1 ? List.of("done") : all.subList(i + 1, all.size()));
    }
    assertThat(home.names(home.folders.archive()))
        .as("nothing lies about")
        .singleElement()
        .asString()
        .endsWith("-a.xlsx");
  }

  private List<String> outcomes(StepRun run, Serializable place, List<Serializable> places) {
    List<String> outcomes = new ArrayList<>();
    try (ItemSource<ImportItem> rows = home.steps.rows().open(run, place)) {
      for (ImportItem item = rows.next(); item != null; item = rows.next()) {
        places.add(rows.place());
        outcomes.add(
            item instanceof Judged judged
                ? judged.row().sheet()
                    + "!"
                    + judged.row().row().number()
                    + " "
                    + judged.outcome().getClass().getSimpleName()
                : "done");
      }
    }
    return outcomes;
  }

  @SafeVarargs
  private static void workbook(Path file, List<List<String>>... sheets) throws IOException {
    Iterator<String> names = List.of("first", "second", "third").iterator();
    try (WorkbookWriter book = WorkbookWriter.create(file, "t", ImportHome.NOW)) {
      for (List<List<String>> rows : sheets) {
        SheetWriter sheet = book.sheet(names.next());
        for (List<String> row : rows) {
          row.forEach(sheet::text);
          sheet.endRow();
        }
      }
      book.finish();
    }
  }

  @Test
  void what_a_killed_process_put_aside_is_taken_away() throws IOException {
    home.csv("a.csv", HEADINGS, "京ICP备00000001号-1,示例一");
    StepRun run = scanned(Map.of());
    Path left = Files.createFile(home.folders.archive().resolve(".rows-1.part"));
    assertThat(read(run, null, 99, new ArrayList<>())).hasSize(2);
    assertThat(left).doesNotExist();
  }

  @Test
  void a_file_that_cannot_be_read_says_why_before_any_of_its_rows() throws IOException {
    home.csv("b.csv", "no,heading");
    StepRun run = scanned(Map.of());
    try (ItemSource<ImportItem> rows = home.steps.rows().open(run, null)) {
      assertThat(rows.next())
          .isInstanceOfSatisfying(
              FileUnreadable.class,
              one -> assertThat(one.problem().code().code()).isEqualTo("INT-002"));
      assertThat(rows.next()).isNull();
    }
  }
}
