package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli.Result;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People come and go, write their names in many ways, and answer as they like. */
@OnEachDatabase
class OrdinaryPeopleTest extends OrdinaryNights {
  private static final String ANOTHERS = "13800003001,非本人,";
  private static final String[] OTHER_COMPANY = {
    "entity_pic_mobile",
    "1380000301",
    "entity_doc_no",
    "91120116000000028Q",
    "entity_name",
    "天津示例有限公司"
  };

  OrdinaryPeopleTest(TestDatabase database) {
    super(database);
  }

  private void answer(String subject, String text) throws IOException {
    home.write(
        "replies/answer.eml",
        "From: " + OwnHome.owner(1),
        "To: beian@mail.example.cn",
        "Date: Mon, 9 Nov 2026 10:00:00 +0800",
        "Subject: " + subject,
        "Content-Type: text/plain; charset=utf-8",
        "",
        text);
  }

  @Test
  void a_call_that_asked_for_the_former_person_accuses_nobody_of_the_new_one() throws IOException {
    home.filing(1, "entity_pic_name", "李示例").drop("filings.csv");
    campaign.night(FIRST);
    calls(ANOTHERS + "2026-11-03 10:00,王示例");
    home.filing(1, "entity_pic_name", "张示例").drop("replaced.csv");
    campaign.night("2026-11-04");
    assertThat(failing(1)).isEmpty();
    calls(ANOTHERS + "2026-11-05 10:00,王示例");
    campaign.night("2026-11-05");
    assertThat(failing(1)).as("the call asked for the new one").contains("CON-001");
  }

