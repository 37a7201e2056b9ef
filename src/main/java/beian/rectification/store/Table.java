package beian.rectification.store;

import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One table and the record that is its row: how to write it, how to read it.
 *
 * @param <T> the record
 */
final class Table<T> {
  private static final int AT_ONCE = 500;

  private final Transactions transactions;
  private final String name;
  private final List<String> keys;
  private final List<String> others;
  private final Function<T, @Nullable Object[]> values;
  private final Sql.Mapper<T> mapper;

  /**
   * @param keys the columns of the primary key, parted by spaces
   * @param others all other columns, parted by spaces
   * @param values of a record, in the order of the columns
   */
  Table(
      Transactions transactions,
      String name,
      String keys,
      String others,
      Function<T, @Nullable Object[]> values,
      Sql.Mapper<T> mapper) {
    this.transactions = transactions;
    this.name = name;
    this.keys = List.of(keys.split(" +"));
    this.others = List.of(others.split(" +"));
    this.values = values;
    this.mapper = mapper;
  }

  /** Adds rows, changes those that stand. */
  void save(Collection<T> records) {
    if (!records.isEmpty()) {
      String upsert = transactions.dialect().upsert(name, keys, others);
      transactions.run(() -> transactions.sql().batch(upsert, records, values));
    }
  }

  /** Adds rows; a row that stands already is an error. */
  void insert(T record) {
    List<String> columns = Stream.concat(keys.stream(), others.stream()).toList();
    String insert =
        "insert into "
            + name
            + " ("
            + String.join(", ", columns)
            + ") values ("
            + holes(columns.size())
            + ")";
    transactions.run(() -> transactions.sql().update(insert, values.apply(record)));
  }

  /** The rows of a condition, which may end in an order. */
  List<T> list(String condition, @Nullable Object... parameters) {
    return transactions.read(
        () ->
            transactions.sql().list("select * from " + name + " " + condition, mapper, parameters));
  }

  /** The rows whose column is one of these, in the given order. */
  List<T> listIn(String column, Collection<String> wanted, String order) {
    List<String> all = List.copyOf(new TreeSet<>(wanted));
    return transactions.read(
        () -> {
          List<T> found = new ArrayList<>();
          for (int i = 0; i < all.size(); i += AT_ONCE) {
            List<String> some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
            String sql =
                "select * from %s where %s in (%s) order by %s"
                    .formatted(name, column, holes(some.size()), order);
            found.addAll(transactions.sql().list(sql, mapper, some.toArray()));
          }
          return found;
        });
  }

  private static String holes(int count) {
    return String.join(", ", java.util.Collections.nCopies(count, "?"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(Sql.instant(row, column), column);
  }

  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : Integer.valueOf(number);
  }

  static List<String> words(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  static Set<String> set(ResultSet row, String column) throws SQLException {
    return Set.copyOf(words(row, column));
  }
}
