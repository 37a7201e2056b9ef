package beian.filing.number;

/** Questions about ASCII digits. */
final class Digits {
  static final Reason PLACEHOLDER =
      new Reason("placeholder", "是占位号码，不是真实号码", "it is a placeholder, not a number");

  private Digits() {}

  static boolean is(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean all(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!is(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The number written with the digits from {@code from} to before {@code to}. */
  static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  static boolean allAlike(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) != text.charAt(0)) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
