package beian.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * A data source for libraries that manage connections themselves. While the thread's transaction is
 * to be joined it hands out that transaction's connection and ignores their closing and committing;
 * otherwise it hands out a plain pooled connection.
 */
final class JoiningDataSource {
  private static final Set<String> IGNORED =
      Set.of("close", "commit", "rollback", "setAutoCommit", "setReadOnly");

  private JoiningDataSource() {}

  static DataSource over(
      DataSource pool, WriteTurn gate, Transactions transactions, BooleanSupplier joins) {
    return JdbcProxy.of(
        DataSource.class,
        (method, arguments) -> {
          if (!method.getName().equals("getConnection")) {
            return JdbcProxy.pass(pool, method, arguments);
          }
          return joins.getAsBoolean() ? shared(transactions.connection()) : gated(pool, gate);
        });
  }

  private static Connection shared(Connection connection) {
    return JdbcProxy.of(
        Connection.class,
        (method, arguments) ->
            IGNORED.contains(method.getName())
                ? null
                : JdbcProxy.pass(connection, method, arguments));
  }

  /** A connection of its own; the thread has the right to write until it closes it. */
  private static Connection gated(DataSource pool, WriteTurn gate) throws SQLException {
    Connection connection = pool.getConnection();
    gate.enter();
    return JdbcProxy.of(
        Connection.class,
        (method, arguments) -> {
          boolean last = method.getName().equals("close") && !connection.isClosed();
          try {
            return JdbcProxy.pass(connection, method, arguments);
          } finally {
            if (last) {
              gate.leave();
            }
          }
        });
  }
}
