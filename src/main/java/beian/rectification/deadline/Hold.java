package beian.rectification.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a clock stood still because of an appeal. The days after the first up to and
 * including the last are not counted.
 *
 * @param from the day of the appeal
 * @param until the day of the decision; null while it is open
 */
public record Hold(LocalDate from, @Nullable LocalDate until) {
  /** Whether the day is not counted. */
  boolean covers(LocalDate day) {
    return day.isAfter(from) && (until == null || !day.isAfter(until));
  }

  @Override
  public String toString() {
    return from + ".." + (until == null ? "" : until);
  }

  /** Reads {@link #toString}. */
  public static Hold parse(String text) {
    int dots = text.indexOf("..");
    String end = text.substring(dots + 2);
    return new Hold(
        LocalDate.parse(text.substring(0, dots)), end.isEmpty() ? null : LocalDate.parse(end));
  }
}
