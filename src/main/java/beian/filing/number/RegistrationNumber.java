package beian.filing.number;

import beian.filing.number.table.Region;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The business registration number on licences from before the unified social credit code: region
 * of six digits, serial of eight, check digit by ISO 7064 MOD 11,10. Source: GS 15-2006.
 */
public final class RegistrationNumber {
  private static final int LENGTH = 15;
  private static final int REGION = 6;
  private static final int LENGTH_BEFORE_2007 = 13;
  private static final Reason WHAT =
      new Reason("registration", "15 位工商注册号", "business registration number of 15 digits");
  private static final Reason FORMAT_ONLY =
      new Reason(
          "format-only",
          "无校验位的旧工商注册号，仅核对格式",
          "old business registration number without a check digit, only its form was checked");

  private RegistrationNumber() {}

  /**
   * Checks length, alphabet and check digit. Numbers that were issued without one pass by their
   * form alone (fact {@code format_only}): 13 digits from before 2007, Shanxi numbers with a
   * letter, cooperatives with {@code NA}, and numbers in words ({@code …字第…号}).
   */
  public static NumberCheck check(String value) {
    String number = Normal.compact(value).toUpperCase(Locale.ROOT);
    if (number.isEmpty()) {
      return wrong(value, number, Reason.EMPTY);
    }
    if (isFormatOnly(number)) {
      return NumberCheck.valid(
          NumberKind.REGISTRATION_NUMBER,
          value,
          number,
          FORMAT_ONLY,
          Map.of("format_only", "true"));
    }
    if (number.length() != LENGTH) {
      boolean credit = number.length() == 18;
      return wrong(
          value,
          number,
          Reason.length(
              number.length(),
              "15",
              credit ? "；18 位的是统一社会信用代码" : "",
              credit ? "; 18 are those of a unified social credit code" : ""));
    }
    for (int i = 0; i < LENGTH; i++) {
      if (!Digits.is(number.charAt(i))) {
        return wrong(value, number, LookAlike.reason(number.charAt(i), i + 1));
      }
    }
    if (Digits.allAlike(number)) {
      return wrong(value, number, Digits.PLACEHOLDER);
    }
    Map<String, String> facts = new LinkedHashMap<>();
    String region = number.substring(0, REGION);
    facts.put("region_code", region);
    Region.of(region)
        .ifPresentOrElse(
            known -> facts.put("region", known.name()),
            () -> facts.put("region_warning", "not-in-gbt2260"));
    char expected = checkDigit(number);
    if (number.charAt(LENGTH - 1) != expected) {
      facts.put("check_digit_expected", String.valueOf(expected));
      Reason reason = Reason.checkDigit(number.charAt(LENGTH - 1), expected);
      return new NumberCheck(NumberKind.REGISTRATION_NUMBER, value, number, false, reason, facts);
    }
    return NumberCheck.valid(NumberKind.REGISTRATION_NUMBER, value, number, WHAT, facts);
  }

  /** Whether it is a trader's: their serials begin with 6 to 9, those of enterprises do not. */
  public static boolean isTraders(String value) {
    String number = Normal.compact(value);
    return number.length() == LENGTH
        && Digits.all(number, 0, LENGTH)
        && number.charAt(REGION) >= '6'
        && check(number).valid();
  }

  private static char checkDigit(String number) {
    int product = 10;
    for (int i = 0; i < LENGTH - 1; i++) {
      int sum = (product + number.charAt(i) - '0') % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (char) ('0' + (11 - product) % 10);
  }

  private static boolean isFormatOnly(String number) {
    int length = number.length();
    if (length == LENGTH_BEFORE_2007 && Digits.all(number, 0, length)) {
      return !Digits.allAlike(number);
    }
    int words = number.indexOf("字第");
    if (words > 0 && number.endsWith("号")) {
      return words + 2 < length - 1 && Digits.all(number, words + 2, length - 1);
    }
    if (length != LENGTH || !Digits.all(number, 0, 6)) {
      return false;
    }
    boolean cooperative =
        number.startsWith("NA", 6) && Digits.all(number, 8, 14) && number.charAt(14) == 'X';
    long letters = number.chars().filter(c -> c >= 'A' && c <= 'Z').count();
    long digits = number.chars().filter(c -> c >= '0' && c <= '9').count();
    return cooperative || number.startsWith("14") && letters == 1 && digits == LENGTH - 1;
  }

  private static NumberCheck wrong(String value, String number, Reason reason) {
    return NumberCheck.wrong(NumberKind.REGISTRATION_NUMBER, value, number, reason);
  }
}
