package beian.filing.word;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Why a file that is there shows nothing, as far as the word for it is one of the table. */
public enum MaterialProblem {
  /** Nothing is in it. */
  EMPTY,
  /** It cannot be opened, or is not what its name says. */
  BROKEN;

  /**
   * What the word means; empty when no table knows it, so that it proves nothing.
   *
   * @param reached whether a day has come
   */
  public static Optional<MaterialProblem> of(String word, Predicate<LocalDate> reached) {
    return WordTables.MATERIAL_PROBLEMS
        .meaning(word, reached)
        .map(meaning -> valueOf(meaning.toUpperCase(Locale.ROOT)));
  }
}
