package beian.platform.time;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.text.CsvLine;
import beian.platform.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The working days of mainland China: Monday to Friday without the decreed holidays, and the
 * weekend days decreed as make-up workdays. The decree for a year comes out in the November before
 * it, so a year without data is unknown and never guessed.
 *
 * <p>Source: the yearly notices of the State Council, one address a row in the data.
 */
public final class WorkingDays {
  private static final MonthDay NATIONAL_DAY = MonthDay.of(10, 1);

  private final Map<LocalDate, Decree> decrees;
  private final TreeSet<Integer> years;
  private final String version;

  private record Decree(String name, boolean off) {}

  private WorkingDays(Map<LocalDate, Decree> decrees, TreeSet<Integer> years, String version) {
    this.decrees = decrees;
    this.years = years;
    this.version = version;
  }

  /**
   * A calendar read from a table with the columns {@code date,name,is_off_day,paper}: the day, the
   * holiday it belongs to, {@code True} for a day off or {@code False} for a make-up workday, and
   * the address of the notice. A year counts as known when its National Day is in the table.
   *
   * @param csv the bytes of the table, UTF-8
   * @param place where the bytes come from, for the message
   * @throws ProblemException CAL-004 when a row cannot be read or a day is there twice
   */
  public static WorkingDays read(byte[] csv, String place) {
    Map<LocalDate, Decree> decrees = new HashMap<>();
    TreeSet<Integer> years = new TreeSet<>();
    List<String> lines = new String(csv, StandardCharsets.UTF_8).lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = CsvLine.cells(lines.get(i)).orElse(List.of());
      LocalDate day = cells.size() < 4 ? null : day(cells.get(0));
      boolean off = day != null && cells.get(2).equalsIgnoreCase("true");
      if (day == null
          || !off && !cells.get(2).equalsIgnoreCase("false")
          || decrees.put(day, new Decree(cells.get(1), off)) != null) {
        throw new ProblemException(
            new Problem(
                PlatformError.BAD_CALENDAR,
                place + ":" + (i + 1),
                lines.get(i),
                "date,name,True|False,paper"));
      }
      if (off && MonthDay.from(day).equals(NATIONAL_DAY)) {
        years.add(day.getYear());
      }
    }
    return new WorkingDays(decrees, years, version(years, csv));
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String version(TreeSet<Integer> years, byte[] csv) {
    String span = years.isEmpty() ? "empty" : years.first() + ".." + years.last();
    return "cn-" + span + "-" + Sha256.of(csv).substring(0, 8);
  }

  /** Whether the year's decree is in the data. */
  public boolean knows(int year) {
    return years.contains(year);
  }

  /** Years covered and the first 8 hex digits of the data's SHA-256: {@code cn-2023..2026-…}. */
  public String version() {
    return version;
  }

  /**
   * Whether people work on that day.
   *
   * @throws ProblemException CAL-001 when the year's decree is not in the data
   */
  public boolean isWorkingDay(LocalDate day) {
    if (!knows(day.getYear())) {
      throw new ProblemException(
          new Problem(PlatformError.NO_HOLIDAY_DATA, version, Integer.toString(day.getYear()), ""));
    }
    return why(day).isEmpty();
  }

  /**
   * The last day of a period.
   *
   * @param dayZero the day of the event, in China; it is not counted
   * @param period working days, or calendar days, which end where they end even on a day off
   * @throws ProblemException CAL-002 for hours, which do not end with a day
   */
  public Computed end(LocalDate dayZero, Period period) {
    return switch (period.unit()) {
      case DAYS ->
          new Computed(
              Optional.of(dayZero.plusDays(period.length())), List.of(), version, Optional.empty());
      case WORKING_DAYS -> workingDaysAfter(dayZero, period.length());
      case HOURS ->
          throw new ProblemException(
              new Problem(PlatformError.BAD_PERIOD, "", period.toString(), "10wd, 15d"));
    };
  }

  private Computed workingDaysAfter(LocalDate dayZero, int length) {
    List<Skipped> skipped = new ArrayList<>();
    LocalDate day = dayZero;
    for (int counted = 0; counted < length; ) {
      day = day.plusDays(1);
      if (!knows(day.getYear())) {
        return new Computed(Optional.empty(), skipped, version, Optional.of(day.getYear()));
      }
      String why = why(day);
      if (why.isEmpty()) {
        counted++;
      } else {
        skipped.add(new Skipped(day, why));
      }
    }
    return new Computed(Optional.of(day), skipped, version, Optional.empty());
  }

  /** Why the day is off, or empty when it is worked. */
  private String why(LocalDate day) {
    Decree decree = decrees.get(day);
    if (decree != null) {
      return decree.off ? decree.name : "";
    }
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY ? "周六" : weekday == DayOfWeek.SUNDAY ? "周日" : "";
  }
}
