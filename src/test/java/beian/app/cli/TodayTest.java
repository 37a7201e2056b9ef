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
        .contains("Falling due: 1 by 2026-11-09;");
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
}
