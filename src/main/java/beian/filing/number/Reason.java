package beian.filing.number;

/**
 * Why a number is wrong, or what a right one is. It never repeats the number, so it may be logged.
 *
 * @param key stable, for example {@code check-digit}, {@code length}, {@code iot}
 * @param zh for people, in Chinese
 * @param en for people, in English
 */
public record Reason(String key, String zh, String en) {
  /** The key of a letter that is written for a digit: whoever typed it knew the number. */
  public static final String LOOK_ALIKE = "look-alike";

  static final Reason EMPTY = new Reason("empty", "内容为空", "nothing is there");

  /** A wrong character; {@code position} counts from 1. */
  static Reason character(char wrong, int position, String hintZh, String hintEn) {
    return character("character", wrong, position, hintZh, hintEn);
  }

  /** The same of one that looks like another, which is probably meant. */
  static Reason lookAlike(char wrong, int position, char meant) {
    return character(
        LOOK_ALIKE, wrong, position, "，是否为 " + meant, ", perhaps " + meant + " is meant");
  }

  private static Reason character(
      String key, char wrong, int position, String hintZh, String hintEn) {
    String shown = Character.isISOControl(wrong) || Character.isSurrogate(wrong) ? "?" : "" + wrong;
    return new Reason(
        key,
        "第 " + position + " 位不能是“" + shown + "”" + hintZh,
        "\"" + shown + "\" is not allowed at position " + position + hintEn);
  }

  /** A wrong length. */
  static Reason length(int found, String expected) {
    return length(found, expected, "", "");
  }

  static Reason length(int found, String expected, String hintZh, String hintEn) {
    return new Reason(
        "length",
        "长度为 " + found + " 位，应为 " + expected + " 位" + hintZh,
        "it has " + found + " characters instead of " + expected + hintEn);
  }

  /** A check digit that does not follow from the characters before it. */
  static Reason checkDigit(char found, char expected) {
    return new Reason(
        "check-digit",
        "校验位应为 " + expected + "，实为 " + found,
        "the check digit should be " + expected + " and is " + found);
  }
}
