package beian.filing.number;

import java.util.Locale;

/** Whether a document's number tells whose it is. */
public final class HolderNumber {
  /** Shorter ones are remarks. */
  private static final int SHORTEST = 8;

  /** What exports put where they do not show a character. */
  private static final String HIDDEN = "*×?#•●○□■…";

  private static final String COVERED = "XXXX";

  private HolderNumber() {}

  /**
   * Whether two documents of that number are one holder's: it is long enough to be a number, shown
   * whole, and not one character again and again. Whether it is valid is another question.
   */
  public static boolean identifies(String written) {
    String number = Normal.compact(written).toUpperCase(Locale.ROOT);
    if (hides(number)) {
      return false;
    }
    int count = 0;
    int last = -1;
    boolean several = false;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (counts(c)) {
        several |= last >= 0 && c != last;
        last = c;
        count++;
      }
    }
    return count >= SHORTEST && several;
  }

  /** Whether some characters of a number are not shown. */
  public static boolean hides(String number) {
    for (int i = 0; i < number.length(); i++) {
      if (HIDDEN.indexOf(number.charAt(i)) >= 0) {
        return true;
      }
    }
    return number.contains(COVERED);
  }

  private static boolean counts(int c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
  }
}
