package beian.platform.database;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One connection with one transaction that is never committed, handed out as if it were many: what
 * was "committed" is there for all who come after and is gone when the rehearsal is closed. One
 * thread at a time has it, until it closes what it got. Statements that end a transaction by
 * themselves (in H2 those that change tables) would defeat it; the tables are made before.
 */
final class Rehearsal implements AutoCloseable {
  private final Connection only;
  private final ReentrantLock turn = new ReentrantLock();

  Rehearsal(DataSource pool) {
    try {
      only = pool.getConnection();
      only.setAutoCommit(false);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** Gives the connection to one after another. */
  DataSource dataSource() {
    return JdbcProxy.of(
        DataSource.class,
        (method, arguments) ->
            method.getName().equals("getConnection")
                ? lent()
                : JdbcProxy.pass(only, method, arguments));
  }

  private Connection lent() throws SQLException {
    turn.lock();
    try {
      Lent lent = new Lent(only.setSavepoint());
      return JdbcProxy.of(Connection.class, lent::answer);
    } catch (SQLException | RuntimeException e) {
      turn.unlock();
      throw e;
    }
  }

  /** The connection in the hands of one thread: what it does not commit is undone. */
  private final class Lent {
    private Savepoint committed;
    private boolean eachStatement = true;
    private boolean closed;

    Lent(Savepoint begin) {
      this.committed = begin;
    }

    @Nullable Object answer(Method method, @Nullable Object @Nullable [] arguments)
        throws Throwable {
      boolean whole = arguments == null || arguments.length == 0;
      switch (method.getName()) {
        case "setAutoCommit" -> eachStatement = arguments != null && (Boolean) arguments[0];
        case "getAutoCommit" -> {
          return eachStatement;
        }
        case "setReadOnly" -> {
          // the rehearsal writes between others' reading
        }
        case "commit" -> commit();
        case "rollback" -> {
          if (whole) {
            only.rollback(committed);
          } else {
            return JdbcProxy.pass(only, method, arguments);
          }
        }
        case "isClosed" -> {
          return closed;
        }
        case "close" -> close();
        default -> {
          return JdbcProxy.pass(only, method, arguments);
        }
      }
      return null;
    }

    private void commit() throws SQLException {
      only.releaseSavepoint(committed);
      committed = only.setSavepoint();
    }

    private void close() throws SQLException {
      if (closed) {
        return;
      }
      closed = true;
      try {
        if (!eachStatement) {
          only.rollback(committed);
        }
        only.releaseSavepoint(committed);
      } finally {
        turn.unlock();
      }
    }
  }

  @Override
  public void close() {
    try (Connection connection = only) {
      connection.rollback();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }
}
