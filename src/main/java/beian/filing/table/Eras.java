package beian.filing.table;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one table says in the course of time: between two of the days on which a row of it begins or
 * has ended it says the same. Each time is read when somebody first asks for it.
 */
final class Eras<T> {
  private final Table table;
  private final Function<Table, T> reader;
  private final List<LocalDate> turns;
  private final AtomicReferenceArray<@Nullable T> read;
  private volatile @Nullable T all;
  private volatile @Nullable T newest;

  Eras(Table table, Function<Table, T> reader) {
    this.table = table;
    this.reader = reader;
    this.turns =
        table.rows().stream().flatMap(row -> Days.of(row).turns()).distinct().sorted().toList();
    this.read = new AtomicReferenceArray<>(turns.size() + 1);
  }

  /** The days on which a row begins, or is over, in order. */
  List<LocalDate> turns() {
    return turns;
  }

  /** All its rows, in order. */
  T all() {
    T known = all;
    if (known == null) {
      known = reader.apply(table);
      all = known;
    }
    return known;
  }

  /** The rows that hold. */
  T on(Predicate<LocalDate> reached) {
    int era = 0;
    while (era < turns.size() && reached.test(turns.get(era))) {
      era++;
    }
    T known = read.get(era);
    if (known == null) {
      known = turns.isEmpty() ? all() : reader.apply(table.only(holding(era)));
      read.set(era, known);
    }
    return known;
  }

  private Predicate<Table.Row> holding(int era) {
    return row -> {
      Days days = Days.of(row);
      return era == 0
          ? days.from().equals(LocalDate.MIN)
          : days.holds(day -> !day.isAfter(turns.get(era - 1)));
    };
  }

  /** All its rows, those that begin later behind those that begin earlier. */
  T newest() {
    T known = newest;
    if (known == null) {
      known =
          turns.isEmpty()
              ? all()
              : reader.apply(table.sorted(Comparator.comparing(row -> Days.of(row).from())));
      newest = known;
    }
    return known;
  }
}
