package beian.app.bench;

import beian.platform.database.Database;
import beian.platform.database.DatabaseSettings;
import beian.platform.error.ProblemException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A schema of its own in a PostgreSQL database, so that several measurements find it empty. It and
 * all in it is gone when it is closed.
 */
public final class BenchSchema implements AutoCloseable {
  private final DatabaseSettings database;
  private final String name;

  /**
   * Makes it; one of that name that an earlier run left is emptied.
   *
   * @param database where
   * @param name a word of lower-case letters, digits and underscores
   * @throws ProblemException as {@link Database#refused}
   */
  public BenchSchema(DatabaseSettings database, String name) {
    this.database = database;
    this.name = name;
    execute("drop schema if exists " + name + " cascade");
    execute("create schema " + name);
  }

  /** The database's URL, with tables looked for and made in this schema. */
  public String url() {
    String url = database.url();
    return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + name;
  }

  private void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw Database.refused(database, e);
    }
  }

  @Override
  public void close() {
    execute("drop schema if exists " + name + " cascade");
  }
}
