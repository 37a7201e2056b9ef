package beian.filing.number;

import beian.filing.number.table.AreaCode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A landline of mainland China: area code, subscriber number of 7 or 8 digits as the area has them,
 * possibly an extension. Source: numbering plan as in libphonenumber (see {@link AreaCode}).
 */
public final class LandlineNumber {
  private static final int MOST_EXTENSION_DIGITS = 6;
  private static final Reason MOBILE =
      new Reason("mobile", "是手机号码，不是固定电话", "it is a mobile number, not a landline");
  private static final Reason FIRST_DIGIT =
      new Reason(
          "subscriber-first-digit",
          "区号后的号码不能以 1 开头",
          "the number after the area code cannot begin with 1");
  private static final Reason NO_AREA_CODE =
      new Reason("area-code-missing", "缺少区号", "the area code is missing");

  private LandlineNumber() {}

  /**
   * Checks area code, subscriber length and first digit: services begin with 1, no subscriber does.
   * A zero that a spreadsheet took from the area code is put back. Facts: area_code, place,
   * extension, area_code_zero ({@code restored}), subscriber_warning when the first digit is
   * unusual. Normalized as {@code 010-82998299-1234}.
   */
  public static NumberCheck check(String value) {
    Dialled dialled = Dialled.parse(value);
    Reason problem = dialled.problem();
    if (problem == null) {
      problem = dialled.isMobileShaped() ? MOBILE : ServiceNumber.of(dialled);
    }
    return problem == null
        ? judge(NumberKind.LANDLINE, value, dialled)
        : NumberCheck.wrong(NumberKind.LANDLINE, value, dialled.text(), problem);
  }

  /** Judges digits that are neither a mobile's nor a service's. */
  static NumberCheck judge(NumberKind kind, String value, Dialled dialled) {
    if (dialled.digits().charAt(0) == '0') {
      return withAreaCode(kind, value, dialled, false);
    }
    NumberCheck restored = withAreaCode(kind, value, dialled.withTrunkZero(), !dialled.country());
    int length = dialled.digits().length();
    if (restored.valid() || dialled.country()) {
      return restored;
    }
    boolean apart = dialled.isGroupStart(2) || dialled.isGroupStart(3);
    Reason reason =
        length == 7 || length == 8 && !apart
            ? NO_AREA_CODE
            : length > 8 ? restored.reason() : Dialled.NOT_A_PHONE;
    return NumberCheck.wrong(kind, value, dialled.text(), reason);
  }

  private static NumberCheck withAreaCode(
      NumberKind kind, String value, Dialled dialled, boolean zeroRestored) {
    String digits = dialled.digits();
    AreaCode area = AreaCode.at(digits).orElse(null);
    if (area == null) {
      return NumberCheck.wrong(kind, value, dialled.text(), unknownArea(digits));
    }
    String rest = digits.substring(area.code().length());
    int length = subscriberLength(area, rest, dialled);
    if (length == 0) {
      Reason service = ServiceNumber.behindAreaCode(rest);
      Reason reason = service != null ? service : subscriberLength(area, rest.length());
      return NumberCheck.wrong(kind, value, dialled.text(), reason);
    }
    String subscriber = rest.substring(0, length);
    if (subscriber.charAt(0) == '1') {
      return NumberCheck.wrong(kind, value, dialled.text(), FIRST_DIGIT);
    }
    String extension = length < rest.length() ? rest.substring(length) : dialled.extension();
    Map<String, String> facts = new LinkedHashMap<>(8);
    facts.put("type", "landline");
    facts.put("area_code", area.code());
    facts.put("place", area.place());
    if (!extension.isEmpty()) {
      facts.put("extension", extension);
    }
    if (zeroRestored) {
      facts.put("area_code_zero", "restored");
    }
    if (subscriber.charAt(0) < '2' || subscriber.charAt(0) > '8') {
      facts.put("subscriber_warning", "first-digit");
    }
    String normalized =
        area.code() + "-" + subscriber + (extension.isEmpty() ? "" : "-" + extension);
    return NumberCheck.valid(kind, value, normalized, what(area), facts);
  }

  /** How many digits of the rest are the subscriber's; 0 when no length fits. */
  private static int subscriberLength(AreaCode area, String rest, Dialled dialled) {
    for (int length = area.shortest(); length <= area.longest(); length++) {
      int more = rest.length() - length;
      boolean extended =
          more > 0
              && more <= MOST_EXTENSION_DIGITS
              && dialled.extension().isEmpty()
              && dialled.isGroupStart(area.code().length() + length);
      if (extended) {
        return length;
      }
    }
    boolean fits = rest.length() >= area.shortest() && rest.length() <= area.longest();
    return fits ? rest.length() : 0;
  }

  private static Reason unknownArea(String digits) {
    String written =
        digits.substring(0, Math.min(digits.length(), digits.startsWith("02") ? 3 : 4));
    return new Reason(
        "unknown-area-code", "区号 " + written + " 不存在", "there is no area code " + written);
  }

  private static Reason subscriberLength(AreaCode area, int found) {
    String lengths =
        area.shortest() == area.longest()
            ? String.valueOf(area.longest())
            : area.shortest() + "/" + area.longest();
    return new Reason(
        "subscriber-length",
        area.code() + "（" + area.place() + "）的号码应为 " + lengths + " 位，实为 " + found + " 位",
        "numbers in area "
            + area.code()
            + " have "
            + lengths
            + " digits after the area code; this has "
            + found);
  }

  private static Reason what(AreaCode area) {
    return new Reason("landline", "固定电话，" + area.place(), "landline, area code " + area.code());
  }
}
