package beian.filing.table;

import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A data table and what is read out of it. Whoever needs it asks for it anew each time, because a
 * home may have one of its own in the place of the product's.
 *
 * @param <T> what is read out of it
 */
public final class DataTable<T> {
  private static final String DATE = "date";
  private static final List<String> BEGINNINGS = List.of(Days.FROM, "as_of", DATE);

  private final TableSpec spec;
  private final Function<Table, T> reader;
  private volatile @Nullable Kept<T> kept;

  DataTable(TableSpec spec, Function<Table, T> reader) {
    this.spec = spec;
    this.reader = reader;
  }

  private record Kept<T>(TablesInForce tables, @Nullable Table own, Eras<T> eras) {}

  /**
   * What the table in force says, with every row, whether it holds or not: for who looks at the
   * days of rows by itself.
   *
   * @throws ProblemException TAB-006 when the home has one of its own that cannot be used: the
   *     product's does not stand in for it
   */
  public T get() {
    return eras().all();
  }

  /**
   * What the rows say that hold.
   *
   * @param reached whether a day has come; asked of days on which rows begin, or are over, until it
   *     is told of one that it has not
   * @throws ProblemException TAB-006 as {@link #get}
   */
  public T on(Predicate<LocalDate> reached) {
    return eras().on(reached);
  }

  /** The same on that day. */
  public T on(LocalDate day) {
    return on(turn -> !turn.isAfter(day));
  }

  /**
   * What the rows say that hold on the day of which this thread judges ({@link TablesInForce#on}).
   * Where nobody judges, every row counts, and of two about the same the one that begins later.
   *
   * @throws ProblemException TAB-006 as {@link #get}
   */
  public T held() {
    LocalDate day = TablesInForce.day();
    return day == null ? eras().newest() : on(day);
  }

  /** The days on which a row of the table in force begins, or is over, in order. */
  public List<LocalDate> turns() {
    return eras().turns();
  }

  private Eras<T> eras() {
    TablesInForce now = TablesInForce.now();
    Kept<T> known = kept;
    return known != null && known.tables == now ? known.eras : read(now);
  }

  /** Whether anybody has asked for it since the tables in force are. */
  public boolean isAsked() {
    Kept<T> known = kept;
    return known != null && known.tables == TablesInForce.now();
  }

  private synchronized Eras<T> read(TablesInForce now) {
    Problem wrong = now.unusable(spec.name());
    if (wrong != null) {
      throw new ProblemException(wrong);
    }
    Kept<T> known = kept;
    Table own = now.own(spec.name());
    Eras<T> eras =
        known != null && known.own == own
            ? known.eras
            : new Eras<>(own == null ? spec.shipped() : own, reader);
    kept = new Kept<>(now, own, eras);
    return eras;
  }

  /** Its name. */
  public String name() {
    return spec.name();
  }

  /** What it is for, in Chinese. */
  public String zh() {
    return spec.zh();
  }

  /** What it is for, in English. */
  public String en() {
    return spec.en();
  }

  /**
   * The table in force.
   *
   * @throws ProblemException TAB-006 as {@link #get}
   */
  public Table inForce() {
    unusable()
        .ifPresent(
            problem -> {
              throw new ProblemException(problem);
            });
    Table own = TablesInForce.now().own(spec.name());
    return own == null ? shipped() : own;
  }

  /** The table that comes with the suite. */
  public Table shipped() {
    return spec.shipped();
  }

  /** Whether the table in force is the home's own. */
  public boolean isOwn() {
    return TablesInForce.now().own(spec.name()) != null;
  }

  /** Why the home's own cannot be used while commands only show; empty when it can, or has none. */
  public Optional<Problem> unusable() {
    return Optional.ofNullable(TablesInForce.now().unusable(spec.name()));
  }

  /**
   * A home's own table as this version has it, when it was taken in before the rows of it had days
   * or a source of their own; itself when it was not.
   */
  public Table brought(Table own) {
    return OldForm.brought(spec, own);
  }

  /**
   * That a table has other columns than this version's, as one that was taken in whole under an
   * earlier version may; empty when it has the same, in whatever order.
   */
  public Optional<Problem> otherColumns(Table own) {
    List<String> theirs = spec.shipped().headings();
    return Set.copyOf(own.headings()).equals(Set.copyOf(theirs))
        ? Optional.empty()
        : Optional.of(
            new Problem(
                TableError.OTHER_COLUMNS,
                own.place() + ":" + own.headingLine(),
                String.join(",", own.headings()),
                String.join(",", theirs)));
  }

  /** Everything that keeps a table from taking this one's place; nothing when it can. */
  public List<Problem> problems(Table own) {
    List<Problem> problems = new TableCheck(spec, own).problems();
    if (!problems.isEmpty()) {
      return problems;
    }
    try {
      var unused = reader.apply(own);
      return List.of();
    } catch (ProblemException e) {
      return List.of(e.problem());
    }
  }

  /**
   * A home's own table with the rows of the product that it lacks, because it was taken in under an
   * earlier version.
   *
   * @throws ProblemException with the first thing that is wrong with it beside that
   */
  public Completion completed(Table own) {
    List<Problem> problems = problems(own);
    if (problems.isEmpty()) {
      return Completion.whole(own);
    }
    if (problems.stream().anyMatch(problem -> problem.code() == TableError.ROW_LOST)) {
      Completion completion = new Completing(spec, own).done();
      problems = problems(completion.table());
      if (problems.isEmpty()) {
        return completion;
      }
    }
    throw new ProblemException(problems.get(0));
  }

  /** How the home's own table in force was completed; of the product's there is nothing to say. */
  public Optional<Completion> completion() {
    return Optional.ofNullable(TablesInForce.now().completion(spec.name()));
  }

  /** What changes when one table takes the place of another; all, when it had other columns. */
  public TableChanges changes(Table before, Table after) {
    return otherColumns(before).isEmpty()
        ? TableChanges.between(spec, before, after)
        : TableChanges.all(before, after);
  }

  /** The first day a table speaks of; the earliest when it does not say. */
  public static LocalDate first(Table table) {
    for (String words : List.of("valid from", "as of")) {
      if (!table.note(words).isEmpty()) {
        return LocalDate.parse(table.note(words));
      }
    }
    return days(table, BEGINNINGS).min(LocalDate::compareTo).orElse(LocalDate.MIN);
  }

  /** Where a table is from: what it notes of all rows, else the sources of its rows, once each. */
  public static String source(Table table) {
    String note = table.note("source");
    return !note.isEmpty()
        ? note
        : Stream.of("source", "paper")
            .filter(table.headings()::contains)
            .flatMap(column -> table.rows().stream().map(row -> row.get(column)))
            .distinct()
            .collect(Collectors.joining("; "));
  }

  /** The last day a table speaks of; the latest when some row still holds. */
  public static LocalDate last(Table table) {
    return table.headings().contains(DATE)
        ? days(table, List.of(DATE)).max(LocalDate::compareTo).orElse(LocalDate.MAX)
        : table.rows().stream()
            .map(row -> Days.of(row).to())
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
  }

  /** How many rows of a table hold on a day. */
  public static long holding(Table table, LocalDate day) {
    return table.rows().stream()
        .filter(row -> Days.of(row).holds(turn -> !turn.isAfter(day)))
        .count();
  }

  private static Stream<LocalDate> days(Table table, List<String> columns) {
    return columns.stream()
        .filter(table.headings()::contains)
        .flatMap(
            column ->
                table.rows().stream()
                    .filter(row -> !row.get(column).isEmpty())
                    .map(row -> row.day(column)));
  }
}
