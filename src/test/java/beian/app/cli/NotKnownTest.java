package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever asks for something by its name and mistypes it is told so, and never shown an empty list
 * that looks like an answer.
 */
@OnEachDatabase
class NotKnownTest {
  private static final String DAY = CampaignHome.DAY_AFTER;

  private final TestDatabase database;

  @TempDir Path folder;

  NotKnownTest(TestDatabase database) {
    this.database = database;
  }

  /** Lines that ask for something, the code they end with, and the word that stands for nothing. */
  private static final String[] LINES = {
    "filings --filing 京ICP备00009999号-1|CLI-015",
    "filings --filing B99999999999|CLI-015",
    "filings --filing nobody.example|CLI-015",
    "findings --filing nobody.example|CLI-015",
    "rejects --filing 京ICP备00009999号-1|CLI-015",
    "cases --filing 京ICP备00009999号-1|CLI-015",
    "notices --case C0001-009999|REC-004",
    "replies --case C0001-009999|REC-004",
    "case C0001-009999|REC-004",
    "case nobody.example|REC-004",
    "deadline C0001-009999|REC-004",
    "deadline 京ICP备00009999号-1|REC-004",
    "extend C0001-009999 --period 1wd --reason x|REC-004",
    "waive C0001-009999 --until 2026-12-31 --reason x|REC-004",
    "appeal C0001-009999 --reason x|REC-004",
    "decide C0001-009999 upheld --reason x|REC-004",
    "notices show N0001-009999-1|REC-008",
    "notices preview C0001-009999|REC-004",
    "notices decide N0001-009999-1 arrived|REC-008",
    "notices resend N0001-009999-1 --reason x|REC-008",
    "notices record N0001-009999-1 --by-phone --at 2026-11-10 --note x|REC-008",
    "replies show R9999|REC-013",
    "replies place R9999 C0001-000001|REC-013",
    "marks show M0001-009999-1|REC-009",
    "marks take-back M0001-009999-1 --reason x|REC-009",
    "marks confirm M0001-009999-1|REC-009",
    "marks confirm no-such-answer.csv|CLI-009",
    "plan show P20200101T000000Z|CLI-015",
    "plan release P20200101T000000Z|CLI-015",
    "plan approve P20200101T000000Z --hash x --by 李示例|CLI-015",
    "plan reject P20200101T000000Z --hash x --by 李示例 --reason x|CLI-015",
    "plan export P20200101T000000Z|CLI-015",
    "campaign show 没有|REC-003",
    "campaign close 没有|REC-003",
    "evidence show call-0123456789abcdef|EVI-009",
    "show 9999|BAT-004",
    "restart 9999|BAT-004",
    "stop 9999|BAT-004",
    "abandon 9999|BAT-004",
  };

  @Test
  void what_the_home_does_not_know_is_said_to_be_unknown() throws IOException {
    Cli cli = CampaignHome.marked(folder, database, 1).cli();
    for (String format : List.of("table", "json")) {
      for (String line : LINES) {
        String[] parts = line.split("\\|");
        List<String> words = new ArrayList<>(List.of(parts[0].split(" ")));
        words.addAll(List.of("--as-of", DAY, "--format", format));
        Result result = cli.run(words.toArray(String[]::new));
        assertThat(result.exit()).as(line + "\n" + result.err()).isEqualTo(3);
        assertThat(result.err()).as(line).contains(parts[1], "next: ");
        if (!parts[0].startsWith("marks confirm")) {
          assertThat(result.out()).as(line).isEmpty();
        }
      }
    }
  }

  @Test
  void a_filing_without_rejects_has_an_empty_list_of_them() throws IOException {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    home.home().write("inbox/bad.csv", "备案号,审核通过时间", OwnHome.key(9) + ",2026-02-30");
    home.night("2026-11-03");
    assertThat(home.cli().json("rejects", "--filing", OwnHome.key(1))).isEmpty();
    assertThat(home.cli().json("rejects", "--filing", "site1.example")).isEmpty();
    assertThat(home.cli().json("rejects", "--filing", OwnHome.key(9)))
        .as("a filing that never came in")
        .hasSize(1);
  }

  @Test
  void names_that_have_something_to_do_with_what_was_typed_are_told() {
    String tables = Cli.nowhere("data", "show", "suffixes").err();
    assertThat(tables).contains("TAB-003", "suffix").doesNotContain("providers");
    assertThat(Cli.nowhere("data", "show", "holidys").err()).contains("expected: holidays");
    assertThat(Cli.nowhere("cases", "--overdue").err())
        .contains("CLI-016", "--due-before")
        .doesNotContain("--offline");
    assertThat(Cli.nowhere("cases", "--xyzzy").err())
        .as("when nothing is near, those of the verb itself")
        .contains("--held", "--due-before")
        .doesNotContain("--trace");
    assertThat(Cli.nowhere("cases", "--stat", "x").err()).contains("expected: --state");
  }

  @Test
  void a_filing_is_found_by_its_number_its_order_and_its_domain() throws IOException {
    CampaignHome home = CampaignHome.told(folder, database, 2);
    Cli cli = home.cli();
    String number = OwnHome.key(1);
    String domain = cli.json("filings", "--filing", number).get(0).get("domain").asText();
    for (String asked :
        List.of(number, domain, "www." + domain, domain.toUpperCase(java.util.Locale.ROOT))) {
      assertThat(cli.json("filings", "--filing", asked)).as(asked).hasSize(1);
      assertThat(cli.json("cases", "--filing", asked)).as(asked).hasSize(1);
      assertThat(cli.run("case", asked).out()).as(asked).contains(number);
      assertThat(cli.run("deadline", asked).exit()).as(asked).isZero();
    }
    assertThat(cli.json("replies", "--case", "c0001-000001")).as("known, and none").isEmpty();
  }
}
