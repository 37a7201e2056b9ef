package beian.platform.list;

import java.util.Locale;

/**
 * One of a few values, mostly an enum such as a state: programs read its word, people its words.
 */
public interface Term {
  /** The constant's name. */
  String name();

  /** What people call it. */
  Bilingual words();

  /** The word of machine output. */
  default String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A value that is no constant, by the word of machine output. */
  static Term of(String word, Bilingual words) {
    return new Said(word, words);
  }

  /**
   * A value that is no constant.
   *
   * @param word the word of machine output
   */
  record Said(String word, Bilingual words) implements Term {
    @Override
    public String name() {
      return word;
    }
  }
}
