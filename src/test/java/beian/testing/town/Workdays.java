package beian.testing.town;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/** The working days of autumn 2026, written down by hand: the town's own calendar. */
final class Workdays {
  private static final Set<LocalDate> OFF =
      Set.of(
          LocalDate.of(2026, 9, 25),
          LocalDate.of(2026, 10, 1),
          LocalDate.of(2026, 10, 2),
          LocalDate.of(2026, 10, 5),
          LocalDate.of(2026, 10, 6),
          LocalDate.of(2026, 10, 7));
  private static final Set<LocalDate> ON =
      Set.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10));

  private Workdays() {}

  /** Whether people work on that day. */
  static boolean is(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return ON.contains(day) || !weekend && !OFF.contains(day);
  }

  /** The last of so many working days after that day, those passed over that are not counted. */
  static LocalDate after(LocalDate day, int count, Predicate<LocalDate> passedOver) {
    LocalDate last = day;
    int left = count;
    while (left > 0) {
      last = last.plusDays(1);
      left -= is(last) && !passedOver.test(last) ? 1 : 0;
    }
    return last;
  }
}
