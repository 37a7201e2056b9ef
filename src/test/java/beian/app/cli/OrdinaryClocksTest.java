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

  private void mail(String file, String date, String... more) throws IOException {
    String[] lines = {
      "From: " + OwnHome.owner(1),
      "To: beian@mail.example.cn",
      "Date: " + date,
      "Subject: question",
      "",
      "How do I change it?"
    };
    home.write("replies/" + file, more.length == 0 ? lines : more);
  }

  private void decided(String what, String day) {
    String no = campaign.cli().json("replies").get(0).get("reply_no").asText();
    campaign.done("decide", no, what, "--reason", "已告知办法", "--by", "王示例", "--as-of", day);
  }

  @Test
  void the_last_day_is_the_owner_s_after_an_answer_and_what_was_seen_meanwhile_proves_nothing()
      throws IOException {
    home.filing(1).drop("filings.csv");
    calls(DEAD + "2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    mail("q.eml", "Mon, 9 Nov 2026 00:30:00 +0800");
    campaign.night("2026-11-09");
    calls(DEAD + "2026-11-02 10:00,王示例", DEAD + "2026-11-13 09:00,王示例");
    campaign.night("2026-11-12");
    decided("answered", "2026-11-12");
    assertThat(all("deadline_at", "cases")).containsExactly("2026-11-14T00:00:00+08:00");
    campaign.night("2026-11-13");
    campaign.night("2026-11-14");
    assertThat(marks()).as("the call is of within the period").isEmpty();
    calls(DEAD + "2026-11-02 10:00,王示例", DEAD + "2026-11-16 09:00,王示例");
    campaign.night("2026-11-16");
    assertThat(marks()).hasSize(1);
  }

  @Test
  void what_was_seen_while_an_appeal_was_open_after_the_end_proves_nothing() throws IOException {
    home.filing(1).drop("filings.csv");
    calls(DEAD + "2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    campaign.night(DAY_AFTER);
    campaign.done(
        "appeal", "C0001-000001", "--reason", "号码正常", "--by", "王示例", "--as-of", "2026-11-11");
    calls(DEAD + "2026-11-02 10:00,王示例", DEAD + "2026-11-12 09:00,王示例");
    campaign.done(
        "decide",
        "C0001-000001",
        "dismissed",
        "--reason",
        "不成立",
        "--by",
        "王示例",
        "--as-of",
        "2026-11-13");
    campaign.night("2026-11-14");
    assertThat(marks()).isEmpty();
  }

  @Test
  void an_appeal_after_the_campaign_was_closed_ends_the_mark() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT)
        .filing(2, "entity_pic_mobile", LACKS_A_DIGIT);
    home.drop("filings.csv");
    campaign.night(FIRST);
    campaign.night(DAY_AFTER);
    campaign.done("campaign", "close", "秋季", "--by", "王示例", "--as-of", "2026-11-11");
    campaign.done(
        "appeal", "C0001-000001", "--reason", "有误", "--by", "王示例", "--as-of", "2026-11-11");
    campaign.done(
        "waive",
        "C0001-000002",
        "--until",
        "2026-12-01",
        "--reason",
        "办理中",
        "--by",
        "王示例",
        "--as-of",
        "2026-11-11");
    assertThat(all("state", "marks")).containsOnly("withdrawn");
    assertThat(all("state", "cases")).containsOnly("closed");
  }

  @Test
  void an_answer_to_an_earlier_campaign_s_letter_holds_the_case_of_now() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    String id = all("message_id", "notices").get(0);
    campaign.done("campaign", "close", "秋季", "--by", "王示例", "--as-of", "2026-11-03");
    campaign.campaign("冬季", "2026-11-04");
    campaign.night("2026-11-04");
    mail(
        "old.eml",
        "",
        "From: lawyer@law.example",
        "To: beian@mail.example.cn",
        "Date: Mon, 9 Nov 2026 10:00:00 +0800",
        "Subject: Re: notice",
        "In-Reply-To: <" + id.replaceAll("[<>]", "") + ">",
        "",
        "We object.");
    campaign.night("2026-11-12");
    assertThat(marks()).isEmpty();
    assertThat(all("case_nos", "replies").toString()).contains("C0002-000001");
    decided("appeal", "2026-11-12");
    assertThat(all("state", "cases")).contains("appealed");
  }

  @Test
  void an_appeal_of_a_case_that_is_over_is_refused_and_no_letter_leaves_until_it_is_read()
      throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    campaign.done("campaign", "close", "秋季", "--by", "王示例", "--as-of", "2026-11-03");
    mail(
        "late.eml",
        "",
        "From: " + OwnHome.owner(1),
        "To: beian@mail.example.cn",
        "Date: Tue, 3 Nov 2026 10:00:00 +0800",
        "Subject: Re: C0001-000001",
        "",
        "We object.");
    campaign.done("run", "gather", "--as-of", "2026-11-03");
    campaign.done("run", "notify", "--as-of", "2026-11-03");
    campaign.campaign("冬季", "2026-11-04");
    campaign.night("2026-11-04");
    assertThat(letters()).as("the answer has not been read").containsExactly("N0001-000001-1");
    String no = campaign.cli().json("replies").get(0).get("reply_no").asText();
    campaign.refused(
        6,
        "REC-030",
        "decide",
        no,
        "appeal",
        "--reason",
        "有证明",
        "--by",
        "王示例",
        "--as-of",
        "2026-11-05");
    decided("answered", "2026-11-05");
    campaign.night("2026-11-05");
    assertThat(letters()).hasSize(2);
  }
}
