package beian.filing.number;

import beian.filing.number.table.Authority;
import beian.filing.number.table.Province;
import beian.filing.number.table.Region;
import beian.filing.table.Remembered;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The unified social credit code: authority, category, region of six digits, organization code of
 * nine characters, check digit. Source: GB 32100-2015.
 */
public final class UnifiedSocialCreditCode {
  /** What the codes of traders (个体工商户) begin with: authority and category. */
  public static final String TRADERS = "92";

  private static final int LENGTH = 18;
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final String NATIONAL_REGISTRY = "10";

  private static final Remembered<NumberCheck> CHECKS =
      new Remembered<>(UnifiedSocialCreditCode::readCheck);

  private UnifiedSocialCreditCode() {}

  /**
   * Checks length, alphabet, region digits, authority and check digit. Facts: authority, category,
   * entity_types, region, organization_code; region_warning and category_warning never make a code
   * wrong. On a wrong check digit also check_digit_expected.
   */
  public static NumberCheck check(String value) {
    return CHECKS.of(value);
  }

  /** Whether it is a trader's. */
  public static boolean isTraders(String value) {
    return Normal.compact(value).startsWith(TRADERS) && check(value).valid();
  }

  private static NumberCheck readCheck(String value) {
    String code = Normal.compact(value).toUpperCase(Locale.ROOT);
    if (code.isEmpty()) {
      return wrong(value, code, Reason.EMPTY);
    }
    if (code.length() != LENGTH) {
      return wrong(value, code, Reason.length(code.length(), "18", hintZh(code), hintEn(code)));
    }
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      int digit = digit(code.charAt(i));
      if (digit < 0) {
        return wrong(value, code, LookAlike.reason(code.charAt(i), i + 1));
      }
      if (i >= 2 && i < 8 && digit > 9) {
        return wrong(
            value,
            code,
            Reason.character(code.charAt(i), i + 1, "，第 3 至 8 位是数字", ", 3 to 8 are digits"));
      }
      sum += i < WEIGHTS.length ? digit * WEIGHTS[i] : 0;
    }
    if (!Authority.registers(code.charAt(0))) {
      return wrong(
          value,
          code,
          new Reason(
              "authority",
              "第 1 位“" + code.charAt(0) + "”不是登记管理部门代码",
              "\"" + code.charAt(0) + "\" at position 1 stands for no registration authority"));
    }
    char expected = ALPHABET.charAt((31 - sum % 31) % 31);
    Map<String, String> facts = facts(code);
    if (code.charAt(LENGTH - 1) != expected) {
      facts.put("check_digit_expected", String.valueOf(expected));
      Reason reason = Reason.checkDigit(code.charAt(LENGTH - 1), expected);
      return new NumberCheck(NumberKind.USCC, value, code, false, reason, facts);
    }
    return NumberCheck.valid(NumberKind.USCC, value, code, what(code), facts);
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= 'A' && c <= 'Y' ? ALPHABET.indexOf(c) : -1;
  }

  private static Map<String, String> facts(String code) {
    Map<String, String> facts = new LinkedHashMap<>();
    Authority authority = Authority.of(code.substring(0, 2)).orElse(null);
    facts.put("authority", code.substring(0, 1));
    if (authority == null) {
      facts.put("category_warning", "unknown");
    } else {
      facts.put("category", authority.code());
      facts.put("category_zh", authority.categoryZh());
      facts.put("category_en", authority.categoryEn());
      if (!authority.entityTypes().isEmpty()) {
        facts.put("entity_types", String.join("|", authority.entityTypes()));
      }
    }
    String region = code.substring(2, 8);
    facts.put("region_code", region);
    Region.of(region)
        .ifPresentOrElse(
            known -> facts.put("region", known.name()),
            () -> facts.put("region_warning", "not-in-gbt2260"));
    Province.ofPrefix(Integer.parseInt(region.substring(0, 2)))
        .ifPresentOrElse(
            province -> facts.put("province", province.zh()),
            () -> {
              if (!region.startsWith(NATIONAL_REGISTRY)) {
                facts.put("region_warning", "unknown-province");
              }
            });
    facts.put("organization_code", code.substring(8, 16) + "-" + code.charAt(16));
    return facts;
  }

  private static Reason what(String code) {
    return Authority.of(code.substring(0, 2))
        .map(
            authority ->
                new Reason(
                    "uscc",
                    "统一社会信用代码，" + authority.authorityZh() + "登记，" + authority.categoryZh(),
                    "unified social credit code, "
                        + authority.categoryEn()
                        + ", authority: "
                        + authority.authorityEn()))
        .orElseGet(() -> new Reason("uscc", "统一社会信用代码", "unified social credit code"));
  }

  private static String hintZh(String code) {
    return switch (code.length()) {
      case 15 -> "；15 位的是旧营业执照注册号";
      case 9 -> "；9 位的是组织机构代码";
      default -> "";
    };
  }

  private static String hintEn(String code) {
    return switch (code.length()) {
      case 15 -> "; 15 are those of an old business registration number";
      case 9 -> "; 9 are those of an organization code";
      default -> "";
    };
  }

  private static NumberCheck wrong(String value, String code, Reason reason) {
    return NumberCheck.wrong(NumberKind.USCC, value, code, reason);
  }
}
