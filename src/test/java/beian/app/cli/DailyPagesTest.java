package beian.app.cli;

import static beian.testing.CampaignHome.CALLS;
import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static beian.testing.CampaignHome.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages people open every day: what matters comes first, in words, in the order it happened. */
@OnEachDatabase
class DailyPagesTest {
  @TempDir Path folder;

  private final TestDatabase database;

  DailyPagesTest(TestDatabase database) {
    this.database = database;
  }

  private static List<String> story(CampaignHome home, String caseNo) {
    List<String> what = new ArrayList<>();
    home.cli().json("case", caseNo).forEach(event -> what.add(event.get("what").asText()));
    return what;
  }

  @Test
  void a_case_past_its_last_day_does_not_run_though_nobody_can_tell_and_is_not_marked()
      throws Exception {
    CampaignHome home = CampaignHome.open(folder, database, "beian.evidence.age.call=5d");
    home.home()
        .filing(1)
        .drop("filings.csv")
        .write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-02 10:00,王示例");
    home.night(FIRST);
    home.night(DAY_AFTER);
    assertThat(home.caseState(0)).isEqualTo("overdue");
    assertThat(home.cli().json("marks")).isEmpty();
    assertThat(home.done("case", "C0001-000001", "--lang", "en").out())
        .contains("overdue: it cannot be told; not marked");

    home.home().write("evidence/calls.csv", CALLS, "13800003001,接通,2026-11-10 10:00,王示例");
    home.night("2026-11-11");
    assertThat(home.caseState(0)).isEqualTo("rectified");
  }

  @Test
  void what_happened_at_one_moment_is_told_in_the_order_in_which_one_thing_led_to_another()
      throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.done("campaign", "close", "秋季", "--by", SECOND, "--as-of", FIRST);
    home.done("campaign", "open", "冬季", "--period", "5wd", "--as-of", FIRST);
    for (int i = 1; i <= 3; i++) {
      home.home().filing(i, "entity_pic_mobile", "1380000300");
    }
    home.home().drop("filings.csv");
    home.night(FIRST);
    home.home().handInAgain();
    assertThat(home.cli().run("nightly", "--as-of", DAY_AFTER).exit()).as("the belt").isEqualTo(5);
    home.done("plan", "release", home.plan(), "--by", SECOND, "--as-of", DAY_AFTER);
    String caseNo = home.cli().json("cases").get(0).get("case_no").asText();
    home.done(
        "waive",
        caseNo,
        "--until",
        "2026-11-30",
        "--reason",
        "办理中",
        "--by",
        SECOND,
        "--as-of",
        DAY_AFTER);
    assertThat(story(home, caseNo))
        .containsSubsequence("opened", "planned", "sent", "clock_started")
        .endsWith("overdue", "released", "marked", "waived", "withdrawn");
  }

  @Test
  void a_filing_that_is_not_ours_is_not_counted_among_the_clean() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home().filing(1, "access_provider", "阿里云").drop("filings.csv");
    home.night(FIRST);
    assertThat(home.done("today", "--lang", "en").out())
        .contains("0 filings were inspected: 0 with findings, 0 undetermined, 0 clean")
        .contains("Another 1 filing is not ours or has ended: not judged");
  }

  @Test
  void the_page_of_a_filing_begins_with_its_faults_and_counts_what_cannot_be_told()
      throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    String page = home.done("why", OwnHome.key(1), "--as-of", FIRST, "--lang", "en").out();
    assertThat(page).containsSubsequence("Findings", "CON-001 major", "told by");
    assertThat(page).containsPattern("undetermined: \\d+; rules by the evidence they lack: .*dns");
    assertThat(page.indexOf("Undetermined, one by one"))
        .isGreaterThan(page.indexOf("What comes next"));
    JsonNode lines = home.cli().json("why", OwnHome.key(1), "--as-of", FIRST);
    assertThat(lines.get(lines.size() - 1).get("section").asText()).isEqualTo("undetermined");
    assertThat(home.done("why", OwnHome.key(1), "--as-of", FIRST, "--lang", "zh").out())
        .doesNotContain("无法判定：无法判定")
        .contains("无法判定的明细");
  }

  @Test
  void fields_are_told_in_words_and_programs_get_them_as_they_are_kept() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    assertThat(home.done("filing", OwnHome.key(1), "--lang", "zh").out())
        .contains("已备案", "长期")
        .doesNotContain("FILED", "9999");
    assertThat(home.done("filing", OwnHome.key(1), "--lang", "en").out())
        .contains("without end")
        .doesNotContain("9999");
    assertThat(home.done("filing", OwnHome.key(1), "--format", "csv").out())
        .contains("FILED", "9999-12-31");
  }

  @Test
  void one_campaign_is_shown_in_detail() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 2);
    String page = home.done("campaign", "show", "秋季", "--lang", "en").out();
    assertThat(page)
        .contains("period:     5 working days", "running 2")
        .contains("of the 2 open now a night marks at most 2");
    assertThat(home.done("campaign", "show", "秋季", "--lang", "zh").out()).contains("整改期内 2");
    assertThat(home.cli().json("campaign", "show", "秋季").get(0).get("belt_percent").asInt())
        .isEqualTo(100);
  }

  @Test
  void whose_access_was_cancelled_is_not_asked_to_put_anything_right_here() throws Exception {
    CampaignHome home = CampaignHome.marked(folder, database, 1);
    assertThat(next(home)).contains("What has to be put right");
    home.approved();
    Cli.Result handed = home.done("plan", "export", home.plan(), "--as-of", DAY_AFTER);
    assertThat(handed.err()).contains("--reveal");
    home.done("marks", "confirm", home.no(0), "--as-of", DAY_AFTER);
    assertThat(next(home)).doesNotContain("What has to be put right", "CON-001");
  }

  private static String next(CampaignHome home) {
    return home.done("next", OwnHome.key(1), "--as-of", DAY_AFTER, "--lang", "en").out();
  }

  @Test
  void headings_that_are_known_are_listed_without_a_home() {
    String telephones = Cli.nowhere("columns", "手机").out();
    assertThat(telephones).contains("entity_pic_mobile", "主办单位负责人手机号", "numbers.csv");
    assertThat(telephones).doesNotContain("filing_no");
    String all = Cli.nowhere("columns", "--format", "csv").out();
    assertThat(all).contains("备案号", "Filing number", "dns.csv", "observed_at");
    assertThat(Cli.nowhere("columns", "--lang", "zh").out()).contains("备案表", "中文表头");
  }
}
