package beian.rectification.cleanup;

import beian.filing.table.ResourceTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * After how many idle days an owner is reminded and a transfer is marked: a dated table with the
 * place each number comes from.
 *
 * @param reminders days after which a reminder goes out, rising
 * @param limit the last day; the first night after it may mark
 */
public record CleanupDays(List<Integer> reminders, int limit) {
  private static final String TABLE = "days.csv";

  public CleanupDays {
    reminders = List.copyOf(reminders);
  }

  /** The numbers in force on a day. */
  public static CleanupDays on(LocalDate day) {
    List<Integer> reminders = new ArrayList<>();
    int limit = 0;
    for (ResourceTable.Row row : ResourceTable.read(CleanupDays.class, TABLE).rows()) {
      if (!row.day("effective").isAfter(day)) {
        if (row.get("what").equals("mark")) {
          limit = row.number("days");
        } else {
          reminders.add(row.number("days"));
        }
      }
    }
    return new CleanupDays(reminders.stream().sorted().toList(), limit);
  }

  /** The latest reminder that is due after so many idle days. */
  public Optional<Integer> due(long idle) {
    return reminders.stream().filter(days -> days <= idle).reduce((first, second) -> second);
  }
}
