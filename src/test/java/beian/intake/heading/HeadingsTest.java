package beian.intake.heading;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.column.ColumnSpec;
import beian.intake.heading.Heading.Known;
import beian.intake.heading.Heading.Meaning;
import beian.intake.heading.Heading.Ours;
import beian.intake.heading.Heading.Password;
import beian.platform.sheet.Cell;
import beian.platform.sheet.CellRange;
import beian.platform.sheet.SheetRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingsTest {
  private static SheetRow row(int number, String... texts) {
    return new SheetRow(number, false, Arrays.stream(texts).map(Cell::text).toList());
  }

  private static Headings find(SheetRow... rows) {
    return Headings.find(List.of(rows), List.of()).orElseThrow();
  }

  private static List<String> meanings(Headings headings) {
    List<String> words = new ArrayList<>();
    for (Heading heading : headings.columns()) {
      Meaning meaning = heading.meaning();
      words.add(
          meaning instanceof Known known
              ? known.column().key()
              : meaning.getClass().getSimpleName());
    }
    return words;
  }

  @Test
  void every_alias_and_key_means_its_column() {
    for (ColumnSpec column : ColumnSpec.all()) {
      Stream.of(column.zh().stream(), column.en().stream(), Stream.of(column.key()))
          .flatMap(all -> all)
          .forEach(alias -> assertThat(Headings.keyOf(alias)).as(alias).contains(column.key()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "*备案号,filing_no",
        "备案号（必填）,filing_no",
        "备案号【必填】,filing_no",
        "备 案 号：,filing_no",
        "１．备案号,filing_no",
        "FILING NUMBER,filing_no",
        "域名(多个用分号隔开),domain",
        "注册资本（万元）,registered_capital",
        "注册资本（人民币万元）,registered_capital",
        "购买时长（月）,server_months",
        "主办单位负责人手机号,entity_pic_mobile",
        "服务负责人姓名,site_pic_name",
        "区/县,county",
        "备案密码状态,password_ref"
      })
  void headings_are_known_however_they_are_decorated(String heading, String key) {
    assertThat(Headings.keyOf(heading)).contains(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "证件有效期（起）",
        "证件有效期(起始日期)",
        "证件有效期（发证日期）",
        "主体负责人办公电话（区号）",
        "主体负责人办公电话（号码）",
        "主体负责人办公电话（不含区号）",
        "主体负责人手机号码(后四位)",
        "主体负责人手机号码（旧）",
        "主体负责人手机号码（已停用）",
        "主体负责人手机号码（MD5）",
        "证件号码（旧）",
        "主办单位名称(曾用名)",
        "主体负责人电子邮箱(是否退信)",
        "主办单位名称（变更前）",
        "主办单位名称(former name)"
      })
  void a_remark_that_turns_the_meaning_round_is_no_decoration(String heading) {
    assertThat(Headings.keyOf(heading)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "证件有效期（止）,entity_doc_expiry",
    "证件有效期（起止）,entity_doc_expiry",
    "主办单位名称（当前）,entity_name",
    "主办单位名称（与证件原件一致）,entity_name"
  })
  void other_remarks_are(String heading, String key) {
    assertThat(Headings.keyOf(heading)).contains(key);
  }

  @Test
  void a_line_break_separates_two_languages_or_nothing() {
    assertThat(Headings.keyOf("备案号\nFiling No.")).contains("filing_no");
    assertThat(Headings.keyOf("主体负责人\n手机号")).contains("entity_pic_mobile");
    assertThat(Headings.keyOf("主体负责人\n微信号")).isEmpty();
    assertThat(Headings.keyOf("备案号/域名")).isEmpty();
  }

  @Test
  void title_rows_stand_above_and_order_does_not_matter() {
    Headings found =
        find(
            row(1, "2026 年备案名单"),
            row(2, "制表：示例", "", "日期：2026-01-05"),
            row(4, "域名", "内部编号", "备案号"),
            row(5, "example.cn", "7", "京ICP备00000001号-1"));
    assertThat(found.firstRow()).isEqualTo(4);
    assertThat(found.lastRow()).isEqualTo(4);
    assertThat(meanings(found)).containsExactly("domain", "Unknown", "filing_no");
  }

  @Test
  void merged_group_headings_say_whose_column_it_is() {
    SheetRow groups = row(2, "备案号", "主体负责人", "", "", "网站负责人信息", "", "网站", "");
    SheetRow heads = row(3, "", "姓名", "手机号", "证件号码", "姓名", "证件号码", "名称", "域名");
    List<CellRange> merged =
        List.of(
            CellRange.parse("A1:H1"),
            CellRange.parse("A2:A3"),
            CellRange.parse("B2:D2"),
            CellRange.parse("E2:F2"),
            CellRange.parse("G2:H2"));
    Headings found = Headings.find(List.of(row(1, "名单"), groups, heads), merged).orElseThrow();
    assertThat(found.firstRow()).isEqualTo(2);
    assertThat(found.lastRow()).isEqualTo(3);
    assertThat(meanings(found))
        .containsExactly(
            "filing_no",
            "entity_pic_name",
            "entity_pic_mobile",
            "entity_pic_doc_no",
            "site_pic_name",
            "site_pic_doc_no",
            "site_name",
            "domain");
  }

  @Test
  void a_csv_has_no_merged_cells_but_groups_all_the_same() {
    Headings found =
        find(
            row(1, "备案号", "主体负责人", "", "", "网站负责人", ""),
            row(2, "", "姓名", "手机号", "微信", "姓名", "手机号"),
            row(3, "京ICP备00000001号-1", "张示例", "13800000001", "x", "李示例", "13800000002"));
    assertThat(meanings(found))
        .containsExactly(
            "filing_no",
            "entity_pic_name",
            "entity_pic_mobile",
            "Unknown",
            "site_pic_name",
            "site_pic_mobile");
  }

  private static List<String> flat(String... headings) {
    return meanings(find(row(1, headings)));
  }

  @Test
  void what_does_not_say_whose_it_is_is_the_entity_s_only_before_all_persons() {
    assertThat(flat("备案号", "证件号码", "证件有效期", "主体负责人姓名"))
        .containsExactly("filing_no", "entity_doc_no", "entity_doc_expiry", "entity_pic_name");
    assertThat(flat("备案号", "主体负责人姓名", "证件类型", "*证件号码（必填）", "证件有效期", "通信地址"))
        .containsExactly(
            "filing_no", "entity_pic_name", "Unknown", "Unknown", "Unknown", "Unknown");
    assertThat(flat("备案号", "网站负责人手机号", "证件号码\nID No.", "主办单位名称"))
        .containsExactly("filing_no", "site_pic_mobile", "Unknown", "entity_name");
    assertThat(flat("备案号", "域名", "应急联系人", "证件号码"))
        .containsExactly("filing_no", "domain", "Unknown", "Unknown");
    assertThat(flat("备案号", "证件号码", "主体负责人姓名", "证件号码"))
        .containsExactly("filing_no", "entity_doc_no", "entity_pic_name", "Unknown");
  }

  @Test
  void behind_persons_it_is_the_entity_s_when_the_sheet_names_theirs() {
    assertThat(flat("备案号", "主体负责人姓名", "主体负责人证件号码", "证件号码", "证件有效期"))
        .containsExactly(
            "filing_no", "entity_pic_name", "entity_pic_doc_no", "entity_doc_no", "Unknown");
    assertThat(flat("备案号", "主体负责人证件号码", "网站负责人姓名", "证件号码"))
        .containsExactly("filing_no", "entity_pic_doc_no", "site_pic_name", "Unknown");
    assertThat(flat("备案号", "主体负责人姓名", "主体证件号码", "统一社会信用代码"))
        .as("what says whose it is stands anywhere")
        .containsExactly("filing_no", "entity_pic_name", "entity_doc_no", "entity_doc_no");
  }

  @Test
  void under_a_group_nobody_knows_it_is_nobody_s() {
    Headings found =
        find(
            row(1, "备案号", "域名", "经办人", "", "主体信息", "基本信息"),
            row(2, "", "", "姓名", "证件号码", "证件号码", "证件类型"));
    assertThat(meanings(found))
        .containsExactly("filing_no", "domain", "Unknown", "Unknown", "entity_doc_no", "Unknown");
  }

  @Test
  void the_headings_it_may_stand_for_are_named() {
    Headings found = find(row(1, "备案号", "主体负责人姓名", "证件号码"));
    assertThat(found.columns().get(2).meaning())
        .isEqualTo(new Heading.Unknown(List.of("主体证件号码", "主体负责人证件号码", "网站负责人证件号码")));
  }

  @Test
  void a_column_of_passwords_is_none_of_ours() {
    Headings found = find(row(1, "备案号", "域名", "备案密码", "登录口令", "退回原因 / Reason"));
    assertThat(found.columns().get(2).meaning()).isInstanceOf(Password.class);
    assertThat(found.columns().get(3).meaning()).isInstanceOf(Password.class);
    assertThat(found.columns().get(4).meaning()).isInstanceOf(Ours.class);
  }

  @Test
  void money_counts_in_the_unit_of_its_heading() {
    Headings found = find(row(1, "备案号", "注册资本(万元)", "注册资金", "注册资本（万美元）"));
    assertThat(found.columns().get(1).meaning())
        .isInstanceOfSatisfying(Known.class, known -> assertThat(known.unit()).isEqualTo(10_000));
    assertThat(found.columns().get(2).meaning())
        .isInstanceOfSatisfying(Known.class, known -> assertThat(known.unit()).isOne());
    assertThat(found.columns().get(3).meaning()).isInstanceOf(Heading.Unknown.class);
  }

  @Test
  void sheets_without_two_known_headings_have_none() {
    List<SheetRow> instructions = List.of(row(1, "填表说明"), row(2, "备案号", "必填"), row(3, "域名", "必填"));
    assertThat(Headings.find(instructions, List.of())).isEmpty();
  }

  @Test
  void without_a_key_the_nearest_headings_are_named() {
    Headings found = find(row(1, "备案编号", "网站名称", "域名", "颜色"));
    assertThat(found.hasKey()).isFalse();
    assertThat(found.nearestToKey()).first().isEqualTo("备案编号");
  }

  @Test
  void a_heading_that_is_not_known_is_compared_with_what_is_like_it_and_nothing_else() {
    assertThat(Headings.nearest("网站负责人手机号马")).isEqualTo("网站负责人手机号");
    assertThat(Headings.nearest("序号")).isEmpty();
    assertThat(Headings.nearest("颜色")).isEmpty();
  }

  @Test
  void an_address_alone_is_the_filed_one_and_under_a_group_the_group_s() {
    assertThat(meanings(find(row(1, "备案号", "IP")))).containsExactly("filing_no", "server_ip");
    assertThat(meanings(find(row(1, "备案号", "许可证信息", ""), row(2, "", "许可证编号", "IP"))))
        .endsWith("opl_ip");
  }

  @Test
  void repeated_headings_are_recognized_and_data_is_not() {
    Headings found = find(row(1, "备案号", "域名", "备注"));
    assertThat(found.isRepeatedBy(row(40, "备案号", "域名", "备注"))).isTrue();
    assertThat(found.isRepeatedBy(row(41, "京ICP备00000001号-1", "example.cn", "备注"))).isFalse();
    assertThat(found.isRepeatedBy(row(42, "", "", "备注"))).isFalse();
  }
}
