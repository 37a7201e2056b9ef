package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Two sheets that are taken in together. */
@OnEachDatabase
class SheetsOfOneNightTest extends OrdinaryNights {
  SheetsOfOneNightTest(TestDatabase database) {
    super(database);
  }

  @Test
  void what_two_sheets_say_otherwise_of_provider_status_or_change_makes_nothing_ours()
      throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT)
        .filing(2, "entity_pic_mobile", LACKS_A_DIGIT)
        .filing(3, "entity_pic_mobile", LACKS_A_DIGIT, "change_submitted_at", "2026-10-30")
        .drop("a.csv")
        .filing(1, "filing_status", "已取消接入")
        .filing(2, "access_provider", "另一云")
        .filing(3, "change_submitted_at", "2026-10-31")
        .drop("b.csv");

    campaign.night(FIRST);

    assertThat(letters()).isEmpty();
    assertThat(all("filing_no", "filings", "--standing", "unknown")).hasSize(3);
  }

  @Test
  void a_list_without_orders_does_not_deny_that_a_change_is_under_review() throws IOException {
    home.filing(1).drop("filings.csv");
    calls(DEAD + "2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    assertThat(letters()).hasSize(1);
    home.filing(1)
        .drop("filings.csv")
        .write(
            "inbox/orders.csv",
            "备案号,订单号,备案类型,订单状态",
            OwnHome.key(1) + ",B20261105001,变更主体信息备案,管局审核中");
    calls(DEAD + "2026-11-02 10:00,王示例", DEAD + "2026-11-10 10:00,王示例");

    campaign.night(DAY_AFTER);

    assertThat(marks()).isEmpty();
  }

  @Test
  void a_call_that_is_withdrawn_the_next_morning_marks_nobody() throws IOException {
    home.filing(1).drop("filings.csv");
    calls(DEAD + "2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    calls(
        DEAD + "2026-11-02 10:00,王示例",
        DEAD + "2026-11-10 10:00,王示例",
        "13800003001,作废,2026-11-11 00:10,王示例");

    campaign.night("2026-11-11");

    assertThat(marks()).isEmpty();
  }

  @Test
  void a_correction_in_the_full_template_takes_nothing_away() throws IOException {
    home.filing(1).drop("filings.csv");
    campaign.night(FIRST);
    home.filing(1, "entity_pic_mobile", "13900003001")
        .only(1, "filing_no", "entity_pic_mobile")
        .drop("correction.csv");
    campaign.done("nightly", "--as-of", "2026-11-03");

    assertThat(campaign.done("filing", OwnHome.key(1), "--reveal").out())
        .contains("13900003001", "13800004001", "site1.example");
    assertThat(letters()).isEmpty();
  }

  @Test
  void what_seemed_put_right_by_a_slip_goes_on_where_it_stood() throws IOException {
    home.filing(1).filing(2, "entity_pic_mobile", "13800003002").drop("filings.csv");
    calls(DEAD + "2026-11-02 10:00,王示例", "13800003002,空号,2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    campaign.done(
        "waive",
        OwnHome.key(2),
        "--until",
        "2026-12-31",
        "--reason",
        "x",
        "--by",
        "李示例",
        "--as-of",
        "2026-11-03");
    String[] slip = {
      DEAD + "2026-11-02 10:00,王示例",
      "13800003002,空号,2026-11-02 10:00,王示例",
      "13800003001,接通,2026-11-05 10:00,王示例",
      "13800003002,接通,2026-11-05 10:00,王示例"
    };
    calls(slip);
    campaign.night("2026-11-05");
    assertThat(all("state", "cases")).containsOnly("rectified");
    calls(
        slip[0],
        slip[1],
        slip[2],
        slip[3],
        "13800003001,作废,2026-11-05 10:00,王示例",
        "13800003002,作废,2026-11-05 10:00,王示例");
    campaign.night("2026-11-06");

    assertThat(letters()).as("nobody is told once more").hasSize(2);
    assertThat(all("state", "cases")).containsExactly("running", "waived");
    calls(slip[0], slip[1], DEAD + "2026-11-10 10:00,王示例", "13800003002,空号,2026-11-10 10:00,王示例");
    campaign.night(DAY_AFTER);
    assertThat(marks()).hasSize(1);
  }
}
