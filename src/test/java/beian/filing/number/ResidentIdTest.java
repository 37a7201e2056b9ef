package beian.filing.number;

import static beian.filing.number.NumberAssert.right;
import static beian.filing.number.NumberAssert.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.law.Draw;
import beian.testing.law.Trials;
import cn.hutool.core.util.IdcardUtil;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class ResidentIdTest {
  private static final String STANDARD = "11010519491231002X";

  @Test
  void the_examples_of_the_standard_are_right() {
    assertThat(right(NumberKind.RESIDENT_ID, STANDARD, STANDARD).facts())
        .containsEntry("region", "北京市朝阳区")
        .containsEntry("province", "北京")
        .containsEntry("birth_date", "1949-12-31")
        .containsEntry("sex", "female")
        .doesNotContainKey("region_warning");
    assertThat(right(NumberKind.RESIDENT_ID, "440524188001010014", "440524188001010014").facts())
        .containsEntry("sex", "male")
        .containsEntry("birth_warning", "before-1900");
  }

  @Test
  void writing_does_not_matter() {
    right(NumberKind.RESIDENT_ID, "11010519491231002x", STANDARD);
    right(NumberKind.RESIDENT_ID, "'110105 19491231 002X", STANDARD);
    right(NumberKind.RESIDENT_ID, "１１０１０５１９４９１２３１００２Ｘ", STANDARD);
    right(NumberKind.RESIDENT_ID, "\u200E11010519491231002X\u202C", STANDARD);
  }

  @Test
  void a_number_of_the_first_generation_tells_its_successor() {
    NumberCheck check = right(NumberKind.RESIDENT_ID, "110105491231002", "110105491231002");
    assertThat(check.reason().key()).isEqualTo("resident-15");
    assertThat(check.facts()).containsEntry("upgraded", STANDARD);
    wrong(NumberKind.RESIDENT_ID, "110105491331002", "birth-date");
    wrong(NumberKind.RESIDENT_ID, "111111111111111", "placeholder");
  }

  @Test
  void permits_and_foreigners_cards_have_the_same_form() {
    for (String body :
        new String[] {"81000019900101001", "82000019900101001", "83000019900101001"}) {
      NumberCheck check = right(NumberKind.RESIDENT_ID, withCheck(body), withCheck(body));
      assertThat(check.reason().key()).isEqualTo("residence-permit");
      assertThat(check.facts()).doesNotContainKey("region_warning");
    }
    String foreigner = withCheck("91184019900101001");
    assertThat(right(NumberKind.RESIDENT_ID, foreigner, foreigner).facts())
        .containsEntry("document", "permanent-residence")
        .containsEntry("province", "北京")
        .containsEntry("nationality", "840");
    assertThat(right(NumberKind.RESIDENT_ID, "USA110090010101", "USA110090010101").reason().key())
        .isEqualTo("permanent-residence-15");
    wrong(NumberKind.RESIDENT_ID, withCheck("99984019900101001"), "region");
    wrong(NumberKind.RESIDENT_ID, withCheck("90084019900101001"), "region");
    wrong(NumberKind.RESIDENT_ID, "USA990090010101", "region");
    assertThat(ResidentId.check("USA119990010101").facts())
        .containsEntry("region_warning", "not-in-gbt2260");
  }

  @Test
  void what_is_wrong_is_said_precisely() {
    NumberCheck check = wrong(NumberKind.RESIDENT_ID, "110105194912310021", "check-digit");
    assertThat(check.facts()).containsEntry("check_digit_expected", "X");
    assertThat(check.reason().en()).contains("should be X");
    assertThat(wrong(NumberKind.RESIDENT_ID, "1101051949123100", "length").reason().en())
        .contains("16");
    assertThat(wrong(NumberKind.RESIDENT_ID, "11O10519491231002X", "look-alike").reason().en())
        .contains("position 3", "perhaps 0");
    wrong(NumberKind.RESIDENT_ID, "1101051949123100XX", "character");
    wrong(NumberKind.RESIDENT_ID, withCheck("11010519490231002"), "birth-date");
    wrong(NumberKind.RESIDENT_ID, withCheck("11010517991231002"), "birth-date");
    wrong(NumberKind.RESIDENT_ID, withCheck("11010500000000002"), "birth-date");
    wrong(NumberKind.RESIDENT_ID, withCheck("10010519491231002"), "region");
    wrong(NumberKind.RESIDENT_ID, "000000000000000000", "region");
    right(NumberKind.RESIDENT_ID, withCheck("11010520000229002"), withCheck("11010520000229002"));
    wrong(NumberKind.RESIDENT_ID, withCheck("11010519000229002"), "birth-date");
  }

  @Test
  void a_birth_to_come_is_wrong_only_for_who_knows_the_day() {
    String id = withCheck("11010520261125002");
    assertThat(ResidentId.check(id).valid()).isTrue();
    assertThat(ResidentId.check(id, LocalDate.of(2026, 11, 25)).valid()).isTrue();
    assertThat(ResidentId.check(id, LocalDate.of(2026, 11, 24)).reason().key())
        .isEqualTo("birth-date-future");
  }

  @Test
  void a_region_out_of_its_time_is_a_warning_only() {
    assertThat(ResidentId.check(withCheck("11999919900101001")).facts())
        .containsEntry("region_warning", "not-in-gbt2260");
    assertThat(ResidentId.check(withCheck("11010320150101001")).facts())
        .containsEntry("region_warning", "abolished-before-birth");
    assertThat(ResidentId.check(withCheck("11010320010101001")).facts())
        .doesNotContainKey("region_warning");
  }

  @Test
  void a_computed_check_digit_is_right_and_hutool_agrees() throws Exception {
    Trials.of(
        1000,
        draw -> {
          String body = bodies(draw);
          NumberCheck check = ResidentId.check(withCheck(body));
          assertThat(check.valid()).isTrue();
          assertThat(IdcardUtil.isValidCard(withCheck(body))).isTrue();
          assertThat(check.facts().get("sex"))
              .isEqualTo(IdcardUtil.getGenderByIdCard(withCheck(body)) == 1 ? "male" : "female");
        });
  }

  /** Hutool knows no foreigner's card (9…) and wants a birth after 1900: both are ours alone. */
  @Test
  void any_changed_digit_is_wrong_and_hutool_agrees() throws Exception {
    Trials.of(
        3000,
        draw -> {
          String body = bodies(draw);
          int place = draw.number(0, 16);
          int more = draw.number(1, 9);
          String id = withCheck(body);
          char other = (char) ('0' + (id.charAt(place) - '0' + more) % 10);
          String changed = id.substring(0, place) + other + id.substring(place + 1);
          assertThat(ResidentId.check(changed).valid()).isFalse();
          assertThat(IdcardUtil.isValidCard(changed)).isFalse();
        });
  }

  private static String bodies(Draw draw) {
    LocalDate birth = LocalDate.of(1910, 1, 1).plusDays(draw.number(0, 40_000));
    return draw.of("110105", "440524", "650102", "310115", "710000")
        + DateTimeFormatter.BASIC_ISO_DATE.format(birth)
        + "%03d".formatted(draw.number(1, 999));
  }

  /** Independent of the product: ISO 7064 MOD 11-2 as a running sum. */
  private static String withCheck(String body) {
    int sum = 0;
    for (char c : body.toCharArray()) {
      sum = (sum + c - '0') * 2 % 11;
    }
    int check = (12 - sum) % 11;
    return body + (check == 10 ? "X" : String.valueOf(check));
  }
}
