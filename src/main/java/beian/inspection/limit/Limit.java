package beian.inspection.limit;

import beian.filing.table.ResourceTable;
import beian.platform.time.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A number that a rule holds filings against.
 *
 * @param number how many
 * @param unit of what
 * @param from the first day on which it counts
 */
public record Limit(int number, Unit unit, LocalDate from) {
  private static final String TABLE = "limits.csv";
  private static final Map<String, List<Limit>> KNOWN = read();
  private static final WorkingDays CALENDAR = WorkingDays.shipped();

  /** What is counted. */
  public enum Unit {
    THINGS,
    MINUTES,
    HOURS,
    DAYS,
    WORKING_DAYS,
    MONTHS,
    YEARS
  }

  /** The names of the table, each with itself, as cards give them. */
  public static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    KNOWN.keySet().forEach(name -> names.put(name, name));
    return names;
  }

  /**
   * The limit of that name that counts: of those whose day has come the last.
   *
   * @param reached whether a day has come
   */
  public static Limit of(String name, Predicate<LocalDate> reached) {
    List<Limit> rows = KNOWN.get(name);
    if (rows == null) {
      throw new IllegalArgumentException("no limit " + name);
    }
    Limit last = rows.get(0);
    for (Limit row : rows) {
      last = reached.test(row.from) ? row : last;
    }
    return last;
  }

  /** The moment so many minutes or hours after that one. */
  public Instant after(Instant moment) {
    return switch (unit) {
      case MINUTES -> moment.plus(Duration.ofMinutes(number));
      case HOURS -> moment.plus(Duration.ofHours(number));
      default -> throw new IllegalStateException(unit + " are no length of time");
    };
  }

  /**
   * The day so many days, months or years after that one; of working days empty when the holidays
   * of a year in between are not known.
   */
  public Optional<LocalDate> after(LocalDate day) {
    return switch (unit) {
      case DAYS -> Optional.of(day.plusDays(number));
      case MONTHS -> Optional.of(day.plusMonths(number));
      case YEARS -> Optional.of(day.plusYears(number));
      case WORKING_DAYS -> afterWorkingDays(day);
      default -> throw new IllegalStateException(unit + " are no days");
    };
  }

  private Optional<LocalDate> afterWorkingDays(LocalDate day) {
    LocalDate last = day;
    for (int left = number; left > 0; ) {
      last = last.plusDays(1);
      if (!CALENDAR.knows(last.getYear())) {
        return Optional.empty();
      }
      left -= CALENDAR.isWorkingDay(last) ? 1 : 0;
    }
    return Optional.of(last);
  }

  private static Map<String, List<Limit>> read() {
    Map<String, List<Limit>> known = new HashMap<>();
    for (ResourceTable.Row row : ResourceTable.read(Limit.class, TABLE).rows()) {
      Unit unit = Unit.valueOf(row.get("unit").replace('-', '_').toUpperCase(Locale.ROOT));
      known
          .computeIfAbsent(row.get("name"), name -> new ArrayList<>(1))
          .add(new Limit(row.number("number"), unit, row.day("valid_from")));
    }
    return known;
  }
}
