package beian.platform.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a period ends, with everything needed to explain it.
 *
 * @param lastDay the last day of the period; it ends at 24:00 of this day. Empty while the calendar
 *     lacks a year that is needed: then the deadline is held open.
 * @param skipped the days that were passed over and not counted, in order; none for calendar days
 * @param calendarVersion {@link WorkingDays#version()} of the calendar used
 * @param missingYear the first year without data, when there is one
 */
public record Computed(
    Optional<LocalDate> lastDay,
    List<Skipped> skipped,
    String calendarVersion,
    Optional<Integer> missingYear) {
  public Computed {
    skipped = List.copyOf(skipped);
  }
}
