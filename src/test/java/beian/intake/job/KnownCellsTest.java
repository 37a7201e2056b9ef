package beian.intake.job;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.source.FilingChangeStore;
import beian.filing.store.StoredFiling;
import beian.intake.job.ImportItem.Judged;
import beian.intake.row.RowOutcome;
import beian.platform.batch.Execution;
import beian.platform.batch.step.ItemSource;
import beian.platform.batch.step.StepRun;
import beian.testing.OnEachDatabase;
import beian.testing.StepRuns;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A row whose cells its filing heard last is not read again. Whatever files say in turn, everything
 * that is kept is what reading every row makes.
 */
@OnEachDatabase
class KnownCellsTest extends InImportHome {
  private static final AtomicLong RUNS = new AtomicLong(1_000_000);
  private static final String KEY = "京ICP备00000001号-1";
  private static final String OTHER = "京ICP备00000002号-1";
  private static final List<String> NUMBERS =
      List.of(KEY, "京ICP备00000001号-2", OTHER, "京ICP备00000003号-1", "");
  private static final List<String> COLUMNS =
      List.of("订单号", "主办单位名称", "主办单位证件号码", "网站名称", "域名", "域名到期时间", "备注");
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "订单号", List.of("", "A1", "A2"),
          "主办单位名称", List.of("", "北京示例甲有限公司", "北京示例乙有限公司"),
          "主办单位证件号码", List.of("", "91110108000000027Y", "91110108000000043L"),
          "网站名称", List.of("", "示例一", "示例二"),
          "域名", List.of("", "a.example", "b.example"),
          "域名到期时间", List.of("", "2030-01-01", "2031年1月1日", "2026-02-30"),
          "备注", List.of("", "示例"));

  KnownCellsTest(TestDatabase test) {
    super(test);
  }

  /** The rows of a file in which columns are left out at random. */
  private static List<String> file(Random random) {
    List<String> columns = COLUMNS.stream().filter(column -> random.nextInt(3) > 0).toList();
    List<String> lines = new ArrayList<>(List.of("备案号," + String.join(",", columns)));
    for (int row = random.nextInt(4); row >= 0; row--) {
      lines.add(
          Stream.concat(
                  Stream.of(NUMBERS.get(random.nextInt(NUMBERS.size()))),
                  columns.stream()
                      .map(column -> WORDS.getOrDefault(column, List.of("")))
                      .map(words -> words.get(random.nextInt(words.size()))))
              .collect(Collectors.joining(",")));
    }
    return lines;
  }

  /** Of a file that came before, the same rows or all but one of them, beside another one. */
  private static List<String> again(Random random, List<String> before) {
    List<String> lines = new ArrayList<>(before);
    if (random.nextInt(3) == 0) {
      lines.remove(lines.size() - 1);
    }
    lines.add("京ICP备0000000" + (4 + random.nextInt(5)) + "号-1");
    return lines;
  }

  /** What is kept after each night, as texts. */
  private List<String> played(int seed, boolean knowing) throws IOException {
    home = new ImportHome(test.open(), root.resolve("home"));
    home.transactions.run(
        () ->
            List.of("filing_alias", "filing_domain")
                .forEach(table -> home.transactions.sql().update("delete from " + table)));
    home.meaning = knowing ? "as ever" : "";
    Random random = new Random(seed);
    List<List<String>> pool = new ArrayList<>();
    List<String> nights = new ArrayList<>();
    for (int night = 0; night < 7; night++) {
      Instant now = ImportHome.NOW.plus(Duration.ofDays(night));
      for (int seq = random.nextInt(2); seq >= 0; seq--) {
        List<String> lines =
            pool.isEmpty() || random.nextInt(3) == 0
                ? file(random)
                : again(random, pool.get(random.nextInt(pool.size())));
        pool.add(lines);
        Path file =
            home.csv(
                (random.nextInt(6) == 0 ? "full-" : "") + seq + ".csv",
                lines.toArray(String[]::new));
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
      Execution done = home.run(Map.of("now", now.toString()));
      nights.add(kept(done));
    }
    return nights;
  }

  private String kept(Execution done) {
    List<Object> all = new ArrayList<>();
    FilingChangeStore changes = new FilingChangeStore(home.transactions);
    List<String> keys = new ArrayList<>();
    for (int bucket = 0; bucket < 16; bucket++) {
      home.filings.page(bucket, "", 1000).stream().map(StoredFiling::key).forEach(keys::add);
    }
    for (String key : keys.stream().sorted().toList()) {
      all.add(home.filings.find(key));
      all.add(changes.of(key));
    }
    home.rejected()
        .forEach(one -> all.add(List.of(one.file(), one.row(), one.cell(), one.code(), one.key())));
    home.filesOf(done).forEach(file -> all.add(List.of(file.name(), file.counts(), file.notes())));
    for (String table :
        List.of(
            "file_seq, block, seen_at, source_file, source_sheet, silent, filings, packed"
                + " from filing_sighting",
            "filing_key, since, files, why from filing_missing",
            "filing_key, domain from filing_domain",
            "number, filing_key, since from filing_alias")) {
      List<String> rows = new ArrayList<>();
      home.transactions.read(
          () -> {
            home.transactions
                .sql()
                .each(
                    "select " + table,
                    row -> {
                      StringBuilder text = new StringBuilder();
                      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        text.append(row.getString(i)).append('|');
                      }
                      rows.add(text.toString());
                    });
            return rows;
          });
      all.add(rows.stream().sorted().toList());
    }
    // Runs are numbered on and on.
    return all.stream()
        .map(String::valueOf)
        .collect(Collectors.joining("\n"))
        .replaceAll("\\brun=\\d+", "run");
  }

  @Test
  void whatever_files_say_in_turn_reading_every_row_keeps_the_same() throws IOException {
    for (int seed = 0; seed < 8; seed++) {
      List<String> known = played(seed, true);
      List<String> read = played(seed, false);
      for (int night = 0; night < known.size(); night++) {
        assertThat(known.get(night)).as("seed %d night %d", seed, night).isEqualTo(read.get(night));
      }
    }
  }

  /** The numbers of the rows of a file that seem to be known. */
  private List<Integer> known(String... lines) throws IOException {
    home.csv("again.csv", lines);
    StepRun run = StepRuns.at(ImportHome.NOW, RUNS.incrementAndGet(), Map.of());
    new ImportScan(home.files, home.folders, home.steps.domains, true).act(run);
    List<Integer> known = new ArrayList<>();
    try (ItemSource<ImportItem> rows = home.steps.rows().open(run, null)) {
      for (ImportItem item = rows.next(); item != null; item = rows.next()) {
        if (item instanceof Judged judged
            && judged.outcome() instanceof RowOutcome.SeemsKnown seems) {
          known.add(judged.row().row().number());
          assertThat(seems.row().said().filing().number()).isEqualTo(seems.row().number());
        }
      }
    }
    return known;
  }

  private static final String HEADINGS = "备案号,网站名称,域名,证件到期";
  private static final String ROW = KEY + ",示例一,a.example,2030-01-01";
  private static final String OTHER_ROW = OTHER + ",示例二,b.example,2031-01-01";

  @Test
  void a_row_is_known_wherever_it_stands() throws IOException {
    home.csv("first.csv", HEADINGS, ROW, OTHER_ROW);
    home.run();

    assertThat(known(HEADINGS, OTHER_ROW, ROW)).containsExactly(2, 3);
    assertThat(known(HEADINGS, OTHER_ROW.replace("示例二", "示例三"), ROW)).containsExactly(3);
  }

  @Test
  void the_same_cells_are_read_again_when_they_may_mean_something_else() throws IOException {
    home.csv("first.csv", HEADINGS, ROW, OTHER_ROW);
    home.run();

    assertThat(known(HEADINGS.replace("网站名称", "主办单位名称"), OTHER_ROW, ROW)).isEmpty();
    assertThat(known(HEADINGS + ",网站语种", OTHER_ROW, ROW + ",英语")).isEmpty();
    assertThat(known(HEADINGS, ROW, OTHER_ROW, HEADINGS.replace("网站名称,域名", "域名,网站名称")))
        .containsExactly(2, 3);
    home.meaning = "otherwise";
    assertThat(known(HEADINGS, OTHER_ROW, ROW)).isEmpty();
    home.meaning = "";
    assertThat(known(HEADINGS, OTHER_ROW, ROW)).isEmpty();
  }

  @Test
  void rows_below_another_table_are_read() throws IOException {
    home.csv("first.csv", HEADINGS, ROW, OTHER_ROW);
    home.run();

    assertThat(known(HEADINGS, ROW, HEADINGS.replace("网站名称,域名", "域名,网站名称"), OTHER_ROW))
        .containsExactly(2);
  }

  @Test
  void a_filing_that_heard_another_row_since_does_not_know_the_former_one() throws IOException {
    home.csv("first.csv", HEADINGS, ROW, OTHER_ROW);
    home.run();
    home.csv("second.csv", "备案号,网站名称,域名", KEY + ",示例三,a.example");
    home.run();

    assertThat(known(HEADINGS, OTHER_ROW, ROW)).containsExactly(2);
  }

  @Test
  void a_row_that_another_file_of_the_import_contradicts_is_read_and_disputed() throws IOException {
    home.csv("first.csv", HEADINGS, ROW, OTHER_ROW);
    home.run();
    home.csv("a.csv", HEADINGS, ROW.replace("示例一", "示例三"));
    home.csv("b.csv", HEADINGS, ROW, OTHER_ROW);
    home.run();

    assertThat(home.filings.find(KEY).orElseThrow().disputed()).containsOnlyKeys("site_name");
    assertThat(known(HEADINGS, OTHER_ROW, ROW)).containsExactly(2);
  }
}
