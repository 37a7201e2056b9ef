package beian.filing.word;

/** How far a filing transfer has come, by the word for it. */
public enum TransferWord {
  /** The administration has approved it. */
  COMPLETED,
  /** The provider has approved it, the administration not yet; whatever comes after that. */
  PRELIMINARY,
  /** Somebody looks at it, nobody says who. */
  UNDER_REVIEW,
  /** It has not been approved by anybody, or was refused. */
  INCOMPLETE,
  /** That none is under way: none was applied for, or it was done long ago. */
  NOT_APPLIED,
  /** Nothing is said of it, or a word that is not known. */
  UNKNOWN;

  /** What the word means. */
  public static TransferWord of(String word) {
    return WordTables.TRANSFER_STATUS.constant(word, values(), UNKNOWN);
  }
}
