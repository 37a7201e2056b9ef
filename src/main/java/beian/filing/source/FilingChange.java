package beian.filing.source;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field of a filing that an import changed.
 *
 * @param filingKey the filing
 * @param run the job instance of the import
 * @param seq the file's place in it, from 0
 * @param column the key of the column
 * @param kind what happened
 * @param before what was said; null when nothing was
 * @param after what is said now; null when nothing is
 * @param source the row that did it, at the moment of its import
 */
public record FilingChange(
    String filingKey,
    long run,
    int seq,
    String column,
    Kind kind,
    @Nullable String before,
    @Nullable String after,
    ImportedRow source) {
  /** Between several values of a field. */
  static final String SEVERAL = "; ";

  /** What happens to a field. */
  public enum Kind {
    /** A value came of which no sheet had said anything. */
    FILLED,
    /** Another value came, or one where a sheet had said that there is none. */
    CHANGED,
    /** A cell under a heading is empty where a value was. */
    CLEARED,
    /** The row names another entity, person, domain or application than the value was about. */
    OUTDATED,
    /** Rows of one import say different things; neither counts. */
    DISPUTED
  }

  /**
   * What a row does to one field.
   *
   * @param file the file the row stands in
   */
  public static FilingChange of(
      String filingKey,
      FileInImport file,
      ImportedRow source,
      String column,
      Kind kind,
      @Nullable Object before,
      @Nullable Object after) {
    return new FilingChange(
        filingKey, file.run(), file.seq(), column, kind, text(before), text(after), source);
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).collect(Collectors.joining(SEVERAL));
    }
    return value == null ? null : value.toString();
  }

  /** When the import that did it began. */
  public Instant at() {
    return source.at();
  }
}
