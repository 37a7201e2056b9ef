package beian.filing.number;

import static beian.filing.number.NumberAssert.right;
import static beian.filing.number.NumberAssert.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.filing.number.FilingNumber.Suffix;
import beian.filing.number.FilingNumber.Type;
import beian.testing.law.Draw;
import beian.testing.law.Trials;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FilingNumberTest {
  private static final String ENTITY = "京ICP备00000001号";

  @Test
  void writing_does_not_matter() {
    for (String written :
        new String[] {
          ENTITY,
          "京icp备00000001号",
          " 京 ICP 备 00000001 号 ",
          "京ICP备00000001",
          "京ICP备：00000001号",
          "京ICP備00000001號",
          "京ICP备案00000001号",
          "京ICP备第00000001号",
          "备案号：京ICP备00000001号",
          "ICP备案号:京ICP备00000001号",
          "京ＩＣＰ备０００００００１号",
          "'京ICP备00000001号",
          "京ICP备案号：00000001号"
        }) {
      NumberCheck check = right(NumberKind.FILING_NUMBER, written, ENTITY);
      assertThat(check.facts().get("normalized_from"))
          .isEqualTo(written.equals(ENTITY) ? null : written);
    }
    for (String written :
        new String[] {
          ENTITY + "-1",
          ENTITY + "—1",
          ENTITY + " － 1",
          "京ICP备00000001-1",
          "京ICP备00000001-1号",
          ENTITY + "-01",
          ENTITY + "--1"
        }) {
      right(NumberKind.FILING_NUMBER, written, ENTITY + "-1");
    }
  }

  @Test
  void a_number_has_an_entity_a_site_and_a_kind() {
    FilingNumber app = FilingNumber.parse("沪ICP备2023000001号-12a").orElseThrow();
    assertThat(app.entityPart()).isEqualTo("沪ICP备2023000001号");
    assertThat(app.siteNumber()).hasValue(12);
    assertThat(app.suffix()).isEqualTo(Suffix.APP);
    assertThat(app.province()).isEqualTo("沪");
    assertThat(app.provinceOf().orElseThrow().zh()).isEqualTo("上海");
    assertThat(app.year()).hasValue(2023);
    assertThat(app).hasToString("沪ICP备2023000001号-12A");
    assertThat(FilingNumber.parse(ENTITY + "-3X").orElseThrow().suffix())
        .isEqualTo(Suffix.MINI_PROGRAM);
    FilingNumber entity = FilingNumber.parse(ENTITY).orElseThrow();
    assertThat(entity.siteNumber()).isEmpty();
    assertThat(entity.suffix()).isEqualTo(Suffix.NONE);
    assertThat(entity.isOfSameEntity(FilingNumber.parse(ENTITY + "-2").orElseThrow())).isTrue();
    assertThat(entity.isOfSameEntity(app)).isFalse();
    assertThat(NumberChecks.check(NumberKind.FILING_NUMBER, ENTITY + "-3X").facts())
        .containsEntry("entity_part", ENTITY)
        .containsEntry("site_no", "3")
        .containsEntry("suffix", "X")
        .containsEntry("province", "北京")
        .containsEntry("province_code", "110000");
  }

  @Test
  void provinces_written_with_another_character_are_corrected_with_a_note() {
    String[][] pairs = {{"川", "蜀"}, {"贵", "黔"}, {"云", "滇"}, {"甘", "陇"}, {"粵", "粤"}, {"滬", "沪"}};
    for (String[] pair : pairs) {
      NumberCheck check =
          right(NumberKind.FILING_NUMBER, pair[0] + "ICP备05000001号", pair[1] + "ICP备05000001号");
      assertThat(check.reason().key()).isEqualTo("province-alias");
      assertThat(check.facts()).containsEntry("normalized_from", pair[0] + "ICP备05000001号");
    }
  }

  @Test
  void licences_that_stand_for_filing_numbers_are_right() {
    assertThat(right(NumberKind.FILING_NUMBER, "京ICP证000001号-2", "京ICP证000001号-2").facts())
        .containsEntry("type", "licence")
        .containsEntry("entity_part", "京ICP证000001号");
    right(NumberKind.FILING_NUMBER, "粤b2—20000001-5", "粤B2-20000001-5");
    right(NumberKind.FILING_NUMBER, "合字B2-20000001", "合字B2-20000001");
    right(NumberKind.FILING_NUMBER, "B1-20000001", "B1-20000001");
    right(NumberKind.FILING_NUMBER, "a2.b1.b2-20000001-4", "A2.B1.B2-20000001-4");
    right(NumberKind.FILING_NUMBER, "苏B1.B2-20000001", "苏B1.B2-20000001");
    wrong(NumberKind.FILING_NUMBER, "A2.B1.B3-20000001", "format");
    assertThat(FilingNumber.parse("粤B2-20000001").map(FilingNumber::type))
        .contains(Type.VALUE_ADDED_LICENCE);
  }

  @Test
  void fictitious_numbers_of_the_year_00_are_right_and_placeholders_are_not() {
    right(NumberKind.FILING_NUMBER, "京ICP备00000999号", "京ICP备00000999号");
    right(NumberKind.FILING_NUMBER, "京ICP备05000001号", "京ICP备05000001号");
    right(NumberKind.FILING_NUMBER, "京ICP备2026000001号", "京ICP备2026000001号");
    for (String serial :
        new String[] {
          "00000000", "0000000000", "12345678", "1234567890", "87654321", "11111111", "88888888"
        }) {
      wrong(NumberKind.FILING_NUMBER, "京ICP备" + serial + "号-1", "placeholder");
      assertThat(FilingNumber.parse("京ICP备" + serial + "号")).isEmpty();
    }
    for (String serial :
        new String[] {"04000001", "50000001", "99000001", "1999000001", "20991234"}) {
      wrong(NumberKind.FILING_NUMBER, "京ICP备" + serial + "号", "implausible-year");
    }
  }

  @Test
  void a_number_of_a_year_to_come_is_wrong_on_that_day() {
    assertThat(FilingNumber.check("京ICP备2027000001号", 2026).reason().key())
        .isEqualTo("implausible-year");
    assertThat(FilingNumber.check("京ICP备27000001号-1", 2026).valid()).isFalse();
    assertThat(FilingNumber.check("京ICP备2026000001号", 2026).valid()).isTrue();
    assertThat(FilingNumber.check("京ICP备00000001号", 2026).valid()).isTrue();
    assertThat(FilingNumber.check("京ICP证", 2026).valid()).isFalse();
  }

  @Test
  void what_is_wrong_is_said_precisely() {
    wrong(NumberKind.FILING_NUMBER, "京公网安备 11000000000001号", "public-security");
    wrong(NumberKind.FILING_NUMBER, "ICP备00000001号", "province");
    wrong(NumberKind.FILING_NUMBER, "港ICP备00000001号", "province");
    assertThat(wrong(NumberKind.FILING_NUMBER, "京ICP备0000001号", "length").reason().en())
        .contains("7");
    wrong(NumberKind.FILING_NUMBER, "京ICP备000000001号", "length");
    wrong(NumberKind.FILING_NUMBER, "京ICP00000001号", "format");
    wrong(NumberKind.FILING_NUMBER, "京备00000001号", "format");
    wrong(NumberKind.FILING_NUMBER, "京ICP", "format");
    wrong(NumberKind.FILING_NUMBER, "京ICP备", "length");
    wrong(NumberKind.FILING_NUMBER, ENTITY + "-0", "site-number");
    wrong(NumberKind.FILING_NUMBER, ENTITY + "-123456", "site-number");
    wrong(NumberKind.FILING_NUMBER, ENTITY + "-1B", "trailing");
    wrong(NumberKind.FILING_NUMBER, ENTITY + "-", "trailing");
    wrong(NumberKind.FILING_NUMBER, ENTITY + "甲", "trailing");
    wrong(NumberKind.FILING_NUMBER, "示例京ICP备00000001号", "province");
    wrong(NumberKind.FILING_NUMBER, "粤B2-2000001", "length");
  }

  @Test
  void numbers_are_found_in_footers() {
    assertThat(found("版权所有 © 2026 示例公司 京ICP备00000001号-1 京公网安备 11000000000001号"))
        .containsExactly("京ICP备00000001号-1");
    assertThat(found("备案号：沪ICP備05000002號－3|浙icp备00000003"))
        .containsExactly("沪ICP备05000002号-3", "浙ICP备00000003号");
    assertThat(found("京ICP备00000001号-1 京ICP备00000001号-2 京ICP备00000001号-1"))
        .containsExactly("京ICP备00000001号-1", "京ICP备00000001号-2");
    assertThat(found("川ICP备05000001号")).containsExactly("蜀ICP备05000001号");
    assertThat(found("京 ICP备 00000001号 - 7 号")).containsExactly("京ICP备00000001号-7");
  }

  @Test
  void neighbours_are_not_glued_to_a_number() {
    assertThat(found("京ICP备00000001号\n-1")).containsExactly("京ICP备00000001号");
    assertThat(found("京ICP备00000001号 - 2026 示例公司")).containsExactly("京ICP备00000001号");
    assertThat(found("京ICP备00000001号-1\n360示例")).containsExactly("京ICP备00000001号-1");
    assertThat(found("京ICP备00000001号-1 Apple")).containsExactly("京ICP备00000001号-1");
    assertThat(found("京ICP备00000001号-1APP")).containsExactly("京ICP备00000001号-1");
    assertThat(found("北京\nICP备00000001号")).isEmpty();
  }

  @Test
  void what_only_looks_like_a_number_is_not_found() {
    assertThat(found("ICP 经营许可证 京ICP备12345678号 京ICP备99000001号 京ICP备000号 TCP/ICP")).isEmpty();
    assertThat(found("")).isEmpty();
    assertThat(found("经营许可证编号：粤B2-20000001 京ICP证000001号")).isEmpty();
    assertThat(FilingNumber.findLicences("经营许可证编号：粤B2-20000001 京ICP证000001号 AB2-20000001"))
        .map(FilingNumber::toString)
        .containsExactly("粤B2-20000001", "京ICP证000001号");
    assertThat(FilingNumber.findLicences("许可证 A2.B1.B2-20000001 X.B2-20000002"))
        .map(FilingNumber::toString)
        .containsExactly("A2.B1.B2-20000001", "B2-20000002");
  }

  @Test
  void a_site_number_without_a_kind_cannot_be_made() {
    assertThatThrownBy(
            () -> new FilingNumber(Type.FILING, "京", "00000001", OptionalInt.of(1), Suffix.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_written_is_read_back_and_found() throws Exception {
    Trials.of(
        1000,
        draw -> {
          String number = numbers(draw);
          assertThat(FilingNumber.parse(number).map(FilingNumber::toString)).contains(number);
          assertThat(found("示例 " + number + " 示例")).isEqualTo(List.of(number));
          assertThat(FilingNumber.check(number).valid()).isTrue();
        });
  }

  @Test
  void any_text_can_be_searched() throws Exception {
    Trials.of(
        1000,
        draw -> {
          String text = draw.text(60);
          String number = numbers(draw);
          assertThat(found(text + "\n" + number)).contains(number);
          assertThat(FilingNumber.parse(text)).isEqualTo(Optional.empty());
        });
  }

  private static String numbers(Draw draw) {
    return draw.letters("京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇藏陕陇青宁新", 1, 1)
        + "ICP备"
        + draw.of("05", "13", "20", "2020", "2021", "2026")
        + "%06d".formatted(draw.number(1, 499_999))
        + "号"
        + draw.of("", "-1", "-2", "-12", "-3A", "-4X");
  }

  private static List<String> found(String text) {
    return FilingNumber.findAll(text).stream().map(FilingNumber::toString).toList();
  }
}
