package beian.inspection.limit;

import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TableError;
import beian.filing.table.TableSpec;
import beian.platform.error.Problem;
import beian.platform.time.WorkingDays;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The calendar of working days by the table of holidays and make-up workdays. */
public final class Holidays {
  /** The table. */
  public static final DataTable<WorkingDays> TABLE =
      TableSpec.of(
              "holidays",
              WorkingDays.class,
              "holidays.csv",
              "法定节假日与调休上班日",
              "holidays and make-up workdays, by the yearly notices")
          .key("date")
          .days("date")
          .like("is_off_day", "(?i)true|false", "True | False")
          .sourced("paper")
          .law(Holidays::problems)
          .reads(Holidays::read);

  private static final String DATE = "date";

  /** Days that are off in every year: of a year that lacks one the table is cut off. */
  private static final List<MonthDay> OFF_EVERY_YEAR =
      Stream.concat(
              Stream.of(MonthDay.of(1, 1), MonthDay.of(5, 1)),
              IntStream.rangeClosed(1, 6).mapToObj(day -> MonthDay.of(10, day)))
          .toList();

  private Holidays() {}

  /** The calendar in force. */
  public static WorkingDays calendar() {
    return TABLE.get();
  }

  private static WorkingDays read(Table table) {
    return WorkingDays.read(table.withoutNotes().getBytes(StandardCharsets.UTF_8), "holidays.csv");
  }

  private static Set<LocalDate> off(Table table) {
    return table.rows().stream()
        .filter(row -> Boolean.parseBoolean(row.get("is_off_day")))
        .map(row -> row.day(DATE))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A day off stays one, and a year is there as a whole: else periods end too early. */
  private static List<Problem> problems(Table shipped, Table own) {
    Set<LocalDate> off = off(own);
    List<LocalDate> lacking = new ArrayList<>(off(shipped));
    own.rows().stream()
        .map(row -> row.day(DATE).getYear())
        .distinct()
        .filter(year -> off.contains(MonthDay.of(10, 1).atYear(year)))
        .forEach(year -> OFF_EVERY_YEAR.forEach(day -> lacking.add(day.atYear(year))));
    return lacking.stream()
        .distinct()
        .filter(day -> !off.contains(day))
        .map(day -> new Problem(TableError.ROW_LOST, own.place(), "", day + ",…,True"))
        .toList();
  }
}
