package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.Rows;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new home, a workbook and evidence of one's own, one open campaign, and night after night. */
@OnEachDatabase
class NightByNightTest {
  private static final int STAYS = 1;
  private static final int PUT_RIGHT = 2;
  private static final int UNKNOWN_LATER = 3;
  private static final int BOUNCES = 4;
  private static final int HONEST = 5;
  private static final String OTHER_USCC = "91110108000000035R";
  private static final String FIRST = "2026-11-02";
  private static final String SECOND = "2026-11-03";
  private static final String LAST_DAY = "2026-11-09";
  private static final String DAY_AFTER = "2026-11-10";

  private final TestDatabase database;
  @TempDir Path folder;

  NightByNightTest(TestDatabase database) {
    this.database = database;
  }

  private static Result night(OwnHome home, Cli cli, String day) {
    home.export();
    return cli.run("nightly", "--as-of", day);
  }

  private static List<String> values(JsonNode list, String field) {
    List<String> values = new ArrayList<>();
    list.forEach(one -> values.add(one.get(field).asText()));
    return values;
  }

  private static long letters(Path home) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("out/mail"))) {
      return files.count();
    }
  }

  private Map<String, List<String>> rows() {
    try {
      return Rows.of(
          database.open().transactions(), table -> !table.startsWith("flyway"), Set.of());
    } finally {
      database.close();
    }
  }

  @Test
  void notices_on_the_first_night_marks_on_the_night_after_the_last_day_and_only_where_proved()
      throws IOException {
    OwnHome home = new OwnHome(folder.resolve("home"));
    Cli cli = new Cli(home.root()).on(database).inSandbox();
    home.filing(STAYS, "entity_pic_mobile", "1380000300")
        .filing(PUT_RIGHT, "entity_pic_mobile", "1380000300")
        .filing(UNKNOWN_LATER, "entity_doc_no", OTHER_USCC)
        .filing(BOUNCES, "entity_pic_mobile", "1380000300")
        .filing(HONEST)
        .drop("filings.csv")
        .write(
            "beian.properties",
            "beian.evidence.live=false",
            "beian.evidence.age.registry=5d",
            "beian.rectification.belt-count=50")
        .write(
            "evidence/registry.csv",
            "doc_no,name,status,observed_at",
            OTHER_USCC + ",北京示例3有限公司,注销,2026-11-01 09:00");
    assertThat(cli.run("campaign", "open", "秋季", "--period", "5wd", "--as-of", FIRST).exit())
        .isZero();

    Result first = night(home, cli, FIRST);
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(letters(home.root())).isEqualTo(4);
    assertThat(values(cli.json("notices"), "state")).containsOnly("delivered");
    assertThat(values(cli.json("cases"), "filing_no"))
        .containsExactlyInAnyOrder(
            OwnHome.key(STAYS),
            OwnHome.key(PUT_RIGHT),
            OwnHome.key(UNKNOWN_LATER),
            OwnHome.key(BOUNCES));
    assertThat(values(cli.json("cases"), "deadline_at")).containsOnly("2026-11-10T00:00:00+08:00");
    assertThat(cli.run("cases").out()).as("as the letters say it").contains("2026-11-09 24:00");

    String bounced = "";
    for (JsonNode notice : cli.json("notices", "--reveal")) {
      if (notice.get("to").asText().equals(OwnHome.owner(BOUNCES))) {
        bounced = notice.get("message_id").asText();
      }
    }
    home.write(
        "evidence/bounces.csv",
        "message_id,status,diagnostic,at",
        bounced + ",5.1.1,no such user,2026-11-02 23:59:59");
    Result second = night(home, cli, SECOND);
    assertThat(second.exit()).as(second.err()).isZero();
    assertThat(letters(home.root())).isEqualTo(4);
    assertThat(cli.json("rejects", "--kind", "evidence")).isEmpty();

    home.filing(PUT_RIGHT, "entity_pic_mobile", "13800003002").drop("corrected.csv");
    Result last = night(home, cli, LAST_DAY);
    assertThat(last.exit()).as(last.err()).isZero();
    assertThat(cli.json("marks")).isEmpty();

    Map<String, List<String>> before = rows();
    home.export();
    Result rehearsed = cli.run("nightly", "--as-of", DAY_AFTER, "--dry-run");
    assertThat(rehearsed.exit()).as(rehearsed.err()).isZero();
    assertThat(rehearsed.err()).contains("would mark: " + OwnHome.key(STAYS));
    assertThat(rows()).isEqualTo(before);

    Result after = night(home, cli, DAY_AFTER);
    assertThat(after.exit()).as(after.err()).isZero();
    JsonNode marks = cli.json("marks");
    assertThat(values(marks, "filing_no")).containsExactly(OwnHome.key(STAYS));
    assertThat(marks.get(0).get("kind").asText()).isEqualTo("transfer_cancellation");
    assertThat(marks.get(0).get("due_at").asText()).isEqualTo("2026-11-10T00:00:00+08:00");
    assertThat(marks.get(0).get("reason_en").asText()).contains("CON-001");
    assertThat(letters(home.root())).as("one reminder on the last day").isEqualTo(5);
    try (Stream<Path> reports = Files.list(home.root().resolve("out/reports"))) {
      assertThat(reports.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.matches("inspection-" + DAY_AFTER + "-\\d+\\.xlsx"));
    }

    assertThat(
            cli.run(
                    "marks",
                    "take-back",
                    marks.get(0).get("mark_no").asText(),
                    "--reason",
                    "示例",
                    "--by",
                    "审核员")
                .exit())
        .isZero();
    assertThat(night(home, cli, "2026-11-11").exit()).isZero();
    assertThat(values(cli.json("marks"), "state")).containsExactly("taken_back");
  }
}
