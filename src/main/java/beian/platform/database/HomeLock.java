package beian.platform.database;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The right to run jobs. An H2 file is open in one process only, so there it comes with the
 * database. On PostgreSQL it is an advisory lock on the schema, on a connection of its own; the
 * server takes it back when the process dies, so there is nothing to clean up and no heartbeat.
 */
final class HomeLock implements AutoCloseable {
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /** A killed process may leave a statement running on the server for a moment. */
  private static final String PATIENCE = "set lock_timeout = '3s'";

  private static final String TAKE =
      "select pg_advisory_lock(hashtext('beian.jobs'), hashtext(current_schema()))";

  /** How many hold it; the two halves of its number stand there without a sign. */
  static final String HOLDERS =
      "select count(*) from pg_locks where locktype = 'advisory' and granted and objsubid = 2"
          + " and database = (select oid from pg_database where datname = current_database())"
          + " and classid::bigint = (hashtext('beian.jobs')::bigint & 4294967295)"
          + " and objid::bigint = (hashtext(current_schema())::bigint & 4294967295)";

  private final DatabaseSettings settings;
  private final Dialect dialect;
  private boolean taken;
  private @Nullable Connection connection;

  HomeLock(DatabaseSettings settings, Dialect dialect) {
    this.settings = settings;
    this.dialect = dialect;
  }

  synchronized boolean take() {
    if (taken) {
      return false;
    }
    if (dialect == Dialect.POSTGRESQL) {
      connection = lockedConnection();
    }
    taken = true;
    return true;
  }

  /** Whether jobs may have run. */
  synchronized boolean isTaken() {
    return taken;
  }

  private Connection lockedConnection() {
    try {
      Properties how = new Properties();
      how.setProperty("user", settings.user());
      how.setProperty("password", settings.password());
      // It is silent for hours; what lies between must not take it for dead, which frees the lock.
      how.setProperty("tcpKeepAlive", "true");
      Connection own = DriverManager.getConnection(settings.url(), how);
      try (Statement statement = own.createStatement()) {
        statement.execute(PATIENCE);
        statement.execute(TAKE);
        return own;
      } catch (SQLException e) {
        own.close();
        throw e;
      }
    } catch (SQLException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw new ProblemException(Problem.at(PlatformError.HOME_IN_USE, settings.place()), e);
      }
      throw new SqlFailure(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }
}
