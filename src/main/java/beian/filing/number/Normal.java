package beian.filing.number;

import beian.filing.number.table.Simplified;
import beian.filing.table.Remembered;
import java.text.Normalizer;
import java.util.Locale;

/**
 * One way to write a value, so that two ways to write the same thing compare equal. Every form is
 * idempotent. Source: Unicode Standard Annex 15 (NFKC).
 */
public final class Normal {
  private static final Remembered<String> TEXTS = new Remembered<>(Normal::readText);
  private static final Remembered<String> NAMES = new Remembered<>(Normal::readName);

  private Normal() {}

  /**
   * For texts: NFKC (full-width forms become ASCII), invisible characters dropped, every run of
   * white space one space, none at the ends.
   */
  public static String text(String value) {
    return isPlain(value) ? value : TEXTS.of(value);
  }

  private static String readText(String value) {
    String composed = Normalizer.normalize(squeeze(value), Normalizer.Form.NFKC);
    return squeeze(composed);
  }

  /**
   * For numbers: as {@link #text}, every kind of dash is {@code -}, every kind of bracket {@code (}
   * or {@code )}, and the apostrophe by which spreadsheets mark text is gone from the front.
   */
  public static String number(String value) {
    if (isPlain(value) && value.indexOf('[') < 0 && value.indexOf('{') < 0) {
      return value.indexOf(']') < 0 && value.indexOf('}') < 0 ? value : marks(value);
    }
    return marks(text(value));
  }

  /** As {@link #number}, without any space and dash. */
  public static String compact(String value) {
    String number = number(value);
    if (number.indexOf(' ') < 0 && number.indexOf('-') < 0) {
      return number;
    }
    String dropped = number.replace(" ", "").replace("-", "");
    return withoutApostrophe(recompose(dropped));
  }

  /**
   * For comparing names of people, organizations and websites: as {@link #text}, dashes, brackets
   * and middle dots of one kind (a full stop between Chinese characters is one), no spaces, lower
   * case, traditional characters in their simplified form.
   */
  public static String name(String value) {
    return NAMES.of(value);
  }

  private static String readName(String value) {
    String text = text(value);
    StringBuilder name = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = mark(text.charAt(i));
      if (c != ' ') {
        name.append(isMiddleDot(c) ? '·' : Simplified.form(c));
      }
    }
    for (int i = 1; i + 1 < name.length(); i++) {
      if (name.charAt(i) == '.' && isHan(name.charAt(i - 1)) && isHan(name.charAt(i + 1))) {
        name.setCharAt(i, '·');
      }
    }
    return recompose(name.toString().toLowerCase(Locale.ROOT));
  }

  /** Visible ASCII without the apostrophes that might have to go. */
  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c >= 0x7F || c == '\'' || c == '`') {
        return false;
      }
    }
    return true;
  }

  private static String squeeze(String value) {
    StringBuilder seen = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85) {
        if (!seen.isEmpty() && seen.charAt(seen.length() - 1) != ' ') {
          seen.append(' ');
        }
      } else if (!isInvisible(c)) {
        seen.appendCodePoint(c);
      }
    }
    if (!seen.isEmpty() && seen.charAt(seen.length() - 1) == ' ') {
      seen.setLength(seen.length() - 1);
    }
    return seen.toString();
  }

  /** Control and format characters, fillers and variation selectors. */
  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || c == 0x34F
        || c == 0x115F
        || c == 0x1160
        || c == 0x3164
        || c == 0xFFA0
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0100 && c <= 0xE01EF;
  }

  private static String marks(String text) {
    StringBuilder number = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      number.append(mark(text.charAt(i)));
    }
    return withoutApostrophe(number.toString());
  }

  private static String withoutApostrophe(String text) {
    int from = 0;
    while (from < text.length() && "'‘’` ".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return text.substring(from);
  }

  private static char mark(char c) {
    return switch (c) {
      case '[', '{', '〔', '【', '〖', '「', '『' -> '(';
      case ']', '}', '〕', '】', '〗', '」', '』' -> ')';
      case 0x2010,
          0x2011,
          0x2012,
          0x2013,
          0x2014,
          0x2015,
          0x2212,
          0x2043,
          0x02D7,
          0x2500,
          0x2501,
          0x30FC,
          0x058A,
          0x05BE,
          0x1806,
          0x2E3A,
          0x2E3B,
          0x2796 ->
          '-';
      default -> c;
    };
  }

  /** Whether it is a Chinese character. */
  public static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean isMiddleDot(char c) {
    return c == '•' || c == '‧' || c == '・' || c == '⋅' || c == '∙' || c == '●';
  }

  /** Characters that have become neighbours may compose. */
  private static String recompose(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFKC);
  }
}
