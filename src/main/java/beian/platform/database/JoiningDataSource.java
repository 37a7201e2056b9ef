package beian.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

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
      DataSource pool, WriteGate gate, Transactions transactions, BooleanSupplier joins) {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          if (!method.getName().equals("getConnection")) {
            return invoke(pool, method, arguments);
          }
          return joins.getAsBoolean() ? shared(transactions.connection()) : gated(pool, gate);
        });
  }

  private static Connection shared(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) ->
            IGNORED.contains(method.getName()) ? null : invoke(connection, method, arguments));
  }

  /** A connection of its own; the thread has the right to write until it closes it. */
  private static Connection gated(DataSource pool, WriteGate gate) throws SQLException {
    Connection connection = pool.getConnection();
    gate.enter();
    return proxy(
        Connection.class,
        (method, arguments) -> {
          boolean last = method.getName().equals("close") && !connection.isClosed();
          try {
            return invoke(connection, method, arguments);
          } finally {
            if (last) {
              gate.leave();
            }
          }
        });
  }

  private interface Answer {
    @Nullable Object to(Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.to(method, arguments));
    return type.cast(proxy);
  }

  private static @Nullable Object invoke(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
