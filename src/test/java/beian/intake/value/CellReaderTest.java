package beian.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.column.ColumnSpec;
import beian.filing.word.WithoutEnd;
import beian.intake.IntakeError;
import beian.intake.value.ParsedCell.NotUnderstood;
import beian.intake.value.ParsedCell.Understood;
import beian.platform.sheet.Cell;
import beian.platform.sheet.CellKind;
import beian.testing.law.Trials;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {
  private static ParsedCell read(String key, Cell cell, long unit) {
    ColumnSpec column =
        ColumnSpec.all().stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
    return CellReader.read(column, cell, unit);
  }

  private static @Nullable Object value(String key, String text) {
    return value(key, Cell.text(text));
  }

  private static @Nullable Object value(String key, Cell cell) {
    ParsedCell reading = read(key, cell, 1);
    assertThat(reading).as(cell.text()).isInstanceOf(Understood.class);
    return ((Understood) reading).value();
  }

  private static NotUnderstood fault(String key, Cell cell) {
    ParsedCell reading = read(key, cell, 1);
    assertThat(reading).as(cell.text()).isInstanceOf(NotUnderstood.class);
    return (NotUnderstood) reading;
  }

  private static Cell number(double value, String text) {
    return new Cell(CellKind.NUMBER, text, value, false, Math.abs(value) >= 1e15);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-1-5",
        "2026-01-05",
        "2026/01/05",
        "2026/1/5",
        "2026.1.5",
        "2026年1月5日",
        "2026年01月05号",
        "2026 年 1 月 5 日",
        "２０２６－０１－０５",
        "20260105",
        "46027",
        "2026-01-05 00:00:00",
        "2026-01-05T23:59",
        "2026年1月5日8时30分",
        "2026-01-04 23:59:17",
        "2026-01-04T15:59:17.000Z",
        "2026-01-04 23:54:17",
        "2026-01-04 23:00:00",
        "46026.9995",
        " 2026-01-05 "
      })
  void dates_are_read_however_they_are_written(String text) {
    assertThat(value("approved_at", text)).isEqualTo(LocalDate.of(2026, 1, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"长期", "永久", "无固定期限", "Long-term", "9999-12-31", "9999/12/31", "2958465"})
  void documents_without_end_end_never(String text) {
    assertThat(value("entity_doc_expiry", text)).isEqualTo(WithoutEnd.DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30",
        "2026-13-01",
        "20260230",
        "5/1/2026",
        "26-1-5",
        "2026年1月",
        "2026",
        "昨天",
        "2026-1/5",
        "100",
        "1-5",
        "0000-01-01",
        "2026-01-05 25:00"
      })
  void days_that_do_not_exist_or_are_not_clear_are_no_dates(String text) {
    NotUnderstood fault = fault("approved_at", Cell.text(text));
    assertThat(fault.code()).isEqualTo(IntakeError.NOT_A_DATE);
    assertThat(fault.found()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0000-00-00", "0000-00-00 00:00:00", "0000/00/00", " 0000-00-00T00:00:00.0"})
  void zeros_that_a_database_writes_are_no_day(String text) {
    assertThat(read("approved_at", Cell.text(text), 1)).isEqualTo(ParsedCell.ABSENT);
    assertThat(read("last_step_at", Cell.text(text), 1)).isEqualTo(ParsedCell.ABSENT);
  }

  @Test
  void a_day_survives_every_way_of_writing_it() throws Exception {
    Trials.of(
        1000,
        draw -> {
          int year = draw.number(1950, 2199);
          int month = draw.number(1, 12);
          int day = draw.number(1, 28);
          LocalDate date = LocalDate.of(year, month, day);
          long serial = date.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
          for (String text :
              List.of(
                  date.toString(),
                  year + "/" + month + "/" + day,
                  year + "." + month + "." + day,
                  year + "年" + month + "月" + day + "日",
                  date.toString().replace("-", ""),
                  date + " 10:20:30",
                  Long.toString(serial))) {
            assertThat(value("approved_at", text)).as(text).isEqualTo(date);
          }
        });
  }

  @Test
  void no_text_makes_a_cell_reader_fail() throws Exception {
    Trials.of(
        1000,
        draw -> {
          String text = draw.text(60);
          for (ColumnSpec column : ColumnSpec.all()) {
            assertThat(CellReader.read(column, Cell.text(text), 1)).isNotNull();
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01 10:00,2026-09-01T02:00:00Z",
    "2026/9/1 10:00:30,2026-09-01T02:00:30Z",
    "2026-09-01,2026-08-31T16:00:00Z",
    "2026-09-01T10:00:00+08:00,2026-09-01T02:00:00Z",
    "2026-09-01T02:00:00Z,2026-09-01T02:00:00Z",
    "2026-09-01 24:00,2026-09-01T16:00:00Z",
    "46266.4166666667,2026-09-01T02:00:00Z"
  })
  void moments_are_chinas_unless_they_say_otherwise(String text, Instant at) {
    assertThat(value("prelim_approved_at", text)).isEqualTo(at);
  }

  @Test
  void dates_of_a_workbook_are_taken_as_they_are() {
    Cell cell = new Cell(CellKind.DATE, "2026-09-01T10:00:00", 46266.0 + 10 / 24.0, false, false);
    assertThat(value("approved_at", cell)).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(value("prelim_approved_at", cell)).isEqualTo(Instant.parse("2026-09-01T02:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "是,true",
    "Y,true",
    "有,true",
    "TRUE,true",
    "1,true",
    "已认证,true",
    "√,true",
    "否,false",
    "N,false",
    "无,false",
    "false,false",
    "0,false",
    "未实名,false"
  })
  void yes_and_no_have_many_words(String text, boolean yes) {
    assertThat(value("operational", text)).isEqualTo(yes);
  }

  @Test
  void neither_yes_nor_no_is_not_understood() {
    assertThat(fault("operational", Cell.text("也许")).code()).isEqualTo(IntakeError.NOT_YES_NO);
  }

  @ParameterizedTest
  @CsvSource({
    "1000000,1,1000000.00",
    "'1,000,000.5',1,1000000.50",
    "100,10000,1000000.00",
    "100万,1,1000000.00",
    "100 万元人民币,10000,1000000.00",
    "￥1.5亿,1,150000000.00",
    "人民币 500 万元整,1,5000000.00"
  })
  void money_is_yuan(String text, long unit, BigDecimal yuan) {
    assertThat(read("registered_capital", Cell.text(text), unit))
        .isInstanceOfSatisfying(
            Understood.class, understood -> assertThat(understood.value()).isEqualTo(yuan));
  }

  @Test
  void other_currencies_and_words_are_no_yuan() {
    assertThat(fault("registered_capital", Cell.text("100 万美元")).code())
        .isEqualTo(IntakeError.NOT_A_NUMBER);
    assertThat(fault("server_months", Cell.text("一年")).code()).isEqualTo(IntakeError.NOT_A_NUMBER);
    assertThat(value("server_months", "12 个月")).isEqualTo(12);
  }

  @Test
  void a_document_number_in_a_float_has_lost_digits() {
    NotUnderstood fault = fault("entity_doc_no", number(110108199001011E3, "110108199001011000"));
    assertThat(fault.code()).isEqualTo(IntakeError.DIGITS_LOST);
    assertThat(fault.found()).isEqualTo("**************1000 (15/18)");
    assertThat(fault.expected()).contains("18");
    assertThat(fault("entity_doc_no", Cell.text("1.10108E+17")).found()).endsWith(" (6/18)");
    assertThat(fault("entity_pic_mobile", Cell.text("1.38E+10")).code())
        .isEqualTo(IntakeError.DIGITS_LOST);
    assertThat(value("entity_doc_no", number(110108000000016d, "110108000000016")))
        .isEqualTo("110108000000016");
    assertThat(value("site_name", "1E5")).isEqualTo("1E5");
  }

  @Test
  void numbers_are_written_in_one_way_and_names_stay_as_they_are() {
    assertThat(value("entity_doc_no", "１１０１０８ 19900101 001x")).isEqualTo("11010819900101001X");
    assertThat(value("entity_pic_landline", "０１０—５５５００００１")).isEqualTo("010-55500001");
    assertThat(value("entity_pic_email", " zhang＠example.cn ")).isEqualTo("zhang@example.cn");
    assertThat(value("entity_name", "\u3000示例（北京）科技\u200b有限公司 ")).isEqualTo("示例（北京）科技有限公司");
    assertThat(value("site_name", "'=示例")).isEqualTo("=示例");
  }

  @ParameterizedTest
  @CsvSource({
    "order_type,接入备案,TRANSFER",
    "order_status,初审通过,PRELIMINARILY_APPROVED",
    "filing_status,已备案,FILED",
    "entity_type,4,企业",
    "entity_type,个人,个人",
    "entity_type,个人（自然人）,个人",
    "entity_type,5-个人,个人",
    "entity_type,5.0,个人",
    "entity_type,05,个人",
    "entity_doc_type,个体工商户营业执照,营业执照",
    "entity_doc_type,营业执照（副本）,营业执照",
    "entity_doc_type,营业执照(个人或企业),营业执照",
    "entity_pic_doc_type,身份证,居民身份证",
    "access_mode,16,云接入",
    "content_category,blog,BLOG",
    "site_status,运行,LIVE",
    "server_billing,包年包月,PREPAID",
    "entity_type,外星机构,外星机构",
    "province,京,北京",
    "province,北京市,北京",
    "province,110000,北京",
    "province,广西壮族自治区,广西",
    "province,川,四川",
    "city,440500,汕头市",
    "county,110108,海淀区",
    "county,海淀区,海淀区",
    "entity_region,mainland,中国大陆"
  })
  void codes_and_places_become_words_and_unknown_ones_stay(String key, String text, String word) {
    assertThat(value(key, text)).isEqualTo(word);
  }

  @Test
  void lists_are_separated_in_many_ways() {
    assertThat(value("domain", "http://www.Example.cn/；a.example、示例.中国\nexample.cn"))
        .isEqualTo(List.of("example.cn", "a.example", "xn--fsq092h.xn--fiqs8s"));
    assertThat(value("domain", "a.example/b.example\\c.cn"))
        .isEqualTo(List.of("a.example", "b.example", "c.cn"));
    assertThat(value("domain", "a.example和b.example→c.cn"))
        .isEqualTo(List.of("a.example", "b.example", "c.cn"));
    assertThat(value("domain", "a.cn/index.html;和平.cn"))
        .isEqualTo(List.of("a.cn", "xn--0tr63u.cn"));
    assertThat(value("server_ip", "192.0.2.1 - 192.0.2.5, 198.51.100.0/24；2001:db8::1"))
        .isEqualTo(List.of("192.0.2.1-192.0.2.5", "198.51.100.0/24", "2001:db8::1"));
    assertThat(value("providers_filed", "示例云；另一云")).isEqualTo(List.of("示例云", "另一云"));
    assertThat(value("service_content", "4;博客/个人空间")).isEqualTo(List.of("综合门户", "博客/个人空间"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "/", "N/A", "——"})
  void a_mark_for_nothing_says_nothing(String text) {
    assertThat(value("approved_at", text)).isNull();
    assertThat(value("site_name", text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"domain_verified", "entity_type", "site_name", "approved_at"})
  void a_look_up_of_an_empty_cell_found_nothing(String key) {
    assertThat(read(key, new Cell(CellKind.NUMBER, "0", 0, true, false), 1))
        .isEqualTo(ParsedCell.ABSENT);
  }

  @Test
  void an_error_value_is_not_understood() {
    Cell error = new Cell(CellKind.ERROR, "#REF!", Double.NaN, true, false);
    assertThat(fault("site_name", error).code()).isEqualTo(IntakeError.ERROR_VALUE);
  }
}
