package beian.inspection.card;

import java.util.List;

/**
 * What a card says under a key, beside its faults.
 *
 * @param words both languages
 * @param columns keys of the columns of which it says that nothing is filed there: where no sheet
 *     of a filing had one of them, that is said instead ({@link Card#of}); empty when it says no
 *     such thing
 */
public record Word(Words words, List<String> columns) {
  /** Copies. */
  public Word {
    columns = List.copyOf(columns);
  }

  /** Words that blame no column. */
  public static Word of(Words words) {
    return new Word(words, List.of());
  }
}
