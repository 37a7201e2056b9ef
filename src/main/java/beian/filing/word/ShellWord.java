package beian.filing.word;

import beian.filing.number.Normal;

/** Whether a status calls something an empty shell. */
public enum ShellWord {
  /** A website without access provider. */
  WEBSITE,
  /** An entity without website. */
  ENTITY,
  /** It does not, or the word is not known. */
  NONE;

  private static final WordTable WORDS = new WordTable("shells.csv", Normal::name);

  /** What the word says. */
  public static ShellWord of(String word) {
    return WORDS.constant(word, values(), NONE);
  }
}
