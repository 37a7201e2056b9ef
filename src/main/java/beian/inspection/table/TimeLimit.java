package beian.inspection.table;

import beian.platform.time.Period;
import beian.platform.time.WorkingDays;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How long something may take, by the table of time limits: in calendar days, working days or
 * years, as it was when the time began.
 */
public final class TimeLimit {
  private static final DatedTable LIMITS = new DatedTable("time-limits");
  private static final WorkingDays CALENDAR = WorkingDays.shipped();
  private static final String YEARS = "y";

  /** No run of days holds fewer working days: of any two weeks at least four are worked. */
  private static final int MOST_DAYS_OF_A_WORKING_DAY = 3;

  private final String word;

  private TimeLimit(String word) {
    this.word = word;
  }

  /**
   * The limit of that word.
   *
   * @throws IllegalArgumentException when the table does not know it
   */
  public static TimeLimit of(String word) {
    TimeLimit known = byWord().get(word);
    if (known == null) {
      throw new IllegalArgumentException("no time limit is called " + word);
    }
    return known;
  }

  /** All limits, by word. */
  public static Map<String, TimeLimit> byWord() {
    return LIMITS.words().stream().collect(Collectors.toMap(word -> word, TimeLimit::new));
  }

  /** As people write it: 30d, 20wd, 3y; empty when there was none on that day. */
  public String on(LocalDate day) {
    return LIMITS.meaning(word, other -> !other.isAfter(day)).orElse("");
  }

  /** How many days or years it was on that day; empty when there was none. */
  public String number(LocalDate day) {
    return on(day).replaceFirst("[a-z]+$", "");
  }

  /**
   * The last day on which it is kept.
   *
   * @param start the day of the event, not counted
   * @return empty while the calendar lacks a year that is needed, or when there was no limit yet
   */
  public Optional<LocalDate> after(LocalDate start) {
    String limit = on(start);
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    return limit.endsWith(YEARS)
        ? Optional.of(start.plusYears(length(limit)))
        : CALENDAR.end(start, Period.parse(limit, word)).lastDay();
  }

  /**
   * The first day of so many working days before a day.
   *
   * @param end the day before which they lie, not counted
   * @return empty while the calendar lacks a year that is needed, or when there was no limit yet
   */
  public Optional<LocalDate> before(LocalDate end) {
    String limit = on(end);
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = end;
    for (int counted = 0; counted < length(limit); ) {
      day = day.minusDays(1);
      if (!CALENDAR.knows(day.getYear())) {
        return Optional.empty();
      }
      counted += CALENDAR.isWorkingDay(day) ? 1 : 0;
    }
    return Optional.of(day);
  }

  /** A day that lies before the first of those working days, whatever the calendar will be. */
  public LocalDate surelyBefore(LocalDate end) {
    String limit = on(end);
    return limit.isEmpty() ? end : end.minusDays((long) length(limit) * MOST_DAYS_OF_A_WORKING_DAY);
  }

  private static int length(String limit) {
    return Integer.parseInt(limit.replaceFirst("[a-z]+$", ""));
  }
}
