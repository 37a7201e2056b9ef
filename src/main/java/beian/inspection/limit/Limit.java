package beian.inspection.limit;

import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TableSpec;
import beian.platform.time.Period;
import beian.platform.time.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many or how long something may be, by the table of limits. Of how many the limit is that of
 * today; a length of time is that of the day on which the time begins, and there is none before the
 * first row's day.
 */
public final class Limit {
  /** The table. */
  public static final DataTable<Map<String, List<Row>>> TABLE =
      TableSpec.of(
              "limits",
              Limit.class,
              "limits.csv",
              "数量上限与期限",
              "how many or how long something may be")
          .key("name", "where", "valid_from")
          .numbers("number", "line")
          .dated()
          .listed("name", "section", "unit")
          .fixed("number", "unit")
          .law(
              (shipped, own) ->
                  Stream.concat(
                          SameUnits.problems(shipped, own).stream(),
                          Followed.problems(own).stream())
                      .toList())
          .reads(Limit::read);

  /** What ends with a moment and not with a day. */
  private static final Set<Unit> MOMENTS = Set.of(Unit.MINUTES, Unit.HOURS);

  /** No run of days holds fewer working days: of any two weeks at least four are worked. */
  private static final int MOST_DAYS_OF_A_WORKING_DAY = 3;

  private final String name;

  private Limit(String name) {
    this.name = name;
  }

  private List<Row> rows() {
    return Objects.requireNonNull(TABLE.get().get(name), name);
  }

  private enum Unit {
    THINGS,
    MINUTES,
    HOURS,
    DAYS,
    WORKING_DAYS,
    MONTHS,
    YEARS
  }

  /** A row of the table. */
  public static final class Row {
    private final int number;
    private final Unit unit;
    private final LocalDate from;

    private Row(int number, Unit unit, LocalDate from) {
      this.number = number;
      this.unit = unit;
      this.from = from;
    }

    private int number() {
      return number;
    }
  }

  /**
   * The limit of that name.
   *
   * @throws IllegalArgumentException when the table does not hold it
   */
  public static Limit of(String name) {
    if (!TABLE.get().containsKey(name)) {
      throw new IllegalArgumentException("no limit " + name);
    }
    return new Limit(name);
  }

  /** All of them by name, as cards give them. */
  public static Map<String, Limit> byName() {
    return TABLE.get().keySet().stream().collect(Collectors.toMap(each -> each, Limit::new));
  }

  /** The limit of that province, which is that of all where it has none of its own. */
  public Limit in(String province) {
    String own = key(name, province);
    return TABLE.get().containsKey(own) ? new Limit(own) : this;
  }

  /**
   * How many: of the rows whose day has come the last; before all of them the first.
   *
   * @param reached whether a day has come
   */
  public int number(Predicate<LocalDate> reached) {
    return last(reached).orElse(rows().get(0)).number;
  }

  /** How many it was on that day. */
  public int number(LocalDate day) {
    return number(from -> !from.isAfter(day));
  }

  /** Whether there was a limit on that day. */
  public boolean on(LocalDate day) {
    return row(day).isPresent();
  }

  /** The last moment at which minutes or hours are kept; empty when there was no limit yet. */
  public Optional<Instant> after(Instant start) {
    return row(Zone.dayOf(start)).map(row -> start.plus(length(row)));
  }

  /**
   * The last day on which it is kept.
   *
   * @param start the day of the event, not counted
   * @return empty while the calendar lacks a year that is needed, or when there was no limit yet
   */
  public Optional<LocalDate> after(LocalDate start) {
    return row(start).flatMap(row -> last(start, row));
  }

  /** The last moment or day on which it is kept, as the limit is counted; empty as above. */
  public Optional<Temporal> end(Temporal start) {
    boolean moments = rows().stream().anyMatch(row -> MOMENTS.contains(row.unit));
    if (moments && start instanceof Instant moment) {
      return after(moment).map(last -> last);
    }
    LocalDate day = start instanceof Instant moment ? Zone.dayOf(moment) : (LocalDate) start;
    return after(day).map(last -> last);
  }

  /**
   * The first of so many working days before a day.
   *
   * @param end the day before which they lie, not counted
   * @return empty while the calendar lacks a year that is needed, or when there was no limit yet
   */
  public Optional<LocalDate> before(LocalDate end) {
    int left = row(end).map(Row::number).orElse(0);
    LocalDate day = end;
    while (left > 0) {
      day = day.minusDays(1);
      if (!Holidays.calendar().knows(day.getYear())) {
        return Optional.empty();
      }
      left -= Holidays.calendar().isWorkingDay(day) ? 1 : 0;
    }
    return day.equals(end) ? Optional.empty() : Optional.of(day);
  }

  /** A day that lies before the first of those working days, whatever the calendar will be. */
  public LocalDate surelyBefore(LocalDate end) {
    return end.minusDays(row(end).map(Row::number).orElse(0) * (long) MOST_DAYS_OF_A_WORKING_DAY);
  }

  private Optional<Row> row(LocalDate day) {
    return last(from -> !from.isAfter(day));
  }

  private Optional<Row> last(Predicate<LocalDate> reached) {
    return rows().stream().filter(row -> reached.test(row.from)).reduce((first, second) -> second);
  }

  private static Duration length(Row row) {
    return switch (row.unit) {
      case MINUTES -> Duration.ofMinutes(row.number);
      case HOURS -> Duration.ofHours(row.number);
      default -> throw new IllegalStateException(row.unit + " do not end with a moment");
    };
  }

  private static Optional<LocalDate> last(LocalDate start, Row row) {
    return switch (row.unit) {
      case DAYS -> Optional.of(start.plusDays(row.number));
      case MONTHS -> Optional.of(start.plusMonths(row.number));
      case YEARS -> Optional.of(start.plusYears(row.number));
      case WORKING_DAYS ->
          Holidays.calendar()
              .end(start, new Period(row.number, Period.Unit.WORKING_DAYS))
              .lastDay();
      default -> throw new IllegalStateException(row.unit + " do not end with a day");
    };
  }

  private static Map<String, List<Row>> read(Table table) {
    Map<String, List<Row>> known = new HashMap<>();
    for (Table.Row row : table.rows()) {
      Unit unit = Unit.valueOf(row.get("unit").replace('-', '_').toUpperCase(Locale.ROOT));
      known
          .computeIfAbsent(key(row.get("name"), row.get("where")), name -> new ArrayList<>(1))
          .add(new Row(row.number("number"), unit, row.day("valid_from")));
    }
    known.values().forEach(rows -> rows.sort(Comparator.comparing(row -> row.from)));
    return known;
  }

  private static String key(String name, String where) {
    return where.isEmpty() ? name : name + " " + where;
  }
}
