package beian.platform.mail;

/** Header values as one line. */
public final class HeaderText {
  private HeaderText() {}

  /** Runs of control characters and line separators become one space: nothing can start a line. */
  public static String clean(String value) {
    return value.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
  }
}
