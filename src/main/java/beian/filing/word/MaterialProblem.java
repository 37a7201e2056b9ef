package beian.filing.word;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Why a file that is there shows nothing, as far as the word for it is one of the table. */
public enum MaterialProblem {
  /** Nothing is in it. */
  EMPTY,
  /** It cannot be opened, or is not what its name says. */
  BROKEN;

  /**
   * What the word means; empty when no table knows it, so that it proves nothing.
   *
   * @param day when it is read
   */
  public static Optional<MaterialProblem> of(String word, LocalDate day) {
    return WordTables.MATERIAL_PROBLEMS.of(word, day).stream()
        .findFirst()
        .map(entry -> valueOf(entry.meaning().toUpperCase(Locale.ROOT)));
  }
}
