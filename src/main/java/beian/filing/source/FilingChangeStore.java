package beian.filing.source;

import beian.filing.column.ColumnSpec;
import beian.filing.column.ColumnType;
import beian.filing.number.Normal;
import beian.filing.number.PhoneNumber;
import beian.filing.source.SeenRowStore.Since;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.platform.database.bulk.BulkTable;
import beian.platform.database.bulk.SqlType;
import beian.platform.database.bulk.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What imports changed of filings, field by field. */
public final class FilingChangeStore {
  private static final BulkTable<FilingChange> TABLE =
      BulkTable.<FilingChange>named("filing_change")
          .key("filing_key", SqlType.text(128), FilingChange::filingKey)
          .key("run", SqlType.LONG, FilingChange::run)
          .key("file_seq", SqlType.INTEGER, FilingChange::seq)
          .key("column_key", SqlType.text(60), FilingChange::column)
          .column("kind", SqlType.text(10), filingChange -> filingChange.kind().name())
          .optional("old_value", SqlType.TEXT, FilingChange::before)
          .optional("new_value", SqlType.TEXT, FilingChange::after)
          .column("changed_at", SqlType.INSTANT, FilingChange::at)
          .column("source_file", SqlType.TEXT, filingChange -> filingChange.source().place().file())
          .column(
              "source_sheet", SqlType.TEXT, filingChange -> filingChange.source().place().sheet())
          .column(
              "source_row", SqlType.INTEGER, filingChange -> filingChange.source().place().row())
          .read(FilingChangeStore::change);

  private static final String SELECT = "select " + TABLE.selection() + " from filing_change ";

  private final Transactions transactions;

  public FilingChangeStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Keeps changes, in the transaction of their filings. */
  public void add(Collection<FilingChange> changes) {
    TABLE.upsert(transactions, changes);
  }

  private static FilingChange change(Values row) {
    long run = row.get("run", Long.class);
    return new FilingChange(
        row.text("filing_key"),
        run,
        row.get("file_seq", Integer.class),
        row.text("column_key"),
        FilingChange.Kind.valueOf(row.text("kind")),
        (String) row.get("old_value"),
        (String) row.get("new_value"),
        new ImportedRow(
            run,
            row.instant("changed_at"),
            new Provenance(
                row.text("source_file"),
                row.text("source_sheet"),
                row.get("source_row", Integer.class))));
  }

