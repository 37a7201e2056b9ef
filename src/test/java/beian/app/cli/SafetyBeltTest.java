package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.sheet.RowCursor;
import beian.platform.sheet.SheetFile;
import beian.platform.sheet.SheetInfo;
import beian.platform.sheet.SheetRow;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that would mark a great part of all cases marks nothing, and says so everywhere. */
@OnEachDatabase
class SafetyBeltTest {
  private static final int CASES = 12;
  private static final String FIRST = "2026-11-02";

  /** Between two seconds, as a clock that runs always is. */
  private static final String DAY_AFTER = "2026-11-10T02:00:00.7";

  private final TestDatabase database;
  @TempDir Path folder;
  private OwnHome home;
  private Cli cli;

  SafetyBeltTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void every_owner_of_a_campaign_was_told_on_one_night() throws IOException {
    home = new OwnHome(folder.resolve("home"));
    cli = new Cli(home.root()).on(database.fresh());
    cli.run("init", "--sandbox");
    for (int i = 1; i <= CASES; i++) {
      home.filing(i, "entity_pic_mobile", "1380000300");
    }
    home.drop("filings.csv")
        .write("beian.properties", "beian.mail.file-is-delivery=true", "beian.evidence.live=false");
    cli.run("campaign", "open", "秋季", "--period", "5wd", "--by", "王示例", "--as-of", FIRST);
    home.export();
    assertThat(cli.run("nightly", "--as-of", FIRST).exit()).isZero();
  }

  @Test
  void the_smaller_of_count_and_percent_holds_and_the_night_says_that_it_broke()
      throws IOException {
    Result night = night();

    assertThat(cli.json("marks")).isEmpty();
    assertThat(night.exit()).as("partly done").isEqualTo(5);
    assertThat(night.err())
        .contains(
            "REC-020", "would mark 12 filings, a night may mark 1, so none of them was marked")
        .contains("0 were spared by a gate", "marks beyond the safety belt: 12");
    JsonNode plan = cli.json("plan", "list").get(0);
    assertThat(plan.get("belt").asText()).isEqualTo("broke");
    assertThat(plan.get("most").asInt()).isEqualTo(1);
    assertThat(night.err()).contains("beian plan show " + plan.get("plan_no").asText());
    assertThat(rowsOfSpared()).isEqualTo(CASES);
  }

  @Test
  void it_is_said_in_the_language_of_the_reader_alone() {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    Result night;
    try {
      night = night("--lang", "zh");
    } finally {
      System.setErr(before);
    }
    assertThat(night.err()).contains("REC-020", "超出安全上限");
    assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("belt_broke");
  }

  @Test
  void the_newest_plan_and_execution_go_by_the_name_of_last() {
    night();
    String plan = cli.json("plan", "list").get(0).get("plan_no").asText();
    assertThat(cli.run("plan", "show", "last").out())
        .isEqualTo(cli.run("plan", "show", plan).out());
    assertThat(cli.run("show", "last").out()).contains("now = 2026-11-10T02:00:00+08:00");
    assertThat(cli.run("plan", "show", "newest").exit()).isEqualTo(3);
  }

  @Test
  void a_person_lets_it_through() {
    night();
    String plan = cli.json("plan", "list").get(0).get("plan_no").asText();
    assertThat(cli.run("why", "C0001-000001", "--as-of", DAY_AFTER).out())
        .contains("the safety belt of plan " + plan + " broke", "beian plan release " + plan)
        .doesNotContain("the night marks it");
    Result released = cli.run("plan", "release", plan, "--by", "李示例", "--as-of", DAY_AFTER);
    assertThat(released.exit()).as(released.err()).isZero();
    assertThat(cli.json("marks")).hasSize(CASES);

    String hash = cli.json("plan", "show", plan).get(0).get("plan_hash").asText();
    cli.run("plan", "approve", plan, "--hash", hash, "--by", "赵示例", "--as-of", DAY_AFTER);
    assertThat(cli.json("case", "C0001-000001"))
        .extracting(one -> one.get("what").asText() + " " + one.get("actor").asText())
        .endsWith("released 李示例", "marked beian", "approved 赵示例");
    assertThat(cli.run("case", "C0001-000001", "--lang", "zh").out())
        .contains("放行计划", "计划 " + plan + "，曾超出安全上限", "批准标记");
    assertThat(cli.run("marks", "show", "M0001-000001-1", "--lang", "zh").out())
        .contains("批准")
        .doesNotContain("approved");
  }

  @Test
  void one_mark_always_fits() throws IOException {
    for (int i = 2; i <= CASES; i++) {
      home.filing(i, "entity_pic_mobile", "138000030%02d".formatted(i));
    }
    home.drop("corrected.csv");
    Result night = night();
    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(cli.json("marks")).hasSize(1);
  }

  private Result night(String... options) {
    home.export();
    return cli.run(
        Stream.concat(Stream.of("nightly", "--as-of", DAY_AFTER), Stream.of(options))
            .toArray(String[]::new));
  }

  private long rowsOfSpared() throws IOException {
    Path report;
    try (Stream<Path> reports = Files.list(folder.resolve("home/out/reports"))) {
      report =
          reports
              .filter(one -> one.getFileName().toString().startsWith("inspection-2026-11-10-"))
              .findFirst()
              .orElseThrow();
    }
    long rows = 0;
    try (SheetFile file = SheetFile.open(report)) {
      for (SheetInfo sheet : file.sheets()) {
        if (sheet.name().contains("Spared")) {
          RowCursor cursor = file.rows(sheet.index());
          for (SheetRow row = cursor.next(); row != null; row = cursor.next()) {
            rows +=
                row.cells().stream().anyMatch(cell -> cell.text().contains("safety belt broke"))
                    ? 1
                    : 0;
          }
        }
      }
    }
    return rows;
  }
}
