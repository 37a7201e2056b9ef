package beian.filing.word;

import beian.filing.number.Normal;
import java.time.LocalDate;

/** Which kinds of illegal content a reviewer can name. */
public final class IllegalContent {
  private static final WordTable WORDS = new WordTable("illegal-content.csv", Normal::name);

  private IllegalContent() {}

  /**
   * Whether a category says what is illegal.
   *
   * @param day when it was written
   */
  public static boolean names(String category, LocalDate day) {
    return !category.isBlank() && !WORDS.of(category, day).isEmpty();
  }
}
