package beian.app.cli;

import static beian.testing.CampaignHome.CALLS;
import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of ordinary offices: what goes wrong with people and files, and must hurt nobody. */
@OnEachDatabase
class OrdinaryStoriesTest {
  private static final String LACKS_A_DIGIT = "1380000300";
  private static final String DEAD = "13800003001,空号,";

  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome campaign;
  private OwnHome home;

  OrdinaryStoriesTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void an_open_campaign() throws IOException {
    campaign = CampaignHome.open(folder, database, "beian.rectification.belt-count=50");
    home = campaign.home();
  }

  private void calls(String... rows) throws IOException {
    String[] lines = new String[rows.length + 1];
    lines[0] = CALLS;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    home.write("evidence/calls.csv", lines);
  }

  private List<String> all(String field, String... list) {
    List<String> found = new ArrayList<>();
    campaign.cli().json(list).forEach(one -> found.add(one.get(field).asText()));
    return found;
  }

  private JsonNode marks() {
    return campaign.cli().json("marks");
  }

  private List<String> failing(int filing) {
    List<String> failing = new ArrayList<>();
    for (JsonNode one : campaign.cli().json("findings", "--filing", OwnHome.key(filing))) {
      if (one.get("outcome").asText().equals("FAIL")) {
        failing.add(one.get("rule").asText());
      }
    }
    return failing;
  }

  /** The first letters, without reminders. */
  private List<String> letters() {
    List<String> letters = new ArrayList<>();
    for (JsonNode one : campaign.cli().json("notices")) {
      if (one.get("kind").asText().equals("rectification")) {
        letters.add(one.get("notice_no").asText());
      }
    }
    return letters;
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
  void a_row_taken_out_of_the_file_before_any_letter_accuses_nobody() throws IOException {
    home.filing(1).drop("filings.csv");
    calls(DEAD + "2026-11-02 10:00,王示例");
    campaign.done("run", "gather", "--as-of", FIRST);
    calls("13800009999,接通,2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
  }

  @Test
  void a_filing_that_is_deregistered_and_comes_back_is_told_anew() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    home.filing(1, "filing_status", "已注销").drop("gone.csv");
    campaign.night("2026-11-04");
    assertThat(all("state", "cases")).containsExactly("closed");
    home.filing(1, "filing_status", "已备案").drop("back.csv");
    campaign.night("2026-11-09");
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
    assertThat(campaign.cli().json("notices")).hasSize(2);
    campaign.night("2026-11-17");
    assertThat(marks().get(0).get("reason_en").asText()).contains("N0001-000001-2");
  }

  @Test
  void the_right_list_that_comes_back_after_a_wrong_one_is_what_stands() throws IOException {
    home.filing(1).drop("filings.csv");
    campaign.night(FIRST);
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("wrong.csv");
    campaign.night("2026-11-03");
    assertThat(letters()).hasSize(1);
    home.filing(1, "entity_pic_mobile", "13800003001").drop("filings.csv");
    campaign.night("2026-11-04");
    assertThat(all("state", "cases"))
        .as("byte for byte the first list")
        .containsExactly("rectified");
    campaign.night("2026-11-11");
    assertThat(marks()).isEmpty();
  }

  @Test
  void of_three_files_of_one_night_the_last_counts_though_it_is_the_first_once_more()
      throws IOException {
    home.filing(1).drop("a.csv");
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("b.csv");
    home.filing(1, "entity_pic_mobile", "13800003001").drop("c.csv");
    campaign.night(FIRST);
    assertThat(campaign.cli().json("cases")).isEmpty();
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
  void of_two_domains_the_one_put_right_is_no_ground() throws IOException {
    home.filing(1, "domain", "site1.example;other1.example").drop("filings.csv");
    registrations("2026-11-02 10:00", "2026-10-20", "2026-10-20");
    campaign.night(FIRST);
    assertThat(failing(1)).contains("CNT-009");
    registrations("2026-11-09 10:00", "2027-10-20", "2026-10-20");
    campaign.night(DAY_AFTER);
    assertThat(marks()).hasSize(1);
    assertThat(marks().get(0).get("reason_en").asText())
        .contains("other1.example", "registration.csv", "2026-11-09")
        .doesNotContain("domain site1.example");
  }

  private void registrations(String at, String one, String other) throws IOException {
    home.write(
        "evidence/registration.csv",
        "domain,registrant,expires_at,status,observed_at",
        "site1.example,北京示例1有限公司," + one + ",ok," + at,
        "other1.example,北京示例1有限公司," + other + ",ok," + at);
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
  void a_merged_entity_is_told_anew_under_its_new_number() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT)
        .filing(2, "entity_pic_mobile", "1380000301", "entity_doc_no", "91120116000000028K")
        .drop("filings.csv");
    campaign.night(FIRST);
    home.filing(1, "entity_doc_no", "91120116000000028K", "entity_name", "合并示例有限公司")
        .filing(2, "entity_name", "合并示例有限公司")
        .drop("merged.csv");
    campaign.night("2026-11-05");
    campaign.night(DAY_AFTER);
    assertThat(all("filing_no", "marks")).containsExactly(OwnHome.key(2));
  }

  @Test
  void a_renumbered_filing_stays_told_once() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    home.filing(1, "filing_no", "沪ICP备00000901号-1").drop("moved.csv");
    campaign.night("2026-11-05");
    assertThat(letters()).hasSize(1);
    assertThat(campaign.cli().json("cases")).hasSize(1);
    campaign.night(DAY_AFTER);
    assertThat(all("filing_no", "marks")).containsExactly("沪ICP备00000901号-1");
  }

