package beian.rectification.cleanup;

import beian.inspection.limit.Limit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * After how many idle days an owner is reminded and a transfer is marked, by the table of limits.
 *
 * @param reminders days after which a reminder goes out, rising
 * @param limit the last day; the first night after it may mark
 */
public record CleanupDays(List<Integer> reminders, int limit) {
  private static final Limit IDLE = Limit.of("idle-transfer");
  private static final List<Limit> REMINDERS =
      Stream.of("first", "second", "last")
          .map(which -> Limit.of("idle-transfer-" + which + "-reminder"))
          .toList();

  public CleanupDays {
    reminders = List.copyOf(reminders);
  }

  /** The numbers in force on a day. */
  public static CleanupDays on(LocalDate day) {
    return new CleanupDays(
        REMINDERS.stream().map(reminder -> reminder.number(day)).sorted().toList(),
        IDLE.number(day));
  }

  /** The latest reminder that is due after so many idle days. */
  public Optional<Integer> due(long idle) {
    return reminders.stream().filter(days -> days <= idle).reduce((first, second) -> second);
  }
}
