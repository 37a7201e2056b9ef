package beian.filing.word;

import beian.filing.number.Normal;

/** Whether a word says that an authorization code was bought. */
public final class SaleWord {
  private static final WordTable WORDS = new WordTable("code-sales.csv", Normal::name);

  private SaleWord() {}

  /** Whether it does, as a whole. */
  public static boolean says(String word) {
    return WORDS.words("sold").contains(Normal.name(word));
  }
}
