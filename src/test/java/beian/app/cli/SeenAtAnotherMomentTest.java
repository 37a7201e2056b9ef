package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static beian.testing.CampaignHome.LAST_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.NightProcess;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was seen before or after the moment a night speaks of. */
@OnEachDatabase
class SeenAtAnotherMomentTest extends OrdinaryNights {
  private final TestDatabase database;

  SeenAtAnotherMomentTest(TestDatabase database) {
    super(database);
    this.database = database;
  }

  @BeforeEach
  void a_dead_mobile_is_told() throws Exception {
    home.filing(1).drop("filings.csv");
    calls(DEAD + "2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    assertThat(letters()).hasSize(1);
  }

  /** The night after the period dies as it inspects again, and is restarted the next morning. */
  private void cutOffAndRestarted(String... seenInTheMorning) throws Exception {
    calls(DEAD + "2026-11-02 10:00,王示例", DEAD + "2026-11-10 10:00,王示例");
    home.export();
    campaign.database().close();
    assertThat(
            NightProcess.start(
                    campaign.database(),
                    home.root(),
                    "re-inspect#1",
                    "nightly",
                    "--as-of",
                    DAY_AFTER)
                .waitFor())
        .isEqualTo(137);
    campaign.cli().run("recover");
    home.write("evidence/calls-morning.csv", seenInTheMorning);
    campaign.done("run", "gather", "--as-of", "2026-11-11 09:00");
    campaign.done("restart", "2");
  }

  @Test
  void a_restart_marks_nobody_of_whom_more_was_seen_since() throws Exception {
    cutOffAndRestarted("number,outcome,called_at,caller", "13800003001,接通,2026-11-11 08:00,王示例");

    assertThat(marks()).isEmpty();
    campaign.night("2026-11-11");
    assertThat(all("state", "cases")).containsExactly("rectified");
  }

  @Test
  void a_restart_marks_whom_nothing_seen_since_clears() throws Exception {
    cutOffAndRestarted("number,outcome,called_at,caller", "13800003009,接通,2026-11-11 08:00,王示例");

    assertThat(marks()).hasSize(1);
  }

  @Test
  void what_was_taken_in_before_the_period_ended_proves_nothing_after_it() throws Exception {
    calls(DEAD + "2026-11-02 10:00,王示例", DEAD + "2026-11-10 00:20,王示例");
    campaign.night(LAST_DAY);
    campaign.night(DAY_AFTER);

    assertThat(marks()).isEmpty();
  }

  @Test
  void what_was_seen_while_the_case_was_waived_marks_nobody() throws Exception {
    String no = all("case_no", "cases").get(0);
    campaign.done(
        "waive",
        no,
        "--until",
        "2026-11-12",
        "--reason",
        "x",
        "--by",
        "王示例",
        "--as-of",
        "2026-11-05");
    calls(DEAD + "2026-11-02 10:00,王示例", DEAD + "2026-11-11 10:00,王示例");
    campaign.night("2026-11-13");
    assertThat(marks()).isEmpty();
    calls(DEAD + "2026-11-02 10:00,王示例", DEAD + "2026-11-13 10:00,王示例");
    campaign.night("2026-11-14");
    assertThat(marks()).hasSize(1);
  }

  @Test
  void a_sheet_speaks_up_to_the_moment_in_its_name() throws Exception {
    calls(DEAD + "2026-11-02 10:00,王示例", DEAD + "2026-11-10 10:00,王示例");
    home.drop("备案列表_20261109230000.csv");
    campaign.done("nightly", "--as-of", DAY_AFTER);
    assertThat(marks()).isEmpty();
    home.drop("备案列表 2026-11-10 08.30.csv");
    campaign.done("nightly", "--as-of", "2026-11-11");
    assertThat(marks()).hasSize(1);
  }
}
