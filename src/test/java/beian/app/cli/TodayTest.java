package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static beian.testing.CampaignHome.LAST_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.NightProcess;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night said in the morning, printed again with the numbers it had then. */
@OnEachDatabase
class TodayTest {
  @TempDir Path folder;

  private final TestDatabase database;

  TodayTest(TestDatabase database) {
    this.database = database;
  }

  private static String today(CampaignHome home, String... more) {
    String[] line = new String[more.length + 1];
    line[0] = "today";
    System.arraycopy(more, 0, line, 1, more.length);
    return home.done(line).out();
  }

  @Test
  void a_morning_stays_what_it_was_whatever_happens_after_it() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.refused(3, "beian nightly", "today");
    home.home().filing(1, "entity_pic_mobile", "1380000300").drop("filings.csv");
    home.night(FIRST);
    String first = today(home);
    assertThat(first)
        .contains("nightly #1 2026-11-02 23:59")
        .contains("1 opened and 0 closed today", "1 notice and 0 reminders went out")
        .contains("Falling due: 1 by 2026-11-09.");
    home.night(LAST_DAY);
    home.night(DAY_AFTER);
    assertThat(today(home)).contains("Needs a person: marks to approve: 1");

    home.approved();

    assertThat(today(home)).contains("Needs a person: marks to approve: 1");
    assertThat(today(home, "--now", "--as-of", DAY_AFTER))
        .startsWith("As things stand")
        .contains("marks to hand over: 1")
        .doesNotContain("marks to approve");
    assertThat(today(home, "--night", FIRST)).isEqualTo(first);
    home.refused(3, "2026-11-10 | ", "today", "--night", "2026-11-05");
    assertThat(home.cli().json("today").get(0).get("execution").asLong()).isEqualTo(3);
    assertThat(today(home, "--lang", "zh")).contains("需要人工处理：待批准的标记 1");
  }

  @Test
  void a_night_that_was_killed_is_told_and_its_morning_comes_with_the_restart() throws Exception {
    OwnHome home = new OwnHome(folder.resolve("home"));
    TestDatabase own = database.fresh();
    Cli cli = new Cli(home.root()).on(own);
    assertThat(cli.run("init", "--sandbox").exit()).isZero();
    home.write("beian.properties", "beian.provider.name=示例云", "beian.evidence.live=false");
    cli.run("campaign", "open", "x", "--period", "5wd", "--as-of", FIRST);
    home.filing(1, "entity_pic_mobile", "1380000300").drop("filings.csv");
    home.export();
    assertThat(cli.run("nightly", "--as-of", FIRST).exit()).isZero();
    own.close();
    home.export();
    assertThat(
            NightProcess.start(own, home.root(), "re-inspect#1", "nightly", "--as-of", DAY_AFTER)
                .waitFor())
        .isEqualTo(137);
    cli.run("recover");
    Result unfinished = cli.run("today");
    assertThat(unfinished.err()).contains("is not complete", "./beian restart 2");
    assertThat(unfinished.out()).contains("2026-11-02 23:59");
    assertThat(cli.run("restart", "last").exit()).isZero();
    assertThat(cli.run("today").out()).contains("2026-11-10 23:59", "marks to approve: 1");
  }

  @Test
  void appeals_and_cases_that_stall_wait_for_a_person() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .filing(1, "entity_pic_mobile", "1380000300")
        .filing(2)
        .drop("filings.csv")
        .write("evidence/calls.csv", CampaignHome.CALLS, "13800003002,空号,2026-11-02 10:00,王示例");
    home.night(FIRST);
    home.done("appeal", OwnHome.key(1), "--reason", "x", "--as-of", "2026-11-03");
    home.night("2026-11-11");
    assertThat(today(home))
        .contains("Needs a person: appeals: 1")
        .contains("Needs a person: overdue cases that no gate let through: 1");
  }

  @Test
  void what_was_planned_and_not_done_is_said_and_nothing_when_all_of_it_was() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 2);
    assertThat(today(home)).contains("2 notices").doesNotContain("Planned today");
    home.home()
        .filing(3, "entity_pic_mobile", "1380000300", "entity_pic_email", "")
        .filing(4, "entity_pic_mobile", "1380000300")
        .drop("more.csv");
    home.night("2026-11-03");
    String said = today(home);
    assertThat(said).contains("Planned today: of 2 letters 1 left.");
    assertThat(today(home, "--lang", "zh")).contains("今日计划：信件 2 封，已发出 1 封。");
    home.night(DAY_AFTER);
    assertThat(today(home)).contains("2 filings were marked").doesNotContain("Planned today");
    assertThat(today(home, "--night", "2026-11-03")).isEqualTo(said);
  }

  @Test
  void marks_that_the_safety_belt_holds_were_planned_and_not_made() throws Exception {
    OwnHome home = new OwnHome(folder.resolve("home"));
    Cli cli = new Cli(home.root()).on(database.fresh());
    assertThat(cli.run("init", "--sandbox").exit()).isZero();
    home.write(
        "beian.properties",
        "beian.provider.name=示例云",
        "beian.mail.file-is-delivery=true",
        "beian.evidence.live=false");
    cli.run("campaign", "open", "x", "--period", "5wd", "--as-of", FIRST);
    home.filing(1, "entity_pic_mobile", "1380000300")
        .filing(2, "entity_pic_mobile", "1380000300")
        .drop("filings.csv");
    home.export();
    cli.run("nightly", "--as-of", FIRST);
    home.export();
    cli.run("nightly", "--as-of", DAY_AFTER);
    assertThat(cli.run("today", "--lang", "en").out())
        .contains("Planned today: of 2 marks 0 were made.", "The safety belt broke: ");
  }

  @Test
  void the_evidence_that_cases_need_which_fall_due_is_counted_as_recheck_lists_it()
      throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .filing(1)
        .filing(2)
        .filing(3, "entity_pic_mobile", "1380000300")
        .drop("filings.csv")
        .write(
            "evidence/calls.csv",
            CampaignHome.CALLS,
            "13800003001,空号,2026-11-02 10:00,王示例",
            "13800003002,空号,2026-11-02 10:00,王示例");
    home.night(FIRST);
    long listed = 0;
    for (JsonNode need : home.cli().json("recheck", "--as-of", FIRST)) {
      listed += need.get("cases").asText().isEmpty() ? 0 : 1;
    }
    assertThat(listed).isEqualTo(2);
    String first = today(home);
    assertThat(first)
        .contains("Falling due: 3 by 2026-11-09.")
        .contains("Needs a person: evidence due: 2; its cases fall due: look again when");
    assertThat(today(home, "--lang", "zh")).contains("需要人工处理：待补的证据 2——");

    home.home()
        .write(
            "evidence/calls.csv",
            CampaignHome.CALLS,
            "13800003001,空号,2026-11-10 10:00,王示例",
            "13800003002,接通,2026-11-10 10:00,王示例");
    home.night(DAY_AFTER);
    assertThat(today(home)).doesNotContain("evidence due");
    assertThat(today(home, "--night", FIRST)).isEqualTo(first);
  }
}
