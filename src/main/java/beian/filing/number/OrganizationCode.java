package beian.filing.number;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The organization code, eight characters and a check digit. Source: GB 11714-1997. */
public final class OrganizationCode {
  private static final int LENGTH = 9;
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final Reason WHAT =
      new Reason(
          "org-code",
          "组织机构代码，其证书已停止颁发",
          "organization code; its certificates are no longer issued");

  private OrganizationCode() {}

  /** Checks length, alphabet and check digit; normalized as {@code D2143569-X}. */
  public static NumberCheck check(String value) {
    String code = Normal.compact(value).toUpperCase(Locale.ROOT);
    if (code.isEmpty()) {
      return wrong(value, code, Reason.EMPTY);
    }
    if (code.length() != LENGTH) {
      return wrong(value, code, Reason.length(code.length(), "9"));
    }
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      char c = code.charAt(i);
      int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
      if (digit < 0 || i == LENGTH - 1 && digit > 9 && c != 'X') {
        return wrong(value, code, LookAlike.reason(c, i + 1));
      }
      sum += i < WEIGHTS.length ? digit * WEIGHTS[i] : 0;
    }
    if (Digits.allAlike(code)) {
      return wrong(value, code, Digits.PLACEHOLDER);
    }
    int check = 11 - sum % 11;
    char expected = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    Map<String, String> facts = new LinkedHashMap<>();
    String written = code.substring(0, LENGTH - 1) + "-" + code.charAt(LENGTH - 1);
    if (code.charAt(LENGTH - 1) != expected) {
      facts.put("check_digit_expected", String.valueOf(expected));
      Reason reason = Reason.checkDigit(code.charAt(LENGTH - 1), expected);
      return new NumberCheck(NumberKind.ORGANIZATION_CODE, value, written, false, reason, facts);
    }
    return NumberCheck.valid(NumberKind.ORGANIZATION_CODE, value, written, WHAT, facts);
  }

  private static NumberCheck wrong(String value, String code, Reason reason) {
    return NumberCheck.wrong(NumberKind.ORGANIZATION_CODE, value, code, reason);
  }
}
