package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One page about a filing, whatever it is called and wherever it stands. */
@OnEachDatabase
class WhyTest {
  @TempDir Path folder;

  private final TestDatabase database;

  WhyTest(TestDatabase database) {
    this.database = database;
  }

  private static String page(CampaignHome home, String name, String day) {
    return home.done("why", name, "--as-of", day).out();
  }

  private static String first(CampaignHome home, String list, String field) {
    return home.cli().json(list).get(0).get(field).asText();
  }

  /** The last part of a page. */
  private static String next(String page) {
    return page.substring(page.indexOf("What comes next"));
  }

  @Test
  void every_name_of_a_filing_leads_to_the_same_page() throws Exception {
    CampaignHome home = CampaignHome.marked(folder, database, 1);
    String page = page(home, OwnHome.key(1), DAY_AFTER);

    assertThat(page)
        .contains("C0001-000001: marked", "told by N0001-000001-1", "Day 0: 2026-11-02")
        .contains("✓ the notice is proved", "M0001-000001-1: marked");
    assertThat(next(page)).contains("a second person approves: beian plan show " + home.plan());
    for (String name :
        new String[] {
          first(home, "filings", "domain"),
          first(home, "cases", "case_no").toLowerCase(java.util.Locale.ROOT),
          first(home, "notices", "notice_no"),
          first(home, "marks", "mark_no")
        }) {
      assertThat(page(home, name, DAY_AFTER)).as(name).isEqualTo(page);
    }
    home.refused(3, "CLI-015", "why", "nobody.example");
    assertThat(home.cli().json("notices", "--case", first(home, "filings", "domain"))).hasSize(1);
    assertThat(home.cli().json("findings", "--filing", first(home, "marks", "mark_no")))
        .isNotEmpty();
  }

  /** Its source, what was read with the cell beside it, what was asked, how old each answer is. */
  @Test
  void a_fault_is_told_with_all_that_it_rests_on() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .filing(1, "entity_pic_mobile", "+86 138 0000 3001")
        .drop("filings.csv")
        .write(
            "evidence/calls.csv",
            "number,outcome,called_at,caller",
            "13800003001,空号,2026-10-31 10:00,王示例");
    home.night(FIRST);
    String page = page(home, OwnHome.key(1), FIRST);

