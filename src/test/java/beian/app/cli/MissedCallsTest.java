package beian.app.cli;

import static beian.testing.CampaignHome.CALLS;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that nobody answered, written down with and without the hour. */
@OnEachDatabase
class MissedCallsTest {
  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome campaign;

  MissedCallsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void a_filing_in_order() throws IOException {
    campaign = CampaignHome.open(folder, database);
    campaign.home().filing(1).drop("filings.csv");
  }

  private JsonNode afterCalls(String... calls) throws IOException {
    String[] lines = new String[calls.length + 1];
    lines[0] = CALLS;
    for (int i = 0; i < calls.length; i++) {
      lines[i + 1] = calls[i].replace("M,", "13800003001,").replace("L,", "01055500301,");
    }
    campaign.home().write("evidence/calls.csv", lines);
    campaign.night(FIRST);
    return campaign.cli().json("cases");
  }

  private String unreachable() {
    StringBuilder said = new StringBuilder();
    campaign
        .cli()
        .json("findings", "--rule", "CON-005")
        .forEach(one -> said.append(one.get("opinion_en").asText()).append('\n'));
    return said.toString();
  }

  @Test
  void three_bare_days_may_be_three_nights_and_accuse_nobody() throws IOException {
    assertThat(
            afterCalls(
                "M,无人接听,2026-10-28,王示例",
                "M,关机,2026/10/29,王示例",
                "M,无法接通,2026-10-30 00:00,王示例",
                "L,无人接听,2026-10-28,王示例",
                "L,无人接听,2026-10-29,王示例",
                "L,无人接听,2026-10-30,王示例"))
        .isEmpty();
    assertThat(unreachable())
        .contains("have no hour")
        .contains("2026-10-28 (file calls.csv:2)", "2026-10-30 (file calls.csv:4)");
  }

  @Test
  void a_bare_day_is_not_the_third_one() throws IOException {
    assertThat(
            afterCalls(
                "M,无人接听,2026-10-28 10:00,王示例",
                "M,无人接听,2026-10-29 10:00,王示例",
                "M,无人接听,2026-10-30,王示例"))
        .isEmpty();
    assertThat(unreachable()).contains("no answer on 2 of the 3 days", "2026-10-30 (file calls.");
  }

  @Test
  void three_days_with_their_hours_do() throws IOException {
    assertThat(
            afterCalls(
                "M,无人接听,2026-10-28 10:00,王示例",
                "M,无人接听,2026-10-29 20:59,王示例",
                "M,无人接听,2026-10-30 08:00,王示例",
                "M,无人接听,2026-10-31,王示例"))
        .hasSize(1);
  }

  @Test
  void what_is_a_positive_answer_needs_no_hour() throws IOException {
    assertThat(afterCalls("M,空号,2026-10-30,王示例")).hasSize(1);
  }

  @Test
  void the_hour_is_asked_for_in_the_table_to_be_filled_in() throws IOException {
    afterCalls("M,无人接听,2026-10-28,王示例", "M,无人接听,2026-10-29,王示例", "M,无人接听,2026-10-30 10:00,王示例");
    Path tables = folder.resolve("tables");
    Result written =
        campaign.cli().run("recheck", "--write", tables.toString(), "--as-of", "2026-11-03");
    assertThat(written.exit()).as(written.err()).isZero();
    String table = Files.readString(tables.resolve("calls-recheck-2026-11-03.csv"));
    assertThat(table)
        .contains("number,outcome,called_at (YYYY-MM-DD HH:MM),caller", "13800003001,,,");

    String filled = table.replace("13800003001,,,", "13800003001,接通,2026-11-03 10:00,王示例");
    campaign.home().write("evidence/calls-recheck-2026-11-03.csv", filled);
    campaign.night("2026-11-03");
    assertThat(campaign.cli().json("rejects", "--kind", "evidence")).isEmpty();
    assertThat(campaign.cli().json("filings", "--filing", OwnHome.key(1))).hasSize(1);
    assertThat(unreachable()).doesNotContain("138****3001");
  }
}
