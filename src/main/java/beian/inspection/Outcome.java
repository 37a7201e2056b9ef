package beian.inspection;

import beian.inspection.card.Words;

/** What a rule says of one filing at one moment. Only FAIL is mailed or enforced. */
public enum Outcome {
  PASS("通过", "pass"),
  FAIL("不合格", "fail"),
  NOT_APPLICABLE("不适用", "not applicable"),
  /** The rule was not in force on that date. */
  NOT_EFFECTIVE("未生效", "not in force"),
  /** The evidence is missing, failed or too old; never counted as pass, never enforced. */
  UNDETERMINED("无法判定", "undetermined");

  private final Words words;

  Outcome(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** Whether it is kept in words: what is wrong, and what cannot be known. */
  public boolean isKept() {
    return this == FAIL || this == UNDETERMINED;
  }

  /** What people call it. */
  public Words words() {
    return words;
  }
}
