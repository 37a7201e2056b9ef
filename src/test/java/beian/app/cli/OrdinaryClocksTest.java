package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What goes wrong with periods, letters and answers in ordinary offices, and must hurt nobody. */
@OnEachDatabase
class OrdinaryClocksTest extends OrdinaryNights {
  OrdinaryClocksTest(TestDatabase database) {
    super(database);
  }

  @Test
  void an_extension_given_after_the_reminder_counts_to_its_end() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    campaign.night("2026-11-09");
    campaign.done(
        "extend",
        "C0001-000001",
        "--period",
        "3wd",
        "--reason",
        "等待证件",
        "--by",
        "王示例",
        "--as-of",
        "2026-11-09");
    campaign.night(DAY_AFTER);
    campaign.night("2026-11-12");
    assertThat(marks()).isEmpty();
    campaign.night("2026-11-13");
    assertThat(marks()).hasSize(1);
  }

  @Test
  void a_second_campaign_does_not_mark_on_the_letters_of_the_first() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    campaign.done("campaign", "close", "秋季", "--by", "王示例", "--as-of", "2026-11-04");
    campaign.campaign("冬季", "2026-11-05");
    campaign.night("2026-11-05");
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
    assertThat(letters()).containsExactly("N0001-000001-1", "N0002-000001-1");
    campaign.night("2026-11-13");
    assertThat(marks()).hasSize(1);
  }

  @Test
  void a_waiver_holds_the_whole_case_whatever_else_is_found() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    campaign.done(
        "waive",
        "C0001-000001",
        "--until",
        "2026-11-20",
        "--reason",
        "办理中",
        "--by",
        "王示例",
        "--as-of",
        "2026-11-03");
    home.filing(1, "entity_pic_landline", "010-12345678").drop("more.csv");
    campaign.night("2026-11-04");
    campaign.night("2026-11-19");
    campaign.night("2026-11-20");
    assertThat(marks()).isEmpty();
  }

  @Test
  void a_letter_sent_again_after_it_came_back_has_its_own_period() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    String id = all("message_id", "notices").get(0);
    home.write(
        "evidence/bounces.csv",
        "message_id,status,diagnostic,at",
        id + ",4.4.7,expired,2026-11-06 09:00");
    campaign.night("2026-11-06");
    campaign.done(
        "notices",
        "resend",
        "N0001-000001-1",
        "--reason",
        "邮箱已恢复",
        "--by",
        "王示例",
        "--as-of",
        "2026-11-06");
    campaign.night("2026-11-07");
    campaign.night(DAY_AFTER);
    campaign.night("2026-11-13");
    assertThat(marks()).isEmpty();
  }

  @Test
  void over_a_holiday_the_days_off_are_not_counted() throws IOException {
    campaign.done("campaign", "close", "秋季", "--by", "王示例", "--as-of", FIRST);
    campaign.campaign("国庆", "2026-09-29");
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night("2026-09-30");
    campaign.night("2026-10-09");
    campaign.night("2026-10-13");
    assertThat(marks()).isEmpty();
  }

  @Test
  void an_answer_without_reference_from_the_owner_s_address_holds() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    home.write(
        "replies/new.eml",
        "From: " + OwnHome.owner(1),
        "To: beian@mail.example.cn",
        "Date: Mon, 9 Nov 2026 10:00:00 +0800",
        "Subject: 关于备案整改",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "号码已更正，请复核。");
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
  }
}
