package beian.filing.word;

/** Where an application lies, by its status. */
public enum ApplicationWord {
  /** It is drafted or with the access provider. */
  WITH_PROVIDER,
  /** The administration has it and nobody may change it. */
  WITH_ADMINISTRATION,
  /** It came back to the access provider, who may submit it again. */
  RETURNED,
  /** It was refused. */
  REJECTED,
  /** It was approved. */
  APPROVED,
  /** It was given up. */
  ABANDONED,
  /** Nothing is said of it, or a word that is not known. */
  UNKNOWN;

  /** What the word means. */
  public static ApplicationWord of(String word) {
    return WordTables.APPLICATION_STATUS.constant(word, values(), UNKNOWN);
  }

  /** Whether it is under way. */
  public boolean open() {
    return this == WITH_PROVIDER || this == WITH_ADMINISTRATION;
  }
}
