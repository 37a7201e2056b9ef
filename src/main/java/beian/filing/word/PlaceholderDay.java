package beian.filing.word;

import java.time.LocalDate;

/**
 * Days that systems write where they know none: the zero of Excel (1899-12-30, 1900-01-01), of Unix
 * (1970-01-01), of databases (0001-01-01). Nothing that is filed ended, was registered or was
 * approved before 1990, the year of the first .cn domain.
 */
public final class PlaceholderDay {
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  private PlaceholderDay() {}

  /** Whether a day stands for one that is not known. */
  public static boolean is(LocalDate day) {
    return day.isBefore(FIRST);
  }
}
