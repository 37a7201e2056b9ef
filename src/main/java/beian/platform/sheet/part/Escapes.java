package beian.platform.sheet.part;

/**
 * The {@code _x000D_} by which workbooks write characters that XML does not have. ISO/IEC 29500-1,
 * 22.9.2.19.
 */
public final class Escapes {
  private Escapes() {}

  /** The text with every escape replaced by its character. */
  public static String decode(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int copied = 0;
    while (at >= 0) {
      int next = at + 1;
      if (isEscape(text, at)) {
        plain.append(text, copied, at);
        plain.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
        copied = at + 7;
        next = copied;
      }
      at = text.indexOf("_x", next);
    }
    return plain.append(text, copied, text.length()).toString();
  }

  /** Whether an escape stands at this place. */
  public static boolean isEscape(String text, int at) {
    if (at + 7 > text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }
}