  /** What was changed of a filing, newest first. */
  public List<FilingChange> of(String filingKey) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    SELECT
                        + "where filing_key = ?"
                        + " order by changed_at desc, run desc, file_seq desc, column_key",
                    TABLE::read,
                    filingKey));
  }

  /**
   * When each column of some filings last came to say something else than it had said, by filing
   * key and column. A value that came where nobody had said anything is no change, nor is the same
   * written otherwise: in other widths, cases, spaces, or several in another order.
   */
  public Map<String, Map<String, Instant>> turned(Collection<String> filingKeys) {
    return transactions.read(
        () -> {
          Map<String, Map<String, Instant>> turned = new HashMap<>();
          transactions
              .sql()
              .each(
                  "select filing_key, column_key, old_value, new_value, changed_at"
                      + " from filing_change where filing_key = any(?) and kind <> 'FILLED'",
                  row -> {
                    String column = Objects.requireNonNull(row.getString("column_key"));
                    if (turns(column, row.getString("old_value"), row.getString("new_value"))) {
                      turned
                          .computeIfAbsent(
                              Objects.requireNonNull(row.getString("filing_key")),
                              key -> new HashMap<>())
                          .merge(
                              column,
                              Objects.requireNonNull(Sql.instant(row, "changed_at")),
                              BinaryOperator.maxBy(Comparator.naturalOrder()));
                    }
                  },
                  (Object) filingKeys.toArray(String[]::new));
          return turned;
        });
  }

  /** Whether a column came to say something else, and not the same in another form. */
  private static boolean turns(String column, @Nullable String before, @Nullable String after) {
    return !meaning(column, before).equals(meaning(column, after));
  }

  /** A value without what is only its form. */
  private static Set<String> meaning(String column, @Nullable String value) {
    String said = Objects.requireNonNullElse(value, "");
    boolean phone =
        ColumnSpec.find(column).map(spec -> spec.type() == ColumnType.PHONE).orElse(false);
    return (phone
            ? PhoneNumber.each(said).stream().map(one -> PhoneNumber.check(one).normalized())
            : Arrays.stream(said.split(FilingChange.SEVERAL)))
        .map(part -> Normal.text(part).replace(" ", "").toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /**
   * Of filings since a moment the columns that came to say something else and then again what they
   * had said, and when they last did: one sheet took back what another had said. What is only
   * another form is no change. A filing of which none did is left out.
   */
  public Map<Since, Map<String, Instant>> wentBack(Collection<Since> asked) {
    Map<String, List<FilingChange>> changes = new HashMap<>();
    transactions.read(
        () -> {
          transactions
              .sql()
              .each(
                  SELECT + "where filing_key = any(?)",
                  row -> {
                    FilingChange change = TABLE.read(row);
                    if (turns(change.column(), change.before(), change.after())) {
                      changes
                          .computeIfAbsent(change.filingKey(), key -> new ArrayList<>())
                          .add(change);
                    }
                  },
                  (Object) asked.stream().map(Since::key).distinct().toArray(String[]::new));
          return changes;
        });
    Map<Since, Map<String, Instant>> back = new HashMap<>();
    for (Since since : asked) {
      Map<String, Instant> columns =
          wentBack(
              changes.getOrDefault(since.key(), List.of()).stream()
                  .filter(change -> change.at().isAfter(since.moment()))
                  .toList());
      if (!columns.isEmpty()) {
        back.put(since, columns);
      }
    }
    return back;
  }

  /** The columns of which no change leads to what none leads away from, with the last change. */
  private static Map<String, Instant> wentBack(List<FilingChange> changes) {
    Map<String, Set<Set<String>>> left = new HashMap<>();
    Map<String, Instant> back = new TreeMap<>();
    for (FilingChange change : changes) {
      left.computeIfAbsent(change.column(), column -> new HashSet<>()).add(before(change));
      back.merge(change.column(), change.at(), BinaryOperator.maxBy(Comparator.naturalOrder()));
    }
    for (FilingChange change : changes) {
      if (!left.getOrDefault(change.column(), Set.of()).contains(after(change))) {
        back.remove(change.column());
      }
    }
    return back;
  }

  private static Set<String> before(FilingChange change) {
    return meaning(change.column(), change.before());
  }

  private static Set<String> after(FilingChange change) {
    return meaning(change.column(), change.after());
  }

  /**
   * What was changed from one moment to another, the second not included, in the order of filings.
   *
   * @param limit at most so many
   */
  public List<FilingChange> between(Instant from, Instant to, int limit) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    SELECT
                        + "where changed_at >= ? and changed_at < ?"
                        + " order by filing_key, changed_at, run, file_seq, column_key limit ?",
                    TABLE::read,
                    from,
                    to,
                    limit));
  }

  /** The keys of the filings of which a file replaced or cleared what earlier imports had said. */
  public Set<String> replacedBy(long run, int seq) {
    return transactions.read(
        () ->
            new TreeSet<>(
                transactions
                    .sql()
                    .list(
                        "select distinct filing_key from filing_change where run = ? and file_seq = ?"
                            + " and kind in ('CHANGED', 'CLEARED', 'OUTDATED')",
                        row -> Objects.requireNonNull(row.getString(1)),
                        run,
                        seq)));
  }

  /**
   * How many fields a file cleared, by column, most first: by empty cells, or by naming another
   * owner, person, domain than what was known is about.
   */
  public Map<String, Integer> cleared(long run, int seq) {
    return transactions.read(
        () -> {
          Map<String, Integer> cleared = new LinkedHashMap<>();
          transactions
              .sql()
              .each(
                  "select column_key, count(*) as fields from filing_change where run = ? and"
                      + " file_seq = ? and kind in ('CLEARED', 'OUTDATED') group by column_key"
                      + " order by count(*) desc, column_key",
                  row ->
                      cleared.put(
                          Objects.requireNonNull(row.getString("column_key")),
                          row.getInt("fields")),
                  run,
                  seq);
          return cleared;
        });
  }

  /** How the table differs from what this version writes; empty when nothing does. */
  public List<String> differences() {
    return TABLE.differences(transactions);
  }
}