  @Test
  void whose_number_it_is_became_the_person_so_the_fault_is_put_right() throws IOException {
    home.filing(1, "entity_pic_name", "李示例").drop("filings.csv");
    calls(ANOTHERS + "2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    assertThat(letters()).hasSize(1);
    calls(ANOTHERS + "2026-11-02 10:00,王示例", ANOTHERS + "2026-11-05 10:00,王示例");
    campaign.night("2026-11-05");
    home.filing(1, "entity_pic_name", "张示例").drop("replaced.csv");
    campaign.night("2026-11-06");
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
  }

  @Test
  void that_it_is_not_the_new_person_s_either_is_another_fault_with_its_own_notice()
      throws IOException {
    home.filing(1, "entity_pic_name", "李示例").drop("filings.csv");
    calls(ANOTHERS + "2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    assertThat(letters()).hasSize(1);
    home.filing(1, "entity_pic_name", "张示例").drop("replaced.csv");
    campaign.night("2026-11-06");
    calls(ANOTHERS + "2026-11-02 10:00,王示例", ANOTHERS + "2026-11-10 10:00,王示例");
    campaign.night(DAY_AFTER);
    assertThat(failing(1)).contains("CON-001");
    assertThat(marks()).as("nobody told of the new person").isEmpty();
    assertThat(letters()).hasSize(2);
  }

  @Test
  void a_told_number_that_nobody_files_any_more_is_put_right_and_not_called_again()
      throws IOException {
    home.filing(1).drop("filings.csv");
    calls("13800003001,空号,2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    assertThat(letters()).hasSize(1);
    home.filing(1, "entity_pic_mobile", "13800009001").drop("replaced.csv");
    campaign.night("2026-11-04");
    assertThat(all("state", "cases")).containsExactly("rectified");
    assertThat(all("subject", "recheck", "--kind", "call", "--as-of", "2026-11-04", "--reveal"))
        .doesNotContain("13800003001");
  }

  @Test
  void the_same_number_and_name_written_otherwise_are_no_change() throws IOException {
    home.filing(1, "entity_name", "北京示例１有限公司", "domain", "site1.example;site101.example")
        .drop("filings.csv");
    calls("13800003001,空号,2026-11-02 10:00,王示例");
    campaign.night("2026-11-02");
    home.filing(
            1,
            "entity_name",
            "北京示例1 有限公司",
            "domain",
            "site101.example;site1.example",
            "entity_pic_mobile",
            "+86 138 0000 3001")
        .drop("reformatted.csv");
    campaign.night("2026-11-03");
    assertThat(failing(1)).contains("CON-005");
  }

  @Test
  void a_number_filed_where_a_sheet_said_there_is_none_was_not_called_for_this_filing()
      throws IOException {
    home.filing(1, "site_pic_mobile", "").drop("filings.csv");
    calls("13800004001,空号,2026-11-01 10:00,王示例");
    campaign.night(FIRST);
    home.filing(1, "site_pic_mobile", "13800004001").drop("filled.csv");
    campaign.night("2026-11-04");
    assertThat(failing(1)).doesNotContain("CON-005");
  }

  @Test
  void a_number_that_was_filed_for_two_when_it_was_called_is_not_the_other_s_fault()
      throws IOException {
    home.filing(1, "entity_pic_name", "张示例", "entity_pic_mobile", "13800003001")
        .filing(2, "entity_pic_name", "李示例", "entity_pic_mobile", "13800003001")
        .drop("filings.csv");
    calls(ANOTHERS + "2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    home.filing(2, "entity_pic_mobile", "13800003002").drop("corrected.csv");
    campaign.night("2026-11-04");
    assertThat(failing(1)).isEmpty();
    assertThat(letters()).isEmpty();
  }

  @Test
  void a_name_with_a_character_that_was_lost_is_not_another_name() throws IOException {
    home.filing(1, "entity_name", "北京璟示例有限公司").drop("filings.csv");
    home.write(
            "evidence/registry.csv",
            "doc_no,name,status,observed_at",
            Filings.USCC + ",北京?示例有限公司,存续,2026-11-02 10:00")
        .write(
            "evidence/registration.csv",
            "domain,registrant,status,observed_at",
            "site1.example,北京??示例有限公司,ok,2026-11-02 10:00");
    campaign.night(FIRST);
    assertThat(failing(1)).isEmpty();
  }

  @Test
  void a_remark_beside_a_number_is_not_the_owner_s_fault() throws IOException {
    List<String> cells =
        List.of("13800003001（微信同号）", "13800003002 张示例", "手机：13800003003", "13800003004.0");
    for (int i = 0; i < cells.size(); i++) {
      home.filing(i + 1, "entity_pic_mobile", cells.get(i));
    }
    home.filing(5, "entity_pic_landline", "010-55500305（总机）").drop("filings.csv");
    campaign.night(FIRST);
    assertThat(campaign.cli().json("cases")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"回复：自动回复：C0001-000001", "休假期间无法办理，申请复核", "外出取证中"})
  void who_answers_is_a_person_though_the_subject_speaks_of_absence(String subject)
      throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    answer(subject, "号码是对的，请人工处理。");
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
  }

  @Test
  void who_quotes_another_s_case_holds_their_own_too() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).filing(2, OTHER_COMPANY).drop("filings.csv");
    campaign.night(FIRST);
    answer("Re: C0001-000002", "号码没有错，请复核。");
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"京ICP备00000101号-1 已整改", "京icp备00000101号 的事", "网站 www.site1.example 已改好"})
  void who_writes_from_another_mailbox_and_names_the_website_is_heard(String text)
      throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    home.write(
        "replies/boss.eml",
        "From: boss@another.example",
        "To: beian@mail.example.cn",
        "Date: Mon, 9 Nov 2026 10:00:00 +0800",
        "Subject: hello",
        "Content-Type: text/plain; charset=utf-8",
        "",
        text);
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
  }

  @Test
  void an_agency_that_names_one_owner_speaks_of_all_it_has_letters_of() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).filing(2, OTHER_COMPANY);
    home.filing(2, "entity_pic_email", OwnHome.owner(1)).drop("filings.csv");
    campaign.night(FIRST);
    answer("Re: C0001-000001", "两家都已整改，请复核。");
    campaign.night(DAY_AFTER);
    assertThat(marks()).isEmpty();
  }

  @Test
  void a_registration_from_before_the_company_was_renamed_accuses_nobody() throws IOException {
    home.filing(1).drop("filings.csv");
    registration("北京示例1有限公司", "2026-10-30 10:00");
    campaign.night(FIRST);
    assertThat(failing(1)).isEmpty();
    home.write("inbox/renamed.csv", "备案号,主办单位名称", OwnHome.key(1) + ",北京改名后示例有限公司");
    campaign.night("2026-11-03");
    assertThat(failing(1)).isEmpty();
    assertThat(campaign.cli().json("findings", "--rule", "CNT-002").toString())
        .contains("was seen on 2026-10-30, before the filing was changed", "2026-11-03");
    registration("北京示例1有限公司", "2026-11-04 10:00");
    campaign.night("2026-11-04");
    assertThat(failing(1)).as("the domain was not renamed").contains("CNT-002");
  }

  private void registration(String owner, String at) throws IOException {
    home.write(
        "evidence/registration.csv",
        "domain,registrant,status,observed_at",
        "site1.example," + owner + ",ok," + at);
  }

  @Test
  void a_call_from_before_the_number_was_filed_says_nothing_of_it() throws IOException {
    home.filing(1).drop("filings.csv");
    calls("13800005001,空号,2026-10-30 10:00,王示例");
    campaign.night(FIRST);
    home.filing(1, "entity_pic_mobile", "13800005001").drop("replaced.csv");
    campaign.night("2026-11-03");
    assertThat(failing(1)).isEmpty();
    calls("13800005001,空号,2026-11-04 10:00,王示例");
    campaign.night("2026-11-04");
    assertThat(failing(1)).contains("CON-005");
  }

  @Test
  void an_appeal_that_lies_unread_stops_the_mark_at_the_door() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    campaign.night(DAY_AFTER);
    campaign.approved();
    answer("Re: C0001-000001", "申诉：号码是对的。");
    Result export =
        campaign.cli().run("plan", "export", campaign.plan(), "--by", "李示例", "--as-of", DAY_AFTER);
    assertThat(export.exit()).isEqualTo(6);
    assertThat(campaign.states()).containsExactly("approved");
  }

  @Test
  void an_extension_outlives_the_letter_that_came_back() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT, "site_pic_email", "other@site1.example")
        .drop("filings.csv");
    campaign.night(FIRST);
    String extend = "extend C0001-000001 --period 5wd --reason 等待证件 --by 王示例 --as-of 2026-11-03";
    campaign.done(extend.split(" ", -1));
    home.write(
        "evidence/bounces.csv",
        "message_id,status,diagnostic,at",
        all("message_id", "notices").get(0) + ",5.1.1,no such user,2026-11-04 09:00");
    campaign.night("2026-11-04");
    campaign.night("2026-11-12");
    campaign.night("2026-11-18");
    assertThat(marks()).as("five days and five more, from the second letter on").isEmpty();
    campaign.night("2026-11-19");
    assertThat(marks()).hasSize(1);
  }

  @Test
  void a_cell_merged_into_the_one_above_lacks_nothing() throws IOException {
    String[] headings = {"备案号", "主办单位名称", "单位性质", "主体负责人手机号码", "主体负责人电子邮箱", "接入服务商", "备案状态"};
    String[] owner = {"", "北京示例1有限公司", "企业", "13800003001"};
    Path list = home.root().resolve("inbox/list.xlsx");
    Files.createDirectories(list.getParent());
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(list)) {
      XSSFSheet sheet = book.createSheet("备案");
      for (int row = 0; row < 3; row++) {
        XSSFRow cells = sheet.createRow(row);
        for (int column = 0; column < headings.length; column++) {
          String[] rest = {OwnHome.key(row), "", "", "", OwnHome.owner(1), "示例云", "已备案"};
          String text = column > 0 && column < owner.length ? owner[column] : rest[column];
          if (row < 2 || column == 0 || column >= owner.length) {
            cells.createCell(column).setCellValue(row == 0 ? headings[column] : text);
          }
        }
      }
      for (int column = 1; column < owner.length; column++) {
        sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
      }
      book.write(out);
    }
    campaign.night(FIRST);
    assertThat(campaign.cli().json("filings")).hasSize(2);
    assertThat(failing(1)).isEmpty();
    assertThat(failing(2)).isEmpty();
  }
}
