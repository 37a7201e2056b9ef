package beian.testing;

import beian.platform.database.Database;
import beian.platform.database.DatabaseSettings;
import beian.platform.database.Transactions;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** All that a database holds, to be compared: by table, the rows as texts in order. */
public final class Rows {
  private Rows() {}

  /** Of a home's own database, which nobody has open. */
  public static Map<String, List<String>> of(Path home) {
    String url = "jdbc:h2:file:" + home.resolve("data/beian");
    try (Database database = Database.open(DatabaseSettings.of(url, "", ""))) {
      return of(database.transactions(), table -> !table.startsWith("flyway"), Set.of());
    }
  }

  /**
   * Of the tables that are asked for.
   *
   * @param apart columns that are left out
   */
  public static Map<String, List<String>> of(
      Transactions transactions, Predicate<String> tables, Set<String> apart) {
    return transactions.read(
        () -> {
          Map<String, List<String>> rows = new TreeMap<>();
          transactions
              .sql()
              .list(
                  "select lower(table_name) from information_schema.tables"
                      + " where lower(table_schema) = 'public'",
                  row -> row.getString(1))
              .stream()
              .filter(tables)
              .forEach(table -> rows.put(table, rows(transactions, table, apart)));
          return rows;
        });
  }

  private static List<String> rows(Transactions transactions, String table, Set<String> apart) {
    List<String> lines =
        new ArrayList<>(transactions.sql().list("select * from " + table, r -> line(r, apart)));
    Collections.sort(lines);
    return lines;
  }

  private static String line(ResultSet row, Set<String> apart) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
      if (!apart.contains(name)) {
        values.add(name + "=" + row.getString(i));
      }
    }
    return values.toString();
  }
}