    assertThat(page)
        .contains("source: FAQ, ICP filing's special information verification category, line 12")
        .contains("138****3001 (the cell says \"+86 1** **** 3001\")")
        .containsPattern("step \\d+: asked call of \\S*138\\*{4}3001: 1 answer of 2026-10-31")
        .contains("2 days old of at most 30 days")
        .doesNotContain("13800003001", "138 0000");
  }

  @Test
  void while_the_period_runs_it_says_until_when_and_what_still_stops_a_mark() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    String page = page(home, OwnHome.key(1), "2026-11-04");
    assertThat(page).contains("CON-001: would not be marked", "✗ the rectification period is over");
    assertThat(next(page))
        .contains("the owner has until 2026-11-09 24:00 (Asia/Shanghai)")
        .contains("the first night after it (2026-11-10) looks again");
    assertThat(home.cli().json("marks")).as("asking keeps nothing").isEmpty();
    assertThat(first(home, "cases", "state")).isEqualTo("running");
  }

  @Test
  void whoever_has_to_act_is_named_with_the_command() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    String filing = OwnHome.key(1);
    home.done("appeal", filing, "--reason", "x", "--by", "王示例", "--as-of", "2026-11-04");
    assertThat(next(page(home, filing, "2026-11-04")))
        .contains("the appeal is decided: beian decide C0001-000001 upheld|dismissed");
    home.done(
        "decide", filing, "dismissed", "--reason", "x", "--by", "王示例", "--as-of", "2026-11-05");
    home.night("2026-11-12");
    assertThat(next(page(home, filing, "2026-11-12"))).contains("a second person approves");
    String mark = first(home, "marks", "mark_no");
    home.done(
        "plan",
        "approve",
        home.plan(),
        "--hash",
        home.hash(),
        "--by",
        "李示例",
        "--as-of",
        "2026-11-12");
    assertThat(next(page(home, mark, "2026-11-12"))).contains("hand it over: beian plan export");
    home.done("plan", "export", home.plan(), "--by", "李示例", "--as-of", "2026-11-12");
    assertThat(next(page(home, mark, "2026-11-12"))).contains("beian marks confirm " + mark);
  }

  @Test
  void a_name_of_two_filings_gives_two_pages_and_decides_nothing() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    for (int i = 1; i <= 2; i++) {
      home.home().filing(i, "domain", "shared.example", "entity_pic_mobile", "1380000300");
    }
    home.home().drop("filings.csv");
    home.night(FIRST);
    assertThat(page(home, "shared.example", FIRST)).contains(OwnHome.key(1), OwnHome.key(2));
    home.refused(
        2,
        "C0001-000002 | C0001-000001",
        "waive",
        "shared.example",
        "--until",
        "2026-12-01",
        "--reason",
        "x",
        "--as-of",
        FIRST);
  }

  @Test
  void machines_get_its_lines_and_no_number_in_clear() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    Result json = home.done("why", OwnHome.key(1), "--format", "json", "--as-of", FIRST);
    assertThat(json.out()).contains("\"section\":\"deadlines\"").doesNotContain("1380000300");
    JsonNode lines = home.cli().json("why", OwnHome.key(1), "--as-of", FIRST);
    assertThat(lines).allSatisfy(line -> assertThat(line.get("text").asText()).isNotBlank());
    assertThat(home.done("why", OwnHome.key(1), "--lang", "zh", "--as-of", FIRST).out())
        .contains("核查结果", "下一步")
        .doesNotContain("What comes next");
  }

  @Test
  void advice_has_no_period_and_no_gates() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home().filing(1, "entity_doc_expiry", "2026-11-20").drop("filings.csv");
    home.night(FIRST);
    assertThat(page(home, OwnHome.key(1), FIRST))
        .contains("only advice is left, and advice has no period")
        .doesNotContain("Gates before a mark", "no letter is proved");
  }

  @Test
  void an_idle_transfer_says_until_when_and_what_comes_next() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .filing(
            1,
            "filing_no",
            "",
            "order_no",
            "B20261001001",
            "order_type",
            "接入备案",
            "order_status",
            "初审通过",
            "prelim_approved_at",
            "2026-10-01 10:00")
        .drop("filings.csv");
    home.night(FIRST);
    assertThat(page(home, "B20261001001", FIRST))
        .contains("Days a transfer may lie idle", "reminded by R", "plans its cleanup")
        .doesNotContain("nothing more is to be done", "idle-since:", "no letter is proved");
  }

  @Test
  void a_letter_that_reached_nobody_has_told_nobody() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .filing(1, "entity_pic_mobile", "1380000300", "entity_pic_email", "")
        .drop("filings.csv");
    home.night(FIRST);
    String notice = first(home, "notices", "notice_no");
    assertThat(page(home, OwnHome.key(1), FIRST))
        .contains(
            notice + " reached nobody: the owner has not been told",
            "beian notices record " + notice + " --by-phone");
    assertThat(home.cli().json("cases").get(0).get("needs_person").toString()).contains(notice);
  }

  @Test
  void while_an_answer_waits_no_further_letter_leaves() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    home.home()
        .write(
            "replies/answer.eml",
            "From: " + OwnHome.owner(1),
            "To: beian@mail.example.cn",
            "Date: Thu, 5 Nov 2026 10:00:00 +0800",
            "Subject: Re: notice",
            "In-Reply-To: <" + first(home, "notices", "message_id") + ">",
            "",
            "?")
        .write("evidence/calls.csv", CampaignHome.CALLS, "01055500301,空号,2026-11-06 11:00,王示例");
    home.night("2026-11-06");

    assertThat(home.cli().json("notices")).hasSize(1);
    assertThat(home.done("case", first(home, "cases", "case_no")).out())
        .contains("an answer came")
        .doesNotContain("null");
  }
}
