package beian.filing.word;

import beian.platform.time.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * Days that systems write where they know none: the zero of Excel (1899-12-30, 1900-01-01), of Unix
 * (1970-01-01), of databases (0001-01-01). Nothing that is filed ended, was registered or was
 * approved before 1990, the year of the first .cn domain.
 */
public final class PlaceholderDay {
  /** No day before this one is taken for the end of anything. */
  public static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  /** Days that are written where there is no end, as for 长期. */
  public static final Set<LocalDate> WITHOUT_END =
      Set.of(LocalDate.of(2099, 12, 31), WithoutEnd.DAY);

  private PlaceholderDay() {}

  /** The zeros themselves; only they stand for no day where people were born before 1990. */
  private static final Set<LocalDate> ZEROS =
      Set.of(
          LocalDate.of(1899, 12, 30),
          LocalDate.of(1899, 12, 31),
          LocalDate.of(1900, 1, 1),
          LocalDate.of(1970, 1, 1),
          LocalDate.of(1, 1, 1));

  private static final String BIRTH = "birth";

  /**
   * Whether the value of a column, a day or a moment, stands for one that is not known.
   *
   * @param columnKey the column's key
   */
  public static boolean is(String columnKey, Object value) {
    LocalDate day;
    if (value instanceof LocalDate date) {
      day = date;
    } else if (value instanceof Instant moment) {
      day = Zone.dayOf(moment);
    } else {
      return false;
    }
    return columnKey.contains(BIRTH) ? ZEROS.contains(day) : day.isBefore(FIRST);
  }
}
