package beian.filing.word;

/** What a provider's word on a server means. */
public enum ServerWord {
  /** It is given back; nothing can run on it. */
  GONE,
  /** It is there but does not run. */
  STOPPED,
  /** It runs. */
  RUNNING,
  /** The word is not known, or there is none. */
  UNKNOWN;

  /** What the word means. */
  public static ServerWord of(String word) {
    return WordTables.SERVER_STATUS.constant(word, values(), UNKNOWN);
  }
}
