package beian.inspection.card;

/** What sort of rule a card is of. */
public enum Kind {
  /** Holds a filing against a demand and finds what is wrong with it. */
  FINDING("核查", "finding"),
  /** Must hold before a letter or a mark. */
  GATE("关卡", "gate"),
  /** Compares what several records say of one filing. */
  STATE_CHECK("状态核对", "state check"),
  /** Explains why a website is down. */
  DIAGNOSIS("诊断", "diagnosis"),
  /** Says the next step. */
  ACTION("措施", "action"),
  /** For people to read: of what nothing is said, and why; nothing runs. */
  NOTE("说明", "note");

  private final Words words;

  Kind(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** What people call it. */
  public Words words() {
    return words;
  }

  /** Whether filings are held against it; only these are numbered in workbooks and profiles. */
  public boolean inspected() {
    return this == FINDING;
  }

  /** Whether a check of its own answers; the others are told by data, or are for reading. */
  public boolean checked() {
    return this == FINDING || this == STATE_CHECK;
  }

  /** Whether it is told by conditions on the card: a row of a table of decisions. */
  public boolean decided() {
    return this == DIAGNOSIS || this == ACTION;
  }
}
