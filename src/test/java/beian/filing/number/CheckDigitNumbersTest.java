package beian.filing.number;

import static beian.filing.number.NumberAssert.right;
import static beian.filing.number.NumberAssert.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.law.Draw;
import beian.testing.law.Trials;
import cn.hutool.core.util.CreditCodeUtil;
import org.junit.jupiter.api.Test;

/** The three numbers of organizations. */
class CheckDigitNumbersTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Test
  void the_examples_of_the_standards_are_right() {
    right(NumberKind.USCC, "91350100M000100Y43", "91350100M000100Y43");
    right(NumberKind.ORGANIZATION_CODE, "D2143569-X", "D2143569-X");
    right(NumberKind.REGISTRATION_NUMBER, "110108000000016", "110108000000016");
  }

  @Test
  void writing_does_not_matter() {
    right(NumberKind.USCC, " ９１３５０１００ｍ０００１００Ｙ４３ ", "91350100M000100Y43");
    right(NumberKind.USCC, "'91350100 M000100Y 43", "91350100M000100Y43");
    right(NumberKind.ORGANIZATION_CODE, "d2143569x", "D2143569-X");
    right(NumberKind.ORGANIZATION_CODE, "D2143569－X", "D2143569-X");
    right(NumberKind.REGISTRATION_NUMBER, "1101 0800 0000 016", "110108000000016");
  }

  @Test
  void a_credit_code_tells_who_registered_what_and_where() {
    assertThat(right(NumberKind.USCC, "91350100M000100Y43", "91350100M000100Y43").facts())
        .containsEntry("category_en", "enterprise")
        .containsEntry("entity_types", "4")
        .containsEntry("region", "福建省福州市")
        .containsEntry("province", "福建")
        .containsEntry("organization_code", "M000100Y-4");
  }

  @Test
  void codes_with_letters_in_front_are_right() {
    right(NumberKind.USCC, withUsccCheck("N2350100M000100Y4"), withUsccCheck("N2350100M000100Y4"));
    right(NumberKind.USCC, withUsccCheck("A1350100M000100Y4"), withUsccCheck("A1350100M000100Y4"));
    right(NumberKind.USCC, withUsccCheck("Y1350100M000100Y4"), withUsccCheck("Y1350100M000100Y4"));
  }

  @Test
  void an_unknown_region_or_category_is_only_a_warning() {
    String national = withUsccCheck("91100000100003962");
    assertThat(right(NumberKind.USCC, national, national).facts())
        .doesNotContainKey("region_warning");
    String unknown = withUsccCheck("97990000100003962");
    assertThat(right(NumberKind.USCC, unknown, unknown).facts())
        .containsKeys("region_warning", "category_warning");
  }

  @Test
  void what_is_wrong_is_said_precisely() {
    assertThat(wrong(NumberKind.USCC, "91350100M000100Y44", "check-digit").facts())
        .containsEntry("check_digit_expected", "3");
    assertThat(wrong(NumberKind.USCC, "9135O100M000100Y43", "look-alike").reason().en())
        .contains("\"O\"", "position 5", "perhaps 0");
    assertThat(wrong(NumberKind.USCC, "91350100M000I00Y43", "look-alike").reason().zh())
        .contains("第 13 位", "是否为 1");
    wrong(NumberKind.USCC, "9135A100M000100Y43", "character");
    assertThat(wrong(NumberKind.USCC, "110108000000016", "length").reason().en())
        .contains("registration");
    wrong(NumberKind.USCC, "000000000000000000", "authority");
    assertThat(wrong(NumberKind.ORGANIZATION_CODE, "D2143569-1", "check-digit").facts())
        .containsEntry("check_digit_expected", "X");
    wrong(NumberKind.ORGANIZATION_CODE, "D214356-1", "length");
    wrong(NumberKind.ORGANIZATION_CODE, "D2143569-A", "character");
    wrong(NumberKind.ORGANIZATION_CODE, "00000000-0", "placeholder");
    assertThat(wrong(NumberKind.REGISTRATION_NUMBER, "110108000000017", "check-digit").facts())
        .containsEntry("check_digit_expected", "6");
    assertThat(wrong(NumberKind.REGISTRATION_NUMBER, "91350100M000100Y43", "length").reason().en())
        .contains("unified social credit code");
    wrong(NumberKind.REGISTRATION_NUMBER, "11010800000001O", "look-alike");
    wrong(NumberKind.REGISTRATION_NUMBER, "111111111111111", "placeholder");
  }

  @Test
  void registration_numbers_issued_without_a_check_digit_pass_by_their_form() {
    for (String number :
        new String[] {"1101080000000", "14010010A000001", "330282NA000123X", "企独沪总字第000001号"}) {
      assertThat(right(NumberKind.REGISTRATION_NUMBER, number, number).facts())
          .containsEntry("format_only", "true");
    }
    wrong(NumberKind.REGISTRATION_NUMBER, "33010010A000001", "character");
    wrong(NumberKind.REGISTRATION_NUMBER, "企独字第号", "length");
  }

  @Test
  void a_computed_check_digit_is_right_and_hutool_agrees() throws Exception {
    Trials.of(
        1000,
        draw -> {
          String body = bodies(draw);
          String code = withUsccCheck(body);
          assertThat(NumberChecks.check(NumberKind.USCC, code).valid()).isTrue();
          assertThat(CreditCodeUtil.isCreditCode(code)).isTrue();
        });
  }

  @Test
  void any_other_character_at_any_place_is_wrong_and_hutool_agrees() throws Exception {
    Trials.of(
        1000,
        draw -> {
          String body = bodies(draw);
          int place = draw.number(0, 17);
          int other = draw.number(0, 30);
          String code = withUsccCheck(body);
          String changed =
              code.substring(0, place) + ALPHABET.charAt(other) + code.substring(place + 1);
          boolean same = changed.equals(code);
          assertThat(NumberChecks.check(NumberKind.USCC, changed).valid()).isEqualTo(same);
          assertThat(CreditCodeUtil.isCreditCode(changed)).isEqualTo(same);
        });
  }

  @Test
  void any_changed_digit_of_an_organization_code_or_registration_number_is_wrong()
      throws Exception {
    Trials.of(
        1000,
        draw -> {
          int place = draw.number(0, 7);
          int more = draw.number(1, 9);
          assertThat(
                  NumberChecks.check(
                      NumberKind.ORGANIZATION_CODE, changed("D2143569X", place, more)))
              .matches(check -> !check.valid());
          assertThat(
                  NumberChecks.check(
                      NumberKind.REGISTRATION_NUMBER, changed("110108000000016", place + 7, more)))
              .matches(check -> !check.valid());
        });
  }

  private static String bodies(Draw draw) {
    return draw.of("11", "12", "31", "52", "91", "92", "93", "N1", "Y1")
        + draw.of("110105", "350100", "440524", "100000", "659001")
        + draw.letters(ALPHABET, 9, 9);
  }

  /** Independent of the product: the formula of GB 32100-2015 with powers of three. */
  private static String withUsccCheck(String body) {
    int weight = 1;
    int sum = 0;
    for (char c : body.toCharArray()) {
      sum += ALPHABET.indexOf(c) * weight;
      weight = weight * 3 % 31;
    }
    return body + ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static String changed(String number, int place, int more) {
    char c = number.charAt(place);
    char other = Character.isDigit(c) ? (char) ('0' + (c - '0' + more) % 10) : (char) (c + more);
    return number.substring(0, place) + other + number.substring(place + 1);
  }
}
