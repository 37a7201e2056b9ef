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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with sheets in ordinary offices, and must hurt nobody. */
@OnEachDatabase
class OrdinarySheetsTest extends OrdinaryNights {
  OrdinarySheetsTest(TestDatabase database) {
    super(database);
  }

  @Test
  void a_filing_that_is_deregistered_and_comes_back_is_told_anew() throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT).drop("filings.csv");
    campaign.night(FIRST);
    home.filing(1, "filing_status", "已注销").drop("gone.csv");
    campaign.night("2026-11-03");
    campaign.night("2026-11-10");
    assertThat(all("state", "cases")).containsExactly("closed");
    home.filing(1, "filing_status", "已备案").drop("back.csv");
    campaign.night("2026-11-12");
    assertThat(campaign.cli().json("notices")).as("it may be the sheet of old").hasSize(1);
    campaign.night("2026-11-13");
    assertThat(marks()).isEmpty();
    assertThat(campaign.cli().json("notices")).hasSize(2);
    campaign.night("2026-11-21");
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
  void an_old_export_handed_in_once_more_accuses_nobody_until_a_newer_one_says_so()
      throws IOException {
    home.filing(1, "entity_pic_mobile", "1380000300").filing(2).drop("old.csv");
    campaign.done("import", home.root() + "/inbox/old.csv", "--as-of", "2026-10-30");
    Path old = Files.move(home.root().resolve("inbox/old.csv"), home.root().resolve("old.csv"));
    home.filing(1, "entity_pic_mobile", "13800003001").drop("new.csv");
    campaign.done("import", home.root() + "/inbox/new.csv", "--as-of", "2026-10-31");
    Files.delete(home.root().resolve("inbox/new.csv"));
    Files.move(old, home.root().resolve("inbox/old.csv"));
    Result night = campaign.done("nightly", "--as-of", FIRST);
    assertThat(night.err() + night.out()).contains("older sheets took back", "old.csv 1");
    assertThat(letters()).isEmpty();
    home.filing(1, "entity_pic_mobile", "1380000300").drop("newest.csv");
    campaign.done("nightly", "--as-of", "2026-11-03");
    assertThat(letters()).as("now a sheet of today says so").hasSize(1);
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

  @ParameterizedTest
  @CsvSource({
    "site_pic_landline,010-55500401,010-55500402",
    "entity_pic_landline,010-55500301,(010)55500301",
    "site_pic_email,a@site1.example,A@SITE1.EXAMPLE"
  })
  void a_column_the_fault_does_not_rest_on_that_goes_to_and_fro_lets_nobody_off(
      String column, String one, String other) throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT, column, one).drop("filings.csv");
    campaign.night(FIRST);
    home.filing(1, column, other).drop("crm.csv");
    campaign.night("2026-11-04");
    home.filing(1, column, one).drop("console.csv");
    campaign.night("2026-11-05");
    campaign.night(DAY_AFTER);
    assertThat(marks()).hasSize(1);
    assertThat(letters()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"91110108**********", "******************", "无", "XXXXXXXXXXXXXXXXXX"})
  void of_a_number_that_is_not_shown_nobody_knows_whose_it_is(String number) throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT, "entity_doc_no", number);
    home.drop("filings.csv");
    campaign.night(FIRST);
    home.filing(
            1,
            "entity_name",
            "上海另主有限公司",
            "entity_pic_name",
            "李示例",
            "entity_pic_email",
            "new@another.example")
        .drop("sold.csv");
    campaign.night("2026-11-05");
    campaign.night(DAY_AFTER);
    assertThat(marks()).as("the new owner was told on 5 November").isEmpty();
    assertThat(all("kind", "notices")).contains("rectification");
    assertThat(letters()).hasSize(2);
  }

  /** Columns, each with what somebody wrote into it. */
  private static final List<String> WRITTEN =
      List.of(
          "entity_pic_mobile", "138****3001",
          "entity_pic_landline", "010-****3005",
          "entity_pic_landline", "010-55500301/55500302",
          "entity_pic_landline", "010-55500301~15",
          "entity_pic_landline", "待补充",
          "entity_pic_landline", "010：55500301",
          "entity_pic_landline", "010;55500301",
          "entity_pic_landline", "010-55500301P8001",
          "entity_pic_landline", "010-55500301 55500302",
          "entity_pic_landline", "2026-11-30",
          "entity_pic_mobile", "138----3001",
          "entity_pic_mobile", "138 3001",
          "entity_pic_mobile", "none",
          "entity_pic_mobile", "NULL",
          "entity_pic_mobile", "a8f5f167f44f4964e6c998dee827110c",
          "entity_pic_mobile", "911101080000000194",
          "entity_doc_no", "911101080000000194 1-1",
          "entity_doc_no", "110108000000016 911101080000000194",
          "entity_doc_no", "a8f5f167f44f4964e6c998dee827110c",
          "domain_owner_name", "同主办单位",
          "doc_entity_name", "与备案一致",
          "entity_pic_landline", "55500301(010)",
          "entity_pic_mobile", "\"13,800,003,001\"",
          "site_pic_mobile", "同主体负责人",
          "entity_doc_no", "统一社会信用代码：911101080000000194",
          "entity_pic_email", "mailto:owner1@site1.example",
          "entity_pic_email", "张示例 <owner1@site1.example>");

  @Test
  void how_a_cell_is_written_accuses_no_owner() throws IOException {
    for (int i = 0; i < WRITTEN.size(); i += 2) {
      home.filing(1 + i / 2, WRITTEN.get(i), WRITTEN.get(i + 1));
    }
    home.drop("filings.csv");
    campaign.night(FIRST);
    for (int i = 0; i < WRITTEN.size(); i += 2) {
      assertThat(failing(1 + i / 2)).as(WRITTEN.get(i + 1)).isEmpty();
    }
    assertThat(letters()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"entity_pic_mobile", "domain", "entity_type", "entity_doc_no"})
  void what_a_formula_that_failed_leaves_is_no_empty_cell(String column) throws IOException {
    home.filing(1, column, "#N/A").filing(2).drop("filings.csv");
    campaign.night(FIRST);
    assertThat(letters()).isEmpty();
    assertThat(all("code", "rejects")).containsExactly("INT-010");
  }

  private static final String HEADINGS = "备案号,主办单位名称,证件号码,主体负责人手机号码,主体负责人办公电话,主体负责人电子邮箱,接入服务商,备案状态";

  private static String row(int number, String mobile, String landline) {
    return OwnHome.key(number)
        + ",北京示例%d有限公司,911101080000000194,%s,%s,%s,示例云,已备案"
            .formatted(number, mobile, landline, OwnHome.owner(number));
  }

  @Test
  void a_comma_inside_a_cell_shifts_nobody_s_cells() throws IOException {
    home.write(
        "inbox/a.csv",
        HEADINGS,
        row(1, "13800003001", "010-55500301"),
        row(2, "13800003002", "010-55500302").replace("有限公司,", "有限公司,海淀分部,"));
    campaign.night(FIRST);
    assertThat(letters()).isEmpty();
    assertThat(all("code", "rejects")).containsExactly("INT-014");
    assertThat(failing(1)).doesNotContain("CON-001", "CON-002");
  }

  private static final String PHONES_LAST =
      "备案号,主办单位名称,证件号码,主体负责人电子邮箱,接入服务商,备案状态,主体负责人手机号码,主体负责人办公电话";

  private static String phonesLast(int number) {
    return OwnHome.key(number)
        + ",北京示例%d有限公司,911101080000000194,%s,示例云,已备案,1380000300%d,010-5550030%d"
            .formatted(number, OwnHome.owner(number), number, number);
  }

  private static String upTo(String row, String last) {
    return row.substring(0, row.indexOf(last) + last.length());
  }

  @Test
  void a_row_that_ends_early_says_nothing_of_the_columns_behind_its_end() throws IOException {
    String[] whole = {PHONES_LAST, phonesLast(1), phonesLast(2), phonesLast(3)};
    home.write("inbox/a.csv", whole);
    campaign.night(FIRST);
    home.write("inbox/b.csv", whole[0], whole[1], upTo(whole[2], "13800003002"), whole[3]);
    String said = campaign.night("2026-11-03").err();
    assertThat(letters()).isEmpty();
    assertThat(failing(2)).doesNotContain("CON-002");
    assertThat(said).doesNotContain("were cleared");
    assertThat(all("code", "rejects")).isEmpty();
    home.write("inbox/c.csv", whole[0], whole[1], upTo(whole[2], "13800003002") + ",", whole[3]);
    campaign.night("2026-11-04");
    assertThat(failing(2)).as("an empty cell is there and says so").contains("CON-002");
  }

  @Test
  void rows_below_which_the_entity_stands_once_leave_its_columns_as_they_were() throws IOException {
    String[] whole = {PHONES_LAST, phonesLast(1), phonesLast(2), phonesLast(3)};
    home.write("inbox/a.csv", whole);
    campaign.night(FIRST);
    String unmerged = OwnHome.key(2) + ",,,,示例云,已备案,,";
    home.write("inbox/b.csv", whole[0], whole[1], unmerged, whole[3]);
    String said = campaign.night("2026-11-03").err();
    assertThat(letters()).isEmpty();
    assertThat(failing(2)).doesNotContain("CON-001", "CON-002", "ENT-005");
    assertThat(said).doesNotContain("were cleared");
  }

  @Test
  void a_file_that_breaks_off_takes_nobody_s_number_along() throws IOException {
    String[] whole = {PHONES_LAST, phonesLast(1), phonesLast(2), phonesLast(3)};
    home.write("inbox/a.csv", whole);
    campaign.night(FIRST);
    home.write("inbox/b.csv", whole[0], whole[1], whole[2]);
    Files.writeString(
        home.root().resolve("inbox/b.csv"),
        upTo(phonesLast(3), "138000"),
        StandardOpenOption.APPEND);
    campaign.night("2026-11-03");
    assertThat(letters()).isEmpty();
    assertThat(all("code", "rejects")).containsExactly("INT-016");
    assertThat(failing(3)).doesNotContain("CON-001", "CON-002");
  }

  @Test
  void a_column_that_is_empty_throughout_is_one_the_exporter_may_not_see() throws IOException {
    home.write(
        "inbox/a.csv",
        HEADINGS,
        row(1, "", "010-55500301"),
        row(2, "", "010-55500302"),
        row(3, "", "010-55500303"));
    assertThat(campaign.night(FIRST).err()).contains("columns that are empty throughout");
    assertThat(failing(1)).doesNotContain("CON-001");
    assertThat(letters()).isEmpty();
  }

  @Test
  void a_second_table_below_other_headings_is_not_read_under_the_first_ones() throws IOException {
    home.write(
        "inbox/a.csv",
        HEADINGS,
        row(1, "13800003001", "010-55500301"),
        "",
        HEADINGS.replace("主体负责人手机号码,主体负责人办公电话", "主体负责人办公电话,主体负责人手机号码"),
        row(2, "010-55500302", "13800003002"));
    campaign.night(FIRST);
    assertThat(letters()).isEmpty();
    assertThat(all("code", "rejects")).containsExactly("INT-015");
  }
}
