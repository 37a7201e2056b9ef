package beian.app.cli;

import static beian.testing.CampaignHome.CALLS;
import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with evidence in ordinary offices, and must hurt nobody. */
@OnEachDatabase
class OrdinaryEvidenceTest extends OrdinaryNights {
  OrdinaryEvidenceTest(TestDatabase database) {
    super(database);
  }

  @Test
  void a_number_filed_for_two_people_is_not_proved_another_s_by_a_call_about_one_of_them()
      throws IOException {
    home.filing(1, "entity_pic_name", "张示例", "entity_pic_mobile", "13800003001")
        .filing(2, "entity_pic_name", "李示例", "entity_pic_mobile", "13800003001")
        .drop("filings.csv");
    calls("13800003001,非本人,2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    assertThat(failing(1)).isEmpty();
    assertThat(failing(2)).isEmpty();
  }

  @Test
  void a_number_that_came_to_its_next_holder_is_not_reassigned_from_them() throws IOException {
    home.filing(1, "entity_pic_name", "张示例", "entity_pic_mobile", "13800003001")
        .filing(2, "entity_pic_name", "李示例", "entity_pic_mobile", "13800003001")
        .drop("filings.csv");
    home.write("evidence/numbers.csv", "number,status,observed_at", "13800003001,过户,2026-11-01");
    campaign.night(FIRST);
    assertThat(failing(1)).isEmpty();
    assertThat(failing(2)).isEmpty();
  }

  @Test
  void a_row_corrected_under_its_own_minute_proves_nothing() throws IOException {
    home.filing(1).drop("filings.csv");
    calls(DEAD + "2026-11-02 10:00,王示例");
    campaign.done("run", "gather", "--as-of", FIRST);
    calls("13800003001,接通,2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    assertThat(campaign.cli().json("cases")).isEmpty();
  }

  @Test
  void a_row_taken_out_of_the_file_before_any_letter_marks_nobody() throws IOException {
    home.filing(1).drop("filings.csv");
    calls(DEAD + "2026-11-02 10:00,王示例");
    campaign.done("run", "gather", "--as-of", FIRST);
    calls("13800009999,接通,2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
  }

  @Test
  void a_call_noted_for_the_wrong_number_is_withdrawn_by_a_row_of_the_same_time()
      throws IOException {
    home.filing(1).drop("filings.csv");
    calls(DEAD + "2026-11-02 10:00,王示例");
    campaign.done("run", "gather", "--as-of", FIRST);
    calls("13800003001,作废,2026-11-02 10:00,王示例", "13800009999,空号,2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    assertThat(failing(1)).isEmpty();
    assertThat(letters()).isEmpty();
    assertThat(campaign.cli().json("evidence", "words")).isEmpty();
  }

  @Test
  void withdrawing_one_caller_s_row_leaves_what_another_heard_on_that_day() throws IOException {
    home.filing(1).drop("filings.csv");
    calls(
        "13800003001,空号,2026-11-01 10:00,赵示例",
        "13800003001,接通,2026-11-02,李示例",
        "13800003001,空号,2026-11-02,王示例",
        "13800003001,作废,2026-11-02,王示例");
    campaign.night(FIRST);
    assertThat(failing(1)).isEmpty();
    assertThat(letters()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-02 10:00,",
        "2026-11-02,赵示例",
        "2026-11-02 11:00,赵示例",
        "2026-11-02 10:00,赵 示例"
      })
  void a_call_withdrawn_in_other_words_proves_nothing(String timeAndCaller) throws IOException {
    home.filing(1).drop("filings.csv");
    calls("13800003001,空号,2026-11-02 10:00:23,赵示例", "13800003001,作废," + timeAndCaller);
    campaign.night(FIRST);
    assertThat(failing(1)).isEmpty();
  }

  @Test
  void of_two_domains_the_one_put_right_is_no_ground() throws IOException {
    home.filing(1, "domain", "site1.example;other1.example").drop("filings.csv");
    registrations("2026-11-02 10:00", "2026-10-20", "2026-10-20");
    campaign.night(FIRST);
    assertThat(failing(1)).contains("CNT-009");
    registrations("2026-11-10 10:00", "2027-10-20", "2026-10-20");
    campaign.night(DAY_AFTER);
    assertThat(marks()).hasSize(1);
    assertThat(marks().get(0).get("reason_en").asText())
        .contains("other1.example", "registration.csv", "2026-11-10")
        .doesNotContain("domain site1.example");
  }

  @Test
  void a_chinese_domain_is_found_under_either_of_its_names_and_no_other() throws IOException {
    home.filing(1, "domain", "示例站.example").filing(2, "domain", "示例.example").drop("filings.csv");
    home.write(
        "evidence/content.csv",
        "domain,flag,category,reviewer,observed_at",
        "XN--FSQU00A.EXAMPLE,illegal,赌博,李示例,2026-11-02 10:00",
        "示例站.example,ok,,李示例,2026-11-02 10:00");
    campaign.night(FIRST);
    assertThat(failing(1)).isEmpty();
  }

  @Test
  void what_is_shown_at_the_parent_domain_is_not_the_child_s() throws IOException {
    home.filing(1, "domain", "shop.site1.example").drop("filings.csv");
    home.write(
        "evidence/content.csv",
        "domain,flag,category,reviewer,observed_at",
        "site1.example,illegal,赌博,李示例,2026-11-02 10:00",
        "blog.site1.example,illegal,赌博,李示例,2026-11-02 10:00");
    campaign.night(FIRST);
    assertThat(failing(1)).doesNotContain("CNT-004");
  }

  @Test
  void a_bare_day_of_the_letter_s_own_day_is_not_after_the_letter() throws IOException {
    home.filing(1).drop("filings.csv");
    calls(DEAD + "2026-11-02,王示例");
    campaign.night(FIRST);
    calls(DEAD + "2026-11-02,王示例", DEAD + "2026-11-02 00:00,李示例");
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
  }

  @Test
  void one_who_answered_after_the_dead_call_of_the_last_day_is_put_right() throws IOException {
    home.filing(1).drop("filings.csv");
    calls(DEAD + "2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    calls(DEAD + "2026-11-10 10:00,王示例", "+86 138-0000-3001,本人接听,2026/11/10 15:00,李示例");
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
    assertThat(failing(1)).isEmpty();
  }

  @Test
  void a_flat_sheet_and_evidence_of_another_province_s_number_do_not_meet() throws IOException {
    home.filing(1, "entity_pic_landline", "021-55500301").drop("filings.csv");
    calls("010-55500301,空号,2026-11-02 10:00,王示例", "55500301,空号,2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    assertThat(failing(1)).isEmpty();
  }

  @Test
  void two_files_of_one_night_say_opposite_things_of_one_day() throws IOException {
    home.filing(1).drop("filings.csv");
    home.write("evidence/calls.csv", CALLS, DEAD + "2026-11-02,王示例")
        .write("evidence/calls-south.csv", CALLS, "138 0000 3001,已接通,2026年11月2日,李示例");
    campaign.night(FIRST);
    assertThat(campaign.cli().json("cases")).isEmpty();
  }

  private void registrations(String at, String one, String other) throws IOException {
    home.write(
        "evidence/registration.csv",
        "domain,registrant,expires_at,status,observed_at",
        "site1.example,北京示例1有限公司," + one + ",ok," + at,
        "other1.example,北京示例1有限公司," + other + ",ok," + at);
  }

  @Test
  void a_second_table_below_the_first_is_read_under_its_own_headings() throws IOException {
    home.filing(1).drop("filings.csv");
    home.write(
        "evidence/calls.csv",
        "number,outcome,called_at,caller",
        "13800003002,空号,2026-11-02 10:00,王示例",
        "",
        "outcome,number,called_at,caller",
        "空号,13800003001,2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    assertThat(failing(1)).contains("CON-005");
    assertThat(all("code", "rejects")).isEmpty();
  }
}
