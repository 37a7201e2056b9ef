package beian.filing.number;

import java.util.regex.Pattern;

/** Personal numbers as they may be shown in logs and errors. */
public final class Mask {
  private static final int SHOWN_LAST = 4;

  /** So many digits in a row are somebody's. */
  private static final Pattern LONG = Pattern.compile("[0-9]{7,}[0-9Xx]*");

  private static final int MOBILE = 11;

  private Mask() {}

  /** What should be a name or an address, without the numbers that people write beside it. */
  public static String text(String text) {
    return LONG.matcher(text)
        .replaceAll(
            found ->
                found.group().length() == MOBILE ? phone(found.group()) : document(found.group()));
  }

  /**
   * The last four digits and at most the first three, {@code 138****0000}; of four to seven digits
   * the last two, of fewer none.
   */
  public static String phone(String phone) {
    int digits = (int) phone.chars().filter(Character::isDigit).count();
    int first = Math.max(0, Math.min(3, digits - 8));
    int last = digits < 4 ? digits : digits < 8 ? digits - 2 : digits - SHOWN_LAST;
    StringBuilder masked = new StringBuilder(phone.length());
    int seen = 0;
    for (int i = 0; i < phone.length(); i++) {
      char c = phone.charAt(i);
      boolean hidden = Character.isDigit(c) ? seen >= first && seen < last : Character.isLetter(c);
      seen += Character.isDigit(c) ? 1 : 0;
      masked.append(hidden ? '*' : c);
    }
    return masked.toString();
  }

  /** All but the last four characters hidden; of four or less, all. */
  public static String document(String number) {
    int shown = number.length() > SHOWN_LAST ? SHOWN_LAST : 0;
    int hidden = number.length() - shown;
    return "*".repeat(hidden) + number.substring(hidden);
  }

  /** The first character and the domain: {@code z***@example.cn}. */
  public static String email(String address) {
    int at = address.lastIndexOf('@');
    if (at < 1) {
      return "***";
    }
    return address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(at);
  }
}
