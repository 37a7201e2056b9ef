package beian.platform.database.bulk;

import beian.platform.database.Dialect;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one definition of a table that is loaded in bulk: its columns in order, each with its type
 * and the way to its value, and the way back from a row. What writes and reads whole rows is made
 * from it. Everything happens in the thread's transaction; on PostgreSQL many rows go by COPY,
 * otherwise they go in batches.
 *
 * @param <R> what a row is to its store
 */
public final class BulkTable<R> {
  /** From so many rows on COPY is quicker than a batch, also by way of a temporary table. */
  private static final int MANY = 100;

  private static final String MAKE_INCOMING =
      "create temporary table if not exists %1$s_incoming (like %1$s) on commit delete rows";

  private final String name;
  private final List<BulkColumn> columns;
  private final List<String> key;
  private final List<String> others;
  private final List<Part<R>> parts;
  private final Function<Values, R> reader;
  private final ColumnSelection whole;
  private final List<String> all;
  private final String names;

  private BulkTable(Definition<R> definition, Function<Values, R> reader) {
    this.name = definition.name;
    this.columns = List.copyOf(definition.columns);
    this.parts = List.copyOf(definition.parts);
    this.reader = reader;
    this.whole = new ColumnSelection(name, columns);
    this.all = columns.stream().map(BulkColumn::name).toList();
    this.key = all.subList(0, definition.keys);
    this.others = all.subList(definition.keys, all.size());
    this.names = String.join(", ", all);
  }

  /** The definition of a table, to be gone on with. */
  public static <R> Definition<R> named(String name) {
    return new Definition<>(name);
  }

  /** Puts the values of one column or several into their places in a row. */
  @FunctionalInterface
  private interface Part<R> {
    void write(R from, @Nullable Object[] row);
  }

  /** A table being defined, column by column; the key comes first. */
  public static final class Definition<R> {
    private final String name;
    private final List<BulkColumn> columns = new ArrayList<>();
    private final List<Part<R>> parts = new ArrayList<>();
    private int keys;

    private Definition(String name) {
      this.name = name;
    }

    /** A column of the primary key. */
    public Definition<R> key(String column, SqlType type, Function<R, ?> value) {
      keys++;
      return column(column, type, value);
    }

    /** A column that always holds something. */
    public Definition<R> column(String column, SqlType type, Function<R, ?> value) {
      return add(new BulkColumn(column, type, false), value);
    }

    /** A column that may hold nothing. */
    public Definition<R> optional(
        String column, SqlType type, Function<R, ? extends @Nullable Object> value) {
      return add(new BulkColumn(column, type, true), value);
    }

    private Definition<R> add(BulkColumn column, Function<R, ? extends @Nullable Object> value) {
      int place = columns.size();
      columns.add(column);
      parts.add((from, row) -> row[place] = column.type().toRow(value.apply(from)));
      return this;
    }

    /** Columns whose values come together, by their names; one that is missing is nothing. */
    public Definition<R> columns(
        Collection<BulkColumn> together, Function<R, Map<String, ?>> values) {
      return columnsInOrder(
          together,
          from -> {
            Map<String, ?> found = values.apply(from);
            return together.stream().map(column -> found.get(column.name())).toArray();
          });
    }

    /** Columns whose values come together, in their order; null is nothing. */
    public Definition<R> columnsInOrder(
        Collection<BulkColumn> together, Function<R, @Nullable Object[]> values) {
      int first = columns.size();
      columns.addAll(together);
      int next = columns.size();
      parts.add(
          (from, row) -> {
            @Nullable Object[] found = values.apply(from);
            for (int place = first; place < next; place++) {
              row[place] = columns.get(place).type().toRow(found[place - first]);
            }
          });
      return this;
    }

    /** The definition, with the way back from a row. */
    public BulkTable<R> read(Function<Values, R> reader) {
      return new BulkTable<>(this, reader);
    }
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Its columns. */
  public List<BulkColumn> columns() {
    return columns;
  }

  /** What selects whole rows, from the table under its own name. */
  public String selection() {
    return whole.names();
  }

  /** What a result stands on that begins with {@link #selection}. */
  public R read(ResultSet result) throws SQLException {
    return reader.apply(whole.read(result));
  }

  /** Some of its columns, for a question that needs no whole rows. */
  public ColumnSelection some(Collection<String> some) {
    return new ColumnSelection(
        name, some.stream().map(text -> columns.get(all.indexOf(text))).toList());
  }

  /**
   * Adds rows.
   *
   * @throws beian.platform.database.SqlFailure a duplicate, when a row of one of their keys stands
   */
  public void insert(Transactions transactions, Collection<? extends R> rows) {
    if (byCopy(transactions, rows)) {
      copy(transactions, name, rows);
    } else {
      String holes = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
      batch(transactions, "insert into %s (%s) values (%s)".formatted(name, names, holes), rows);
    }
  }

  /** Adds rows, or changes the whole row of the same key where one stands; of each key one. */
  public void upsert(Transactions transactions, Collection<? extends R> rows) {
    if (!byCopy(transactions, rows)) {
      batch(transactions, transactions.dialect().upsert(name, key, others), rows);
      return;
    }
    Sql sql = transactions.sql();
    String incoming = name + "_incoming";
    sql.update(MAKE_INCOMING.formatted(name));
    sql.update("delete from " + incoming);
    copy(transactions, incoming, rows);
    String changes =
        others.stream()
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    sql.update(
        "insert into %s (%s) select %s from %s on conflict (%s) do update set %s"
            .formatted(name, names, names, incoming, String.join(", ", key), changes));
  }

  /** Takes away the rows of the same keys. */
  public void delete(Transactions transactions, Collection<? extends R> rows) {
    String where = key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
    transactions
        .sql()
        .batch(
            "delete from " + name + " where " + where,
            rows,
            row -> Arrays.copyOf(values(row), key.size()));
  }

  private static boolean byCopy(Transactions transactions, Collection<?> rows) {
    return transactions.dialect() == Dialect.POSTGRESQL && rows.size() >= MANY;
  }

  private void copy(Transactions transactions, String table, Collection<? extends R> rows) {
    CopyIn.send(
        transactions.connection(),
        "copy %s (%s) from stdin".formatted(table, names),
        rows.stream().map(this::values).iterator());
  }

  private void batch(Transactions transactions, String order, Collection<? extends R> rows) {
    transactions.sql().batch(order, rows, this::values);
  }

  private @Nullable Object[] values(R from) {
    @Nullable Object[] row = new Object[columns.size()];
    parts.forEach(part -> part.write(from, row));
    return row;
  }

  /**
   * How the table as it stands differs from this definition: columns it has otherwise, lacks or has
   * beyond it, and another key. Empty when nothing differs.
   */
  public List<String> differences(Transactions transactions) {
    return transactions
        .read(() -> StandingTable.differences(transactions.sql(), name, columns, key))
        .stream()
        .map(text -> name + ": " + text)
        .toList();
  }
}
