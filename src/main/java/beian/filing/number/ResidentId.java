package beian.filing.number;

import beian.filing.number.table.Province;
import beian.filing.number.table.Region;
import beian.filing.table.Remembered;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The number on a resident identity card, and on the cards that share its form: residence permits
 * of Hong Kong, Macau and Taiwan residents (81, 82, 83) and the foreigner's permanent residence
 * card (9). Region of six digits, birth date, order, check digit. Source: GB 11643-1999; the first
 * generation's 15 digits have no check digit and a year of two digits.
 */
public final class ResidentId {
  private static final int LENGTH = 18;
  private static final int LENGTH_FIRST_GENERATION = 15;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";
  private static final int CENTURY_OF_SHORT_YEARS = 1900;
  private static final int EARLIEST_YEAR = 1800;

  private static final Reason RESIDENT =
      new Reason("resident", "居民身份证号码", "resident identity number");
  private static final Reason FIRST_GENERATION =
      new Reason(
          "resident-15",
          "15 位第一代身份证号码，该证已停用",
          "first-generation identity number of 15 digits; the card is no longer valid");
  private static final Reason PERMIT =
      new Reason(
          "residence-permit",
          "港澳台居民居住证号码",
          "residence permit number of a Hong Kong, Macau or Taiwan resident");
  private static final Reason FOREIGNER =
      new Reason(
          "permanent-residence", "外国人永久居留身份证号码", "foreigner's permanent residence card number");
  private static final Reason FOREIGNER_OLD =
      new Reason(
          "permanent-residence-15",
          "2017 版外国人永久居留身份证号码，仅核对格式",
          "number of the 2017 foreigner's permanent residence card, only its form was checked");

  private static final Remembered<NumberCheck> CHECKS =
      new Remembered<>(value -> judge(value, null));

  private ResidentId() {}

  /** As {@link #check(String, LocalDate)} without the test for a birth date to come. */
  public static NumberCheck check(String value) {
    return CHECKS.of(value);
  }

  /**
   * Checks length, digits, province, birth date and check digit. Facts: document, region, province,
   * birth_date, sex; region_warning when the code is in no table or had been abolished before the
   * birth, which happens on genuine cards; birth_warning when nobody born then can be alive;
   * upgraded for 15 digits.
   *
   * @param today the day in China on which the number is looked at
   */
  public static NumberCheck check(String value, LocalDate today) {
    return judge(value, today);
  }

