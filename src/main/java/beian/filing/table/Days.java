package beian.filing.table;

import beian.filing.table.Table.Row;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Between which days a row holds.
 *
 * @param from the first of them; {@link LocalDate#MIN} when the row does not say
 * @param to the last of them; {@link LocalDate#MAX} while the row still holds
 */
public record Days(LocalDate from, LocalDate to) {
  /** The column of the first day. */
  public static final String FROM = "valid_from";

  /** The column of the last day. */
  public static final String TO = "valid_to";

  /** Those of a row, as far as it says. */
  public static Days of(Row row) {
    return new Days(day(row, FROM, LocalDate.MIN), day(row, TO, LocalDate.MAX));
  }

  private static LocalDate day(Row row, String column, LocalDate otherwise) {
    return row.has(column) && !row.get(column).isEmpty() ? row.day(column) : otherwise;
  }

  /**
   * Whether the row holds.
   *
   * @param reached whether a day has come; asked of the first day and of the one after the last
   */
  public boolean holds(Predicate<LocalDate> reached) {
    return reached.test(from) && (to.equals(LocalDate.MAX) || !reached.test(to.plusDays(1)));
  }

  /** Whether there is a day on which both hold. */
  boolean meet(Days other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /** The days from which on something else is so: its first, and the one after its last. */
  Stream<LocalDate> turns() {
    return Stream.of(
            from.equals(LocalDate.MIN) ? null : from,
            to.equals(LocalDate.MAX) ? null : to.plusDays(1))
        .flatMap(Stream::ofNullable);
  }
}
