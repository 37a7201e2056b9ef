package beian.filing.number;

import static beian.filing.number.NumberAssert.right;
import static beian.filing.number.NumberAssert.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.number.table.AreaCode;
import beian.testing.law.Trials;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhoneNumberTest {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  /** 149 is China Telecom's by the carriers' tables; the library does not know it. */
  private static final Set<String> MOBILE_ONLY_OURS = Set.of("149");

  /** Area codes in the geocoding data whose numbers the library refuses: merged long ago. */
  private static final Set<String> AREA_ONLY_OURS =
      Set.of("0378", "0410", "0413", "0414", "0634", "0807", "0852", "0853");

  /** Toll-free and shared-cost numbers behind a zero, and 0950, a call center's. */
  private static final Set<String> AREA_ONLY_LIBRARYS = Set.of("0400", "0800", "0950");

  @Test
  void mobiles_are_right_however_they_are_written() {
    for (String written :
        new String[] {
          "13812345678",
          "+86 13812345678",
          "+86-138-1234-5678",
          "0086-13812345678",
          "086-13812345678",
          "8613812345678",
          "86 138 1234 5678",
          "013812345678",
          "(+86)13812345678",
          "１３８１２３４５６７８",
          "138—1234—5678",
          "'13812345678",
          "tel:+86-138-1234-5678",
          "\u200B138 1234\u00A05678"
        }) {
      assertThat(right(NumberKind.PHONE, written, "13812345678").facts())
          .containsEntry("type", "mobile")
          .containsEntry("carrier", "China Mobile");
      right(NumberKind.MOBILE, written, "13812345678");
      wrong(NumberKind.LANDLINE, written, "mobile");
    }
  }

  @Test
  void landlines_are_right_however_they_are_written() {
    Map<String, String> forms =
        Map.ofEntries(
            Map.entry("010-82998299", "010-82998299"),
            Map.entry("01082998299", "010-82998299"),
            Map.entry("010/82998299", "010-82998299"),
            Map.entry("010_82998299", "010-82998299"),
            Map.entry("086-010-82998299-1234", "010-82998299-1234"),
            Map.entry("086-010-82998299", "010-82998299"),
            Map.entry("86-010-82998299", "010-82998299"),
            Map.entry("+86 10 8299 8299", "010-82998299"),
            Map.entry("+861082998299", "010-82998299"),
            Map.entry("+86 (0)10 82998299", "010-82998299"),
            Map.entry("0086 755 82998299", "0755-82998299"),
            Map.entry("(010)62345678转123", "010-62345678-123"),
            Map.entry("（０１０）６２３４５６７８轉１２３", "010-62345678-123"),
            Map.entry("【010】62345678分机123", "010-62345678-123"),
            Map.entry("010-62345678 ext 9", "010-62345678-9"),
            Map.entry("010-62345678 Ext. 9", "010-62345678-9"),
            Map.entry("010-62345678x9", "010-62345678-9"),
            Map.entry("010-62345678#9", "010-62345678-9"),
            Map.entry("0571 8888 8888 12", "0571-88888888-12"),
            Map.entry("021-22033212-123", "021-22033212-123"),
            Map.entry("0433-2234567", "0433-2234567"),
            Map.entry("0433-22345678", "0433-22345678"),
            Map.entry("0433-2234567-8", "0433-2234567-8"),
            Map.entry("086-010-00000000", "010-00000000"));
    forms.forEach(
        (written, normalized) -> {
          assertThat(right(NumberKind.PHONE, written, normalized).facts())
              .containsEntry("type", "landline");
          right(NumberKind.LANDLINE, written, normalized);
          wrong(NumberKind.MOBILE, written, "landline");
        });
    wrong(NumberKind.PHONE, "010-12345678", "subscriber-first-digit");
    wrong(NumberKind.LANDLINE, "0433-1234567-8", "subscriber-first-digit");
    wrong(NumberKind.PHONE, "010-62345678 010-62345679", "several-numbers");
    wrong(NumberKind.PHONE, "13812345678 13812345679", "several-numbers");
    wrong(NumberKind.PHONE, "13812345678/13812345679", "several-numbers");
    assertThat(PhoneNumber.check("0571-88888888-12").facts())
        .containsEntry("area_code", "0571")
        .containsEntry("place", "浙江省杭州市")
        .containsEntry("extension", "12");
  }

  @Test
  void a_zero_that_a_spreadsheet_took_is_put_back() {
    for (String written : new String[] {"1082998299", "10-82998299", "(10)82998299"}) {
      assertThat(right(NumberKind.LANDLINE, written, "010-82998299").facts())
          .containsEntry("area_code_zero", "restored");
    }
    right(NumberKind.PHONE, "75582998299", "0755-82998299");
    right(NumberKind.PHONE, "1062345678", "010-62345678");
    right(NumberKind.LANDLINE, "1064123456", "010-64123456");
    right(NumberKind.LANDLINE, "1062345678-801", "010-62345678-801");
    assertThat(right(NumberKind.PHONE, "+861082998299", "010-82998299").facts())
        .doesNotContainKey("area_code_zero");
  }

  @Test
  void numbers_nobody_answers_say_why() {
    for (NumberKind kind : new NumberKind[] {NumberKind.PHONE, NumberKind.MOBILE}) {
      wrong(kind, "1400012345678", "iot");
      wrong(kind, "14412345678", "iot");
      wrong(kind, "14612345678", "iot");
      wrong(kind, "1480012345678", "iot");
      wrong(kind, "1064123456789", "iot");
      wrong(kind, "106912345678", "sms-port");
      wrong(kind, "17491234567", "satellite");
      wrong(kind, "17406123456", "emergency");
    }
  }

  @Test
  void service_numbers_say_why() {
    for (NumberKind kind :
        new NumberKind[] {NumberKind.PHONE, NumberKind.MOBILE, NumberKind.LANDLINE}) {
      wrong(kind, "4008123456", "service-400");
      wrong(kind, "400-812-3456", "service-400");
      wrong(kind, "800-8123456", "service-800");
      wrong(kind, "95588", "service-95");
      wrong(kind, "951234", "service-95");
      wrong(kind, "96110", "service-96");
      wrong(kind, "10086", "short-number");
      wrong(kind, "110", "short-number");
    }
    wrong(NumberKind.PHONE, "010-95588", "service-95");
    wrong(NumberKind.LANDLINE, "0755-96110", "service-96");
  }

  @Test
  void what_is_wrong_is_said_precisely() {
    assertThat(wrong(NumberKind.PHONE, "1381234567", "length").reason().zh()).contains("少 1 位");
    assertThat(wrong(NumberKind.MOBILE, "138123456789", "length").reason().en())
        .contains("1 too many");
    wrong(NumberKind.PHONE, "16412345678", "unassigned-prefix");
    wrong(NumberKind.PHONE, "15412345678", "unassigned-prefix");
    wrong(NumberKind.PHONE, "12812345678", "prefix");
    wrong(NumberKind.MOBILE, "12812345678", "prefix");
    wrong(NumberKind.MOBILE, "23812345678", "prefix");
    wrong(NumberKind.MOBILE, "13812345678转1", "extension");
    wrong(NumberKind.PHONE, "1381234567O", "look-alike");
    wrong(NumberKind.PHONE, "010-12345678转", "extension");
    wrong(NumberKind.PHONE, "010-12345678转1234567", "extension");
    wrong(NumberKind.PHONE, "010-12345678转甲", "extension");
    assertThat(wrong(NumberKind.PHONE, "010-1234567", "subscriber-length").reason().zh())
        .contains("北京市", "8 位", "7 位");
    wrong(NumberKind.PHONE, "0756-12345678", "subscriber-length");
    wrong(NumberKind.PHONE, "010-123456789", "subscriber-length");
    wrong(NumberKind.PHONE, "026-12345678", "unknown-area-code");
    wrong(NumberKind.PHONE, "0300-1234567", "unknown-area-code");
    wrong(NumberKind.PHONE, "82998299", "area-code-missing");
    wrong(NumberKind.LANDLINE, "8299 8299", "area-code-missing");
    wrong(NumberKind.PHONE, "+852 2123 4567", "foreign");
    wrong(NumberKind.PHONE, "00852-21234567", "foreign");
    wrong(NumberKind.PHONE, "13812345678;13912345678", "several-numbers");
    wrong(NumberKind.PHONE, "13812345678、13912345678", "several-numbers");
    wrong(NumberKind.PHONE, "无", "character");
    wrong(NumberKind.PHONE, "-", "format");
    for (NumberKind kind : List.of(NumberKind.PHONE, NumberKind.MOBILE, NumberKind.LANDLINE)) {
      wrong(kind, "+86", "format");
      wrong(kind, "0086-", "format");
      wrong(kind, "+86 转 1", "format");
    }
  }

  @Test
  void segments_tell_what_they_are() {
    assertThat(right(NumberKind.MOBILE, "14912345678", "14912345678").facts())
        .containsEntry("segment", "data-card");
    assertThat(right(NumberKind.MOBILE, "17012345678", "17012345678").facts())
        .containsEntry("segment", "virtual")
        .containsEntry("carrier", "China Telecom");
    assertThat(right(NumberKind.MOBILE, "17051234567", "17051234567").facts())
        .containsEntry("carrier", "China Mobile");
    assertThat(right(NumberKind.MOBILE, "13491234567", "13491234567").facts())
        .containsEntry("segment", "satellite");
    assertThat(right(NumberKind.MOBILE, "19212345678", "19212345678").facts())
        .containsEntry("carrier", "China Broadnet");
    assertThat(MobileNumber.check("13812345678").reason().en())
        .isEqualTo("mobile, China Mobile segment");
  }

  @Test
  void the_library_agrees_on_mobiles() throws Exception {
    Trials.of(
        4000,
        draw -> {
          long number = draw.number(13_000_000_000L, 19_999_999_999L);
          String digits = String.valueOf(number);
          if (!MOBILE_ONLY_OURS.contains(digits.substring(0, 3))) {
            assertThat(MobileNumber.check(digits).valid())
                .as(digits.substring(0, 5))
                .isEqualTo(type(digits) == PhoneNumberType.MOBILE);
          }
        });
  }

  @Test
  void the_library_agrees_on_landlines() throws Exception {
    Trials.of(
        4000,
        draw -> {
          int area = draw.number(0, 699);
          int length = draw.number(7, 8);
          int subscriber = draw.number(20_000_000, 88_888_888);
          String code = "0" + (area + 300);
          if (!AREA_ONLY_OURS.contains(code) && !AREA_ONLY_LIBRARYS.contains(code)) {
            String number = code + String.valueOf(subscriber).substring(0, length);
            assertThat(LandlineNumber.check(number).valid())
                .as(code + " with " + length)
                .isEqualTo(type(number) == PhoneNumberType.FIXED_LINE);
          }
        });
  }

  @Test
  void every_area_code_takes_numbers_of_its_lengths_only() throws Exception {
    Trials.of(
        1000,
        draw -> {
          int number = draw.number(280, 999);
          int length = draw.number(1, 12);
          // 086 in front is the country code and not the beginning of an area code.
          if (number / 10 == 86) {
            return;
          }
          String code = number < 300 ? "0" + (number - 270) : "0" + number;
          String written = code + "-" + "2".repeat(length);
          boolean takes =
              AreaCode.at(written)
                  .filter(area -> area.code().equals(code))
                  .filter(area -> area.shortest() <= length && length <= area.longest())
                  .isPresent();
          assertThat(LandlineNumber.check(written).valid()).isEqualTo(takes);
        });
  }

  private static PhoneNumberType type(String digits) {
    try {
      Phonenumber.PhoneNumber number = LIBRARY.parse(digits, "CN");
      return LIBRARY.isValidNumberForRegion(number, "CN")
          ? LIBRARY.getNumberType(number)
          : PhoneNumberType.UNKNOWN;
    } catch (NumberParseException e) {
      return PhoneNumberType.UNKNOWN;
    }
  }
}
