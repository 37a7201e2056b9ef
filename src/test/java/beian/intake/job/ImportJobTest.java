package beian.intake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import beian.filing.source.Provenance;
import beian.filing.store.MissingFilings;
import beian.filing.store.StoredFiling;
import beian.intake.IntakeError;
import beian.intake.row.Note;
import beian.intake.row.Reject;
import beian.intake.store.ImportFile;
import beian.intake.store.ImportFile.State;
import beian.intake.store.RowCounts;
import beian.platform.batch.Execution;
import beian.platform.batch.step.ItemSource;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ImportJobTest extends InImportHome {
  private static final String HEADINGS = "备案号,网站名称,域名,审核通过时间";
  private static final String ROW_1 = "京ICP备00000001号-1,示例一,www.example.cn,2026-01-05";
  private static final String ROW_2 = "京ICP备00000002号-1,示例二,example.com,2026/2/5";

  ImportJobTest(TestDatabase test) {
    super(test);
  }

  private ImportFile only(Execution execution) {
    assertThat(home.filesOf(execution)).hasSize(1);
    return home.filesOf(execution).get(0);
  }

  @Test
  void rows_become_filings_and_the_file_leaves_the_inbox() throws IOException {
    home.csv("名单.csv", HEADINGS, ROW_1, ROW_2);

    Execution done = home.run();

    assertThat(done.problems()).isEmpty();
    assertThat(done.isCompleted()).isTrue();
    assertThat(only(done).state()).isEqualTo(State.DONE);
    assertThat(only(done).counts()).isEqualTo(new RowCounts(2, 2, 0, 0, 0, 0));
    StoredFiling first = home.filings.find("京ICP备00000001号-1").orElseThrow();
    assertThat(first.filing().website().domains()).containsExactly("example.cn");
    assertThat(first.filing().entityFilingNo()).isEqualTo("京ICP备00000001号");
    assertThat(first.filing().province()).isEqualTo("北京");
    assertThat(first.provenance()).isEqualTo(new Provenance("名单.csv", "名单", 2));
    assertThat(first.originals()).isEqualTo(Map.of("domain", "www.example.cn"));
    assertThat(first.importedAt()).isEqualTo(ImportHome.NOW);
    assertThat(home.names(home.folders.inbox())).isEmpty();
    assertThat(home.names(home.folders.archive()))
        .singleElement()
        .asString()
        .matches("2026-11-24.[0-9a-f]{8}-名单\\.csv");
  }

  @Test
  void the_same_file_again_changes_nothing() throws IOException {
    home.csv("名单.csv", HEADINGS, ROW_1, "京ICP备00000002号-1,示例二,,2026-02-30");
    home.run();
    home.csv("另一份.csv", HEADINGS, ROW_1, "京ICP备00000002号-1,示例二,,2026-02-30");

    Execution again = home.run();

    assertThat(only(again).state()).isEqualTo(State.KNOWN);
    assertThat(only(again).notes()).extracting("code").containsExactly(IntakeError.SAME_CONTENT);
    assertThat(home.filings.count()).isEqualTo(1);
    assertThat(home.waiting()).isEqualTo(1);
    assertThat(home.names(home.folders.inbox())).isEmpty();
  }

  @Test
  void a_row_with_two_cells_at_fault_is_one_row_sent_back() throws IOException {
    home.csv("名单.csv", "备案号,审核通过时间,域名到期时间", "京ICP备00000002号-1,2026-02-30,明年");

    home.run();

    assertThat(home.waiting()).isEqualTo(1);
  }

  @Test
  void the_same_rows_in_another_file_keep_their_provenance() throws IOException {
    home.csv("a.csv", HEADINGS, ROW_1, ROW_2);
    home.run();
    home.csv("b.csv", HEADINGS, ROW_1, ROW_2.replace("示例二", "示例贰"));

    Execution again = home.run();

    assertThat(only(again).counts()).isEqualTo(new RowCounts(2, 0, 1, 1, 0, 0));
    assertThat(home.filings.find("京ICP备00000001号-1").orElseThrow().provenance().file())
        .isEqualTo("a.csv");
    assertThat(home.filings.find("京ICP备00000002号-1").orElseThrow().provenance().file())
        .isEqualTo("b.csv");
  }

  @Test
  void a_corrected_row_clears_its_reject() throws IOException {
    home.csv("名单.csv", HEADINGS, "京ICP备00000001号-1,示例一,example.cn,2026-02-30", ",示例,a.example,");
    home.run();
    assertThat(home.rejected())
        .extracting(Reject::place, Reject::code, Reject::key)
        .containsExactly(
            tuple("名单.csv!名单!D2", IntakeError.NOT_A_DATE, "京ICP备00000001号-1"),
            tuple("名单.csv!名单!3", IntakeError.NO_KEY, ""));
    assertThat(Files.readString(home.folders.rejects().resolve("名单.csv"), StandardCharsets.UTF_8))
        .startsWith("\ufeff备案号,网站名称,域名,审核通过时间,退回原因 / Reason")
        .contains("INT-007 D2 ", "2026-02-30", "INT-003 ");

    home.csv("名单.csv", HEADINGS, ROW_1, "京ICP备00000003号-1,示例,a.example,");
    home.run();

    assertThat(home.waiting()).isZero();
    assertThat(home.filings.count()).isEqualTo(2);
    assertThat(home.names(home.folders.rejects())).isEmpty();
  }

  @Test
  void an_unreadable_file_never_stops_the_others() throws IOException {
    home.csv("a.csv", "姓名,电话", "张示例,1");
    Files.write(home.inbox("b.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 9, 9});
    home.csv("c.csv", HEADINGS, ROW_1);
    home.csv("~$c.csv", HEADINGS, ROW_2);
    home.csv("d.csv.part", HEADINGS, ROW_2);

    Execution done = home.run();

    assertThat(done.isCompleted()).isTrue();
    assertThat(done.exitStatus()).isEqualTo(ImportFinish.PARTLY);
    assertThat(home.files.unreadable(done.instance()))
        .extracting(file -> file.name() + " " + file.problem().code().code())
        .containsExactly("a.csv INT-002", "b.xlsx SHT-003");
    assertThat(home.filings.count()).isEqualTo(1);
    assertThat(home.names(home.folders.rejected()))
        .containsExactly("a.csv", "a.csv.error.txt", "b.xlsx", "b.xlsx.error.txt");
    assertThat(Files.readString(home.folders.rejected().resolve("a.csv.error.txt")))
        .contains("INT-002 文件中找不到表头", "INT-002 No headings", "a.csv");
    assertThat(home.names(home.folders.inbox())).containsExactly("d.csv.part", "~$c.csv");
    assertThat(home.names(home.folders.archive())).hasSize(1);
  }

  @Test
  void files_named_stay_where_they_lie() throws IOException {
    Path list = Files.writeString(root.resolve("名单.csv"), HEADINGS + "\n" + ROW_1 + "\n");
    home.csv("inbox.csv", HEADINGS, ROW_2);

    Execution done = home.run(list, root.resolve("missing.xlsx"));

    assertThat(home.filesOf(done))
        .extracting(ImportFile::name, ImportFile::state)
        .containsExactly(tuple("missing.xlsx", State.UNREADABLE), tuple("名单.csv", State.DONE));
    assertThat(list).exists();
    assertThat(home.inbox("inbox.csv")).exists();
    assertThat(home.filings.count()).isEqualTo(1);
  }

  @Test
  void a_restart_goes_on_behind_the_last_commit() throws IOException {
    String[] lines =
        IntStream.rangeClosed(0, 1300)
            .mapToObj(i -> i == 0 ? HEADINGS : "京ICP备%08d号-1,示例,,".formatted(i))
            .toArray(String[]::new);
    home.csv("a.csv", lines);
    home.csv("b.csv", HEADINGS, ROW_1.replace("示例一", "示例新"));
    AtomicInteger seen = new AtomicInteger();
    home.table =
        home.steps.table((run, place) -> new Dying(home.steps.rows().open(run, place), seen));
    Execution failed = home.run();
    assertThat(failed.isRestartable()).isTrue();
    assertThat(home.filings.count()).isEqualTo(500);

    Execution restarted = home.restart(failed);

    assertThat(restarted.problems()).isEmpty();
    assertThat(restarted.isCompleted()).isTrue();
    assertThat(home.filesOf(restarted))
        .extracting(ImportFile::counts)
        .containsExactly(new RowCounts(1300, 1300, 0, 0, 0, 0), new RowCounts(1, 0, 1, 0, 0, 0));
    assertThat(home.filings.count()).isEqualTo(1300);
    assertThat(home.filings.find("京ICP备00000001号-1").orElseThrow().disputed())
        .as("also after a restart both files are of one import")
        .containsKey("site_name");
  }

  @Test
  void an_import_that_is_run_on_after_a_later_one_leaves_in_doubt_what_it_takes_back()
      throws IOException {
    String[] lines =
        IntStream.rangeClosed(0, 1300)
            .mapToObj(i -> i == 0 ? HEADINGS : "京ICP备%08d号-1,示例,,".formatted(i))
            .toArray(String[]::new);
    home.csv("a.csv", lines);
    AtomicInteger seen = new AtomicInteger();
    home.table =
        home.steps.table((run, place) -> new Dying(home.steps.rows().open(run, place), seen));
    Execution failed = home.run();
    Path newer = home.csv("newer.csv", HEADINGS, "京ICP备00001200号-1,改正,,");
    String later = ImportHome.NOW.plusSeconds(3600).toString();
    assertThat(home.run(Map.of("now", later), newer).isCompleted()).isTrue();

    Execution restarted = home.restart(failed);

    assertThat(restarted.isCompleted()).isTrue();
    assertThat(home.steps.missing.of(List.of("京ICP备00001200号-1", "京ICP备00001201号-1")))
        .hasEntrySatisfying(
            "京ICP备00001200号-1",
            doubt -> assertThat(doubt.why()).isEqualTo(MissingFilings.Why.TAKEN_BACK))
        .hasSize(1);
    assertThat(home.filesOf(restarted).get(0).notes())
        .extracting(note -> note.code().code(), Note::found)
        .contains(tuple("INT-031", "1"));
  }

  @Test
  void the_same_old_file_put_there_every_night_takes_nothing_back_for_good() throws IOException {
    Instant written = ImportHome.NOW.minusSeconds(7200);
    for (String name : List.of("示例新", "示例一", "示例一")) {
      Path sheet = home.csv("a.csv", HEADINGS, ROW_1.replace("示例一", name));
      Files.setLastModifiedTime(
          sheet, FileTime.from(name.equals("示例一") ? written : ImportHome.NOW.minusSeconds(60)));
      assertThat(home.run().isCompleted()).isTrue();
    }
    assertThat(home.steps.missing.of(List.of("京ICP备00000001号-1"))).hasSize(1);

    Path again = home.csv("a.csv", HEADINGS, ROW_1);
    Files.setLastModifiedTime(again, FileTime.from(ImportHome.NOW));
    assertThat(home.run().isCompleted()).isTrue();
    assertThat(home.steps.missing.of(List.of("京ICP备00000001号-1"))).as("written anew").isEmpty();
  }

  @Test
  void a_sheet_speaks_no_longer_than_its_file_and_its_sender_say() throws IOException {
    Path old = home.csv("a.csv", HEADINGS, ROW_1);
    Instant written = ImportHome.NOW.minusSeconds(7200);
    Files.setLastModifiedTime(old, FileTime.from(written));
    assertThat(home.filesOf(home.run())).extracting(ImportFile::statedAt).containsExactly(written);

    home.csv("b.csv", HEADINGS, ROW_1.replace("示例一", "示例新"));
    Map<String, String> exported = Map.of("exported", written.minusSeconds(60).toString());
    assertThat(home.filesOf(home.run(exported)))
        .extracting(ImportFile::statedAt)
        .containsExactly(written.minusSeconds(60));
    assertThat(home.steps.missing.of(List.of("京ICP备00000001号-1")))
        .as("it is older than the sheet before it")
        .hasSize(1);

    home.csv("c.csv", HEADINGS, ROW_1.replace("示例一", "示例三"));
    String tomorrow = ImportHome.NOW.plusSeconds(86_400).toString();
    assertThat(home.filesOf(home.run(Map.of("exported", tomorrow))))
        .as("nobody can speak of what is to come")
        .extracting(ImportFile::statedAt)
        .containsExactly(ImportHome.NOW);
    assertThat(home.steps.missing.of(List.of("京ICP备00000001号-1")))
        .as("a sheet lists it again")
        .isEmpty();
  }

  @Test
  void clearing_up_goes_on_where_it_failed() throws IOException {
    home.csv("a.csv", HEADINGS, ROW_1);
    home.csv("b.csv", HEADINGS, "京ICP备00000002号-1,示例二,,2026-02-30");
    Files.createDirectories(home.folders.rejects().getParent());
    Files.writeString(home.folders.rejects(), "a file where the folder should be");

    Execution failed = home.run();
    assertThat(failed.problems()).extracting(p -> p.code().code()).containsExactly("SHT-005");
    assertThat(home.names(home.folders.inbox())).containsExactly("b.csv");
    Files.delete(home.folders.rejects());

    assertThat(home.restart(failed).isCompleted()).isTrue();
    assertThat(home.names(home.folders.inbox())).isEmpty();
    assertThat(home.names(home.folders.rejects())).containsExactly("b.csv");
    assertThat(home.filings.count()).isEqualTo(1);
  }

  /** Fails at the 900th item it sees, in the second chunk, and never again. */
  private record Dying(ItemSource<ImportItem> rows, AtomicInteger seen)
      implements ItemSource<ImportItem> {
    @Override
    public @Nullable ImportItem next() {
      if (seen.incrementAndGet() == 900) {
        throw new IllegalStateException("killed");
      }
      return rows.next();
    }

    @Override
    public @Nullable Serializable place() {
      return rows.place();
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