  private static NumberCheck judge(String value, @Nullable LocalDate today) {
    String id = Normal.compact(value).toUpperCase(Locale.ROOT);
    if (id.isEmpty()) {
      return wrong(value, id, Reason.EMPTY);
    }
    if (id.length() == LENGTH_FIRST_GENERATION && isForeignerOf2017(id)) {
      return judgeForeigner(value, id);
    }
    if (id.length() != LENGTH && id.length() != LENGTH_FIRST_GENERATION) {
      return wrong(value, id, Reason.length(id.length(), "18/15"));
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!Digits.is(c) && !(c == 'X' && i == LENGTH - 1)) {
        return wrong(value, id, LookAlike.reason(c, i + 1));
      }
    }
    return id.length() == LENGTH ? judge18(value, id, today) : judge15(value, id, today);
  }

  private static NumberCheck judge18(String value, String id, @Nullable LocalDate today) {
    Map<String, String> facts = new LinkedHashMap<>();
    int year = Digits.number(id, 6, 10);
    Reason problem = place(id, year * 100 + Digits.number(id, 10, 12), facts);
    if (problem == null) {
      problem = birth(year, Digits.number(id, 10, 12), Digits.number(id, 12, 14), today, facts);
    }
    if (problem == null) {
      sex(id.charAt(16), facts);
      char expected = checkDigit(id);
      if (id.charAt(LENGTH - 1) != expected) {
        facts.put("check_digit_expected", String.valueOf(expected));
        problem = Reason.checkDigit(id.charAt(LENGTH - 1), expected);
      }
    }
    if (problem != null) {
      return new NumberCheck(NumberKind.RESIDENT_ID, value, id, false, problem, facts);
    }
    Reason what = id.charAt(0) == '9' ? FOREIGNER : id.charAt(0) == '8' ? PERMIT : RESIDENT;
    return NumberCheck.valid(NumberKind.RESIDENT_ID, value, id, what, facts);
  }

  /** Nationality of three letters, the issuing place's region of four digits, eight more. */
  private static NumberCheck judgeForeigner(String value, String id) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("document", "permanent-residence");
    facts.put("nationality", id.substring(0, 3));
    Province province = Province.ofPrefix(Digits.number(id, 3, 5)).orElse(null);
    if (province == null) {
      return new NumberCheck(
          NumberKind.RESIDENT_ID, value, id, false, noProvince(id.substring(3, 5)), facts);
    }
    facts.put("province", province.zh());
    if (Region.of(id.substring(3, 7) + "00").isEmpty()) {
      facts.put("region_warning", "not-in-gbt2260");
    }
    return NumberCheck.valid(NumberKind.RESIDENT_ID, value, id, FOREIGNER_OLD, facts);
  }

  private static NumberCheck judge15(String value, String id, @Nullable LocalDate today) {
    Map<String, String> facts = new LinkedHashMap<>();
    int year = CENTURY_OF_SHORT_YEARS + Digits.number(id, 6, 8);
    Reason problem = place(id, year * 100 + Digits.number(id, 8, 10), facts);
    if (problem == null) {
      problem = birth(year, Digits.number(id, 8, 10), Digits.number(id, 10, 12), today, facts);
    }
    if (problem == null && Digits.allAlike(id)) {
      problem = Digits.PLACEHOLDER;
    }
    if (problem != null) {
      return new NumberCheck(NumberKind.RESIDENT_ID, value, id, false, problem, facts);
    }
    sex(id.charAt(14), facts);
    String longer = id.substring(0, 6) + "19" + id.substring(6);
    facts.put("upgraded", longer + checkDigit(longer));
    return NumberCheck.valid(NumberKind.RESIDENT_ID, value, id, FIRST_GENERATION, facts);
  }

  /** The region's facts; a problem when no card is issued with its first digits. */
  private static @Nullable Reason place(String id, int birthMonth, Map<String, String> facts) {
    if (id.charAt(0) == '9' && id.length() == LENGTH) {
      facts.put("document", "permanent-residence");
      facts.put("nationality", id.substring(3, 6));
      Province issuing = Province.ofPrefix(Digits.number(id, 1, 3)).orElse(null);
      if (issuing == null) {
        return noProvince(id.substring(1, 3));
      }
      facts.put("province", issuing.zh());
      return null;
    }
    boolean taiwanPermit = id.startsWith("83") && id.length() == LENGTH;
    Province province = Province.ofPrefix(Digits.number(id, 0, 2)).orElse(null);
    if (province == null && !taiwanPermit) {
      return noProvince(id.substring(0, 2));
    }
    String code = id.substring(0, 6);
    boolean permit = id.charAt(0) == '8';
    facts.put("document", permit ? "residence-permit" : "resident");
    facts.put("region_code", code);
    Region region = Region.of(code).orElse(null);
    if (province != null) {
      facts.put("province", province.zh());
    }
    if (region != null) {
      facts.put("region", region.name());
    }
    if (region == null && !(taiwanPermit && code.equals("830000"))) {
      facts.put("region_warning", "not-in-gbt2260");
    } else if (region != null && region.last() < birthMonth) {
      facts.put("region_warning", "abolished-before-birth");
    }
    return null;
  }

  private static Reason noProvince(String digits) {
    return new Reason(
        "region", digits + " 不是省级行政区划代码", "the digits " + digits + " are no province's");
  }

  private static @Nullable Reason birth(
      int year, int month, int day, @Nullable LocalDate today, Map<String, String> facts) {
    LocalDate birth;
    try {
      birth = LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return new Reason("birth-date", "出生日期不存在", "the birth date does not exist");
    }
    facts.put("birth_date", birth.toString());
    if (year < EARLIEST_YEAR) {
      return new Reason("birth-date", "出生日期早于 1800 年", "the birth date is before 1800");
    }
    if (year < CENTURY_OF_SHORT_YEARS) {
      facts.put("birth_warning", "before-1900");
    }
    if (today != null && birth.isAfter(today)) {
      return new Reason("birth-date-future", "出生日期在今天之后", "the birth date is yet to come");
    }
    return null;
  }

  private static void sex(char order, Map<String, String> facts) {
    facts.put("sex", (order - '0') % 2 == 1 ? "male" : "female");
  }

  /** The check digit for the first 17 digits. */
  private static char checkDigit(String id) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (id.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK_DIGITS.charAt(sum % 11);
  }

  private static boolean isForeignerOf2017(String id) {
    for (int i = 0; i < 3; i++) {
      if (id.charAt(i) < 'A' || id.charAt(i) > 'Z') {
        return false;
      }
    }
    return Digits.all(id, 3, id.length());
  }

  private static NumberCheck wrong(String value, String id, Reason reason) {
    return NumberCheck.wrong(NumberKind.RESIDENT_ID, value, id, reason);
  }
}
