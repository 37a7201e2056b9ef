package beian.platform.sheet.write;

import beian.platform.sheet.part.Escapes;

/** What text may stand in a cell. */
final class WritableText {
  /** The most UTF-16 units a cell can hold. */
  static final int MOST = 32_767;

  private static final int ROOM_FOR_MARK = 20;
  private static final char REPLACEMENT = '\ufffd';

  private WritableText() {}

  /**
   * The text as a cell can hold it: characters that XML does not have become U+FFFD; what is too
   * long is cut and says so at its end: {@code …[+123]}.
   */
  static String fit(String text) {
    String fitting = text;
    if (text.length() > MOST) {
      int end = MOST - ROOM_FOR_MARK;
      if (Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      fitting = text.substring(0, end) + "…[+" + (text.length() - end) + "]";
    }
    for (int i = 0; i < fitting.length(); i++) {
      if (!isAllowed(fitting, i)) {
        return replaceAll(fitting);
      }
    }
    return fitting;
  }

  /** Whether a sheet would take the text for a formula, were it typed in. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }

  /** Whether the text, as it stands, would be read as an escape. */
  static boolean isEscape(String text, int at) {
    return text.charAt(at) == '_' && Escapes.isEscape(text, at);
  }

  /** How wide the longest line is: 2 for a Chinese character, 1 for a Latin one. */
  static int width(String text) {
    int widest = 0;
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        widest = Math.max(widest, width);
        width = 0;
      } else {
        width += c >= 0x1100 && !Character.isLowSurrogate(c) ? 2 : 1;
      }
    }
    return Math.max(widest, width);
  }

  private static boolean isAllowed(String text, int at) {
    char c = text.charAt(at);
    if (c < ' ') {
      return c == '\t' || c == '\n' || c == '\r';
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c < '\ufffe';
  }

  private static String replaceAll(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      clean.append(isAllowed(text, i) ? text.charAt(i) : REPLACEMENT);
    }
    return clean.toString();
  }
}
