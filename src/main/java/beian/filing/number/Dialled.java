package beian.filing.number;

import org.jspecify.annotations.Nullable;

/**
 * A telephone number taken apart as people write it: {@code 086-010-82998299-1234}, {@code +86
 * 13812345678}, {@code (010)62345678转123}, {@code 010-62345678 ext 9}.
 *
 * @param text the normalized value
 * @param digits the national number: without country code, extension and separators
 * @param groups bit {@code i} is set when something stood between digit {@code i - 1} and digit
 *     {@code i}
 * @param country whether China's country code was written
 * @param extension what followed an extension's sign; empty when there was none
 * @param problem why it cannot be taken apart
 */
record Dialled(
    String text,
    String digits,
    long groups,
    boolean country,
    String extension,
    @Nullable Reason problem) {
  private static final int MOST_DIGITS = 40;

  /** A slash before so many digits parts an area code from its number, behind them two numbers. */
  private static final int SHORTEST = 7;

  private static final int MOST_EXTENSION_DIGITS = 6;

  /** An area code, eight digits and an extension are fewer; two numbers are as many. */
  private static final int TWO_NUMBERS = 20;

  private static final String[] EXTENSION_SIGNS = {
    "转分机", "转", "轉", "分机", "分機", "extension", "ext", "#", "x"
  };

  static final Reason NOT_A_PHONE = new Reason("format", "不是电话号码", "it is not a telephone number");
  private static final Reason FOREIGN =
      new Reason("foreign", "不是中国大陆号码", "it is not a number of mainland China");
  private static final Reason EXTENSION =
      new Reason("extension", "分机号应为 1 至 6 位数字", "an extension has 1 to 6 digits");
  static final Reason SEVERAL =
      new Reason("several-numbers", "一栏中有多个号码", "there are several numbers");

  static Dialled parse(String value) {
    String text = Normal.number(value);
    String main = text;
    String extension = "";
    if (!isDigitsAndSeparators(text)) {
      main = text.regionMatches(true, 0, "tel:", 0, 4) ? text.substring(4) : text;
      for (String sign : EXTENSION_SIGNS) {
        int at = indexOf(main, sign);
        if (at > 0) {
          extension = extensionDigits(main.substring(at + sign.length()));
          if (extension.isEmpty() || extension.length() > MOST_EXTENSION_DIGITS) {
            return unreadable(text, EXTENSION);
          }
          main = main.substring(0, at);
          break;
        }
      }
    }
    return split(text, main, extension);
  }

  private static boolean isDigitsAndSeparators(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Digits.is(c) && !isSeparator(c) && c != '+') {
        return false;
      }
    }
    return true;
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '-' || c == '(' || c == ')' || c == '.' || c == '_';
  }

  /** Where the sign stands, in either case, or -1. */
  private static int indexOf(String text, String sign) {
    for (int i = 0; i + sign.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, sign, 0, sign.length())) {
        return i;
      }
    }
    return -1;
  }

  private static String extensionDigits(String written) {
    int from = 0;
    while (from < written.length() && ".: -".indexOf(written.charAt(from)) >= 0) {
      from++;
    }
    return Digits.all(written, from, written.length()) ? written.substring(from) : "";
  }

  private static Dialled split(String text, String main, String extension) {
    char[] digits = new char[MOST_DIGITS];
    int count = 0;
    long groups = 0;
    boolean plus = false;
    for (int i = 0; i < main.length(); i++) {
      char c = main.charAt(i);
      if (Digits.is(c)) {
        if (count == MOST_DIGITS) {
          return unreadable(text, SEVERAL);
        }
        digits[count++] = c;
      } else if (c == '+' && count == 0 && !plus) {
        plus = true;
      } else if (isSeparator(c) || c == '/' && count < SHORTEST) {
        groups |= 1L << count;
      } else if (count >= SHORTEST && ";,/、|。和或及\\".indexOf(c) >= 0) {
        return unreadable(text, SEVERAL);
      } else {
        return unreadable(text, LookAlike.reason(c, i + 1));
      }
    }
    if (count == 0) {
      return unreadable(text, text.isEmpty() ? Reason.EMPTY : NOT_A_PHONE);
    }
    return national(text, new String(digits, 0, count), groups & ~1L, plus, extension);
  }

  private static Dialled national(
      String text, String all, long groups, boolean plus, String extension) {
    int prefix = countryPrefix(all, groups, plus);
    if (prefix < 0) {
      return unreadable(text, FOREIGN);
    }
    if (prefix == all.length()) {
      return unreadable(text, NOT_A_PHONE); // a country code and nothing behind it
    }
    String digits = prefix == 0 ? all : all.substring(prefix);
    if (digits.length() >= TWO_NUMBERS && groups != 0) {
      return unreadable(text, SEVERAL);
    }
    return new Dialled(text, digits, groups >>> prefix & ~1L, prefix > 0, extension, null);
  }

  /** How many leading digits are China's country code, or -1 when it is another country's. */
  private static int countryPrefix(String all, long groups, boolean plus) {
    boolean international = all.startsWith("00");
    if (plus || international) {
      int from = international ? 2 : 0;
      return all.startsWith("86", from) ? from + 2 : -1;
    }
    int zero = all.startsWith("086") ? 1 : 0;
    boolean apart = (groups >>> (zero + 2) & 1) == 1;
    boolean written = all.startsWith("86", zero) && (apart || all.length() >= zero + 12);
    return written && all.length() > zero + 6 ? zero + 2 : 0;
  }

  private static Dialled unreadable(String text, Reason problem) {
    return new Dialled(text, "", 0, false, "", problem);
  }

  /** Whether the digits begin as a mobile number does, a trunk zero before it or not. */
  boolean isMobileShaped() {
    int at = digits.startsWith("01") ? 1 : 0;
    return digits.length() > at + 1 && digits.charAt(at) == '1' && digits.charAt(at + 1) >= '3';
  }

  /** Whether something stood before that digit. */
  boolean isGroupStart(int digit) {
    return digit < Long.SIZE && (groups >>> digit & 1) == 1;
  }

  /** The same with the zero of the area code before it. */
  Dialled withTrunkZero() {
    return new Dialled(text, "0" + digits, groups << 1, country, extension, problem);
  }
}
