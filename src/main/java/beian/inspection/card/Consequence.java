package beian.inspection.card;

/** What a fault that stays may lead to, in rising order. */
public enum Consequence {
  /** Nothing: it never leads to a mark, whatever its severity. */
  NONE("无", "nothing"),
  /** The access may be cancelled; a person decides. */
  MAY_BE_CANCELLED("可能被取消接入", "the access may be cancelled"),
  /** The access will be cancelled, and the owner is advised to deregister (RCT-006). */
  WILL_BE_CANCELLED("将被取消接入", "the access will be cancelled");

  private final Words words;

  Consequence(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** What people call it. */
  public Words words() {
    return words;
  }
}
