package beian.inspection.card;

/** How much a FAIL weighs. A profile may change it per campaign; code may not. */
public enum Severity {
  /** Cannot be rectified by the owner; mailed, enforced after a person decided. */
  FATAL("特别严重", "fatal"),
  /** Mailed, enforced after the deadline. */
  MAJOR("重要", "major"),
  /** Mailed as advice, never enforced. */
  MINOR("一般", "minor"),
  /** For staff only, never mailed. */
  NOTE("提示", "note");

  private final Words words;

  Severity(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** What people call it. */
  public Words words() {
    return words;
  }

  /** Whether a finding of this severity is told to the owner. */
  public boolean mailed() {
    return this != NOTE;
  }

  /** Whether a finding of this severity can lead to a mark. */
  public boolean enforced() {
    return this == FATAL || this == MAJOR;
  }
}
