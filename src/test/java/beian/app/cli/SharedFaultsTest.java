package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static beian.testing.CampaignHome.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One entity with three websites and one dead number, told in one letter. */
@OnEachDatabase
class SharedFaultsTest extends OrdinaryNights {
  SharedFaultsTest(TestDatabase database) {
    super(database);
  }

  @BeforeEach
  void told_in_one_letter() throws IOException {
    for (int i = 1; i <= 3; i++) {
      website(i);
    }
    home.drop("filings.csv");
    calls(DEAD + "2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    assertThat(letters()).hasSize(3);
  }

  private void website(int number) {
    home.filing(
        number,
        "entity_name",
        "北京示例有限公司",
        "entity_pic_mobile",
        "13800003001",
        "entity_pic_email",
        OwnHome.owner(1));
  }

  private void appeal(String day) {
    campaign.done("appeal", OwnHome.key(2), "--reason", "打得通", "--by", SECOND, "--as-of", day);
  }

  private void upheld() {
    campaign.done(
        "decide", "C0001-000002", "upheld", "--reason", "x", "--by", SECOND, "--as-of", DAY_AFTER);
  }

  private void dayAfter() throws IOException {
    calls(DEAD + "2026-11-02 10:00,王示例", DEAD + "2026-11-10 10:00,王示例");
    campaign.night(DAY_AFTER);
  }

  @Test
  void an_appeal_about_one_website_speaks_of_all_and_so_does_its_decision() throws IOException {
    appeal("2026-11-04");
    dayAfter();
    assertThat(marks()).isEmpty();
    assertThat(all("state", "cases")).containsOnly("appealed");

    upheld();

    assertThat(all("state", "cases")).containsOnly("closed");
  }

  @Test
  void an_appeal_after_the_marks_withdraws_them_all_and_its_decision_ends_all() throws IOException {
    dayAfter();
    assertThat(all("state", "marks")).containsOnly("marked").hasSize(3);
    appeal(DAY_AFTER);
    assertThat(all("state", "marks")).containsOnly("withdrawn").hasSize(3);
    assertThat(all("state", "cases")).containsOnly("appealed");

    upheld();

    assertThat(all("state", "cases")).containsOnly("closed");
  }

  @Test
  void what_an_appeal_refuted_ends_in_cases_that_were_opened_after_it_too() throws IOException {
    appeal("2026-11-04");
    website(4);
    home.drop("more.csv");
    campaign.night("2026-11-05");
    assertThat(all("state", "cases")).hasSize(4).contains("running");

    upheld();

    assertThat(all("state", "cases")).containsOnly("closed");
  }

  @Test
  void that_it_was_dismissed_lets_all_go_on() throws IOException {
    appeal("2026-11-04");
    campaign.done(
        "decide",
        "C0001-000002",
        "dismissed",
        "--reason",
        "x",
        "--by",
        SECOND,
        "--as-of",
        "2026-11-04");
    dayAfter();
    assertThat(marks()).hasSize(3);
  }

  @Test
  void an_answer_about_one_website_holds_all_that_the_letter_told_of() throws IOException {
    home.write(
        "replies/lawyer.eml",
        "From: lawyer@law.example",
        "To: beian@mail.example.cn",
        "Date: Wed, 4 Nov 2026 10:00:00 +0800",
        "Subject: =?UTF-8?B?5aSH5qGI?=",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "关于 " + OwnHome.key(2) + "：号码打得通，特申诉。");
    dayAfter();
    assertThat(marks()).isEmpty();
  }
}
