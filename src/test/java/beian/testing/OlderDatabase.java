package beian.testing;

import beian.platform.database.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;

/** What an earlier version left in a database. */
public final class OlderDatabase {
  private OlderDatabase() {}

  /**
   * Brings an empty database to an earlier schema and puts rows into it.
   *
   * @param version the number of the last migration that it knows
   * @param statements what puts the rows there
   */
  public static void keep(TestDatabase test, int version, List<String> statements)
      throws SQLException {
    DatabaseSettings at = test.settings();
    boolean h2 = at.url().startsWith("jdbc:h2");
    Flyway.configure()
        .dataSource(at.url(), user(at), at.password())
        .locations("classpath:db/migration")
        .placeholders(Map.of("binary", h2 ? "" : "COLLATE \"C\""))
        .target(Integer.toString(version))
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(at.url(), user(at), at.password());
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  /** The names of a table's columns, as they stand now. */
  public static Set<String> columns(TestDatabase test, String table) throws SQLException {
    DatabaseSettings at = test.settings();
    Set<String> names = new TreeSet<>();
    try (Connection connection = DriverManager.getConnection(at.url(), user(at), at.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select * from " + table + " where 1 = 0")) {
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        names.add(row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private static String user(DatabaseSettings at) {
    return at.user().isEmpty() ? "sa" : at.user();
  }
}
