package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Owners who have applied for what puts an end to it, and filings that went and came back. */
@OnEachDatabase
class ApplicationsUnderWayTest extends OrdinaryNights {
  ApplicationsUnderWayTest(TestDatabase database) {
    super(database);
  }

  @Test
  void who_applied_to_deregister_is_told_nothing_and_marked_once_that_is_rejected()
      throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    home.filing(2, "entity_pic_mobile", LACKS_A_DIGIT, "order_type", "注销网站", "order_status", "复审中")
        .drop("leaving.csv");
    campaign.night(FIRST);
    assertThat(letters()).containsExactly("N0001-000001-1");
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT, "dereg_submitted_at", "2026-11-03")
        .drop("asked.csv");
    campaign.night("2026-11-04");
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
    home.filing(
            1,
            "entity_pic_mobile",
            LACKS_A_DIGIT,
            "dereg_submitted_at",
            "2026-11-03",
            "withdraw_at",
            "2026-11-11")
        .drop("stays.csv");
    campaign.night("2026-11-12");
    campaign.night("2026-11-13");
    assertThat(all("case_no", "marks")).containsExactly("C0001-000001");
    assertThat(letters()).containsExactly("N0001-000001-1");
  }

  @Test
  void who_was_away_for_more_than_a_week_is_told_anew_though_no_night_ran_then()
      throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT, "access_provider", "另一云").drop("away.csv");
    campaign.night("2026-11-03");
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT, "access_provider", "示例云")
        .filing(2)
        .drop("back.csv");
    campaign.night("2026-11-12");
    assertThat(letters()).containsExactly("N0001-000001-1", "N0001-000001-2");
    campaign.night("2026-11-16");
    assertThat(marks()).isEmpty();
  }

  @Test
  void two_files_that_disagree_about_a_dead_number_put_nothing_right() throws IOException {
    home.filing(1, "entity_pic_mobile", "13800003001").drop("filings.csv");
    calls(
        DEAD + FIRST + " 10:00",
        "13800004001,接通," + FIRST + " 10:00",
        "010-62100001,接通," + FIRST + " 10:00",
        "010-62200001,接通," + FIRST + " 10:00");
    campaign.night(FIRST);
    assertThat(failing(1)).isNotEmpty();
    home.filing(1, "entity_pic_mobile", "13800003001").drop("one.csv");
    home.filing(1, "entity_pic_mobile", "13800003999").drop("other.csv");
    campaign.night("2026-11-04");
    assertThat(all("state", "cases")).doesNotContain("rectified");
    home.filing(1, "entity_pic_mobile", "13800003001").drop("again.csv");
    campaign.night("2026-11-05");
    assertThat(letters()).containsExactly("N0001-000001-1");
  }
}
