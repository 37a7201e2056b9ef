package beian.platform.sheet.part;

import org.jspecify.annotations.Nullable;

/**
 * What a number format does to a number, as far as a reader must know: shows it as a date, fills it
 * up with leading zeros, shows a month or a year of it alone, or none of these. ISO/IEC 29500-1,
 * 18.8.30 and 18.8.31.
 */
public final class NumberFormats {
  /** The number is shown as a number. */
  public static final int NUMBER = 0;

  /** The number is shown as a date, a time or both. */
  public static final int DATE = -1;

  /** The number is shown as a month of a year, or as a year: on which day, nobody sees. */
  public static final int MONTH = -2;

  private NumberFormats() {}

  /**
   * Judges a format.
   *
   * @param id its number; below 164 it may be built in
   * @param code its code, when the file gives one
   * @return {@link #NUMBER}, {@link #DATE}, {@link #MONTH}, or the digits a whole number is filled
   *     up to, 2 or more
   */
  public static int effect(int id, @Nullable String code) {
    if (code != null && !code.isEmpty()) {
      return effect(code);
    }
    if (id == 17 || id == 27 || id == 36 || id == 50 || id == 52 || id == 57) {
      return MONTH;
    }
    boolean builtInDate =
        id >= 14 && id <= 22
            || id >= 27 && id <= 36
            || id >= 45 && id <= 47
            || id >= 50 && id <= 58;
    return builtInDate ? DATE : NUMBER;
  }

  private static int effect(String code) {
    int zeros = 0;
    boolean onlyZeros = true;
    for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
      char c = code.charAt(i);
      int next = i + 1 < code.length() ? code.charAt(i + 1) : 0;
      if (c == '"') {
        i = endOf(code, i, '"');
        onlyZeros = false;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
        onlyZeros = false;
      } else if (c == '[') {
        if ("hHmMsS".indexOf(next) >= 0 && !isColour(code, i)) {
          return DATE;
        }
        i = endOf(code, i, ']');
      } else if ("yYmMdDhHsS".indexOf(c) >= 0) {
        return isGeneral(code) ? NUMBER : isMonth(code) ? MONTH : DATE;
      } else if (c == '0') {
        zeros++;
      } else {
        onlyZeros = false;
      }
    }
    return onlyZeros && zeros > 1 ? zeros : NUMBER;
  }

  /** Whether the first part of a format of dates has a year and neither a day nor a time. */
  private static boolean isMonth(String code) {
    boolean year = false;
    for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
      char c = code.charAt(i);
      if (c == '"') {
        i = endOf(code, i, '"');
      } else if (c == '[') {
        i = endOf(code, i, ']');
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if ("dDhHsS".indexOf(c) >= 0) {
        return false;
      } else {
        year |= c == 'y' || c == 'Y';
      }
    }
    return year;
  }

  /** Elapsed hours, minutes and seconds repeat one letter; a colour such as Magenta does not. */
  private static boolean isColour(String code, int bracket) {
    int end = endOf(code, bracket, ']');
    for (int i = bracket + 2; i < end; i++) {
      if (Character.toLowerCase(code.charAt(i))
          != Character.toLowerCase(code.charAt(bracket + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGeneral(String code) {
    return code.regionMatches(true, 0, "General", 0, 7)
        || code.regionMatches(true, 0, "Standard", 0, 8);
  }

  private static int endOf(String code, int from, char mark) {
    int end = code.indexOf(mark, from + 1);
    return end < 0 ? code.length() : end;
  }
}
