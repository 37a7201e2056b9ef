package beian.testing;

import beian.platform.database.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
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
    String user = at.user().isEmpty() ? "sa" : at.user();
    boolean h2 = at.url().startsWith("jdbc:h2");
    Flyway.configure()
        .dataSource(at.url(), user, at.password())
        .locations("classpath:db/migration")
        .placeholders(Map.of("binary", h2 ? "" : "COLLATE \"C\""))
        .target(Integer.toString(version))
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(at.url(), user, at.password());
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }
}