  @Test
  void a_sheet_without_the_column_puts_nothing_right_and_marks_nobody() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    home.write(
        "inbox/short.csv",
        "备案号,主办单位名称,证件号码,域名,接入服务商,备案状态",
        OwnHome.key(1) + ",北京示例1有限公司," + Filings.USCC + ",site1.example,示例云,已备案");
    campaign.night("2026-11-09");
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
  }

  @Test
  void dates_that_are_half_a_date_accuse_nobody() throws IOException {
    String[] days = {
      "2026-11", "2026年11月", "26-11-01", "01/11/2026", "2026-02-30", "11月30日", "已过期"
    };
    for (int i = 0; i < days.length; i++) {
      home.filing(i + 1, "entity_doc_expiry", days[i]);
    }
    home.drop("filings.csv");
    campaign.cli().run("nightly", "--as-of", FIRST);
    assertThat(campaign.cli().json("cases")).isEmpty();
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
    calls(DEAD + "2026-11-09 10:00,王示例", "+86 138-0000-3001,本人接听,2026/11/9 15:00,李示例");
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
  void the_same_company_under_its_old_number_is_not_another_owner_for_the_registry()
      throws IOException {
    home.filing(1).drop("filings.csv");
    home.write(
        "evidence/registry.csv",
        "doc_no,name,status,observed_at",
        Filings.USCC + ",别的示例有限公司,注销,2026-11-02 10:00",
        "110108000000016,北京示例1有限公司,吊销,2026-11-02 10:00");
    campaign.night(FIRST);
    assertThat(failing(1)).doesNotContain("ENT-003");
  }

  @Test
  void a_provider_s_name_spelled_otherwise_at_the_end_is_not_ours_and_not_marked()
      throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    home.filing(1, "access_provider", "另一示例云").drop("left.csv");
    campaign.night(DAY_AFTER);
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

  @Test
  void two_files_of_one_night_say_opposite_things_of_one_day() throws IOException {
    home.filing(1).drop("filings.csv");
    home.write("evidence/calls.csv", CALLS, DEAD + "2026-11-02,王示例")
        .write("evidence/calls-south.csv", CALLS, "138 0000 3001,已接通,2026年11月2日,李示例");
    campaign.night(FIRST);
    assertThat(campaign.cli().json("cases")).isEmpty();
  }

  @Test
  void a_fault_that_is_away_for_a_night_and_back_is_told_anew() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    home.filing(1, "entity_pic_mobile", "13800003001").drop("right.csv");
    campaign.night("2026-11-06");
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("wrong.csv");
    campaign.night("2026-11-07");
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
  }
}
