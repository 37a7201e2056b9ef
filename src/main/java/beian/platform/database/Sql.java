package beian.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL on one connection, for what is bulk or a list. Parameters are bound in order: an {@link
 * Instant} as a timestamp with zone, an enum by its name, a {@code String[]}, {@code Integer[]} or
 * {@code Long[]} as an array, everything else as JDBC has it; null is allowed. Failures are {@link
 * SqlFailure}s.
 */
public final class Sql {
  private static final int FETCH_SIZE = 1000;
  private static final int BATCH_SIZE = 1000;

  private final Connection connection;
  private final Runnable beforeWriting;

  /**
   * @param beforeWriting is run before each statement that changes rows
   */
  Sql(Connection connection, Runnable beforeWriting) {
    this.connection = connection;
    this.beforeWriting = beforeWriting;
  }

  /** Makes one value of the row the result set stands on. */
  @FunctionalInterface
  public interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** Takes the row the result set stands on. */
  @FunctionalInterface
  public interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  /** Runs one statement; returns the number of rows it changed. */
  public int update(String sql, @Nullable Object... parameters) {
    beforeWriting.run();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /**
   * Runs one statement for each item, a thousand to a round trip.
   *
   * @param parameters what to bind for an item
   */
  public <T> void batch(String sql, Iterable<T> items, Function<T, @Nullable Object[]> parameters) {
    beforeWriting.run();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (T item : items) {
        bind(statement, parameters.apply(item));
        statement.addBatch();
        if (++waiting == BATCH_SIZE) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        statement.executeBatch();
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** All rows of a query. */
  public <T> List<T> list(String sql, Mapper<T> mapper, @Nullable Object... parameters) {
    List<T> rows = new ArrayList<>();
    each(sql, row -> rows.add(mapper.map(row)), parameters);
    return rows;
  }

  /** The first row of a query, if there is one. */
  public <T> Optional<T> first(String sql, Mapper<T> mapper, @Nullable Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setMaxRows(1);
      bind(statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(mapper.map(rows)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** The number that a query such as {@code select count(*)} answers; 0 when it has no row. */
  public long number(String sql, @Nullable Object... parameters) {
    return first(sql, row -> row.getLong(1), parameters).orElse(0L);
  }

  /**
   * Hands over the rows of a query one by one, a thousand to a round trip. Inside a transaction
   * PostgreSQL keeps no more than that in memory. The rows end with the transaction, so a reader
   * whose step commits in between asks again for what comes after its last key.
   */
  public void each(String sql, Taker taker, @Nullable Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH_SIZE);
      bind(statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /**
   * Hands over the rows of a query to somebody who asks for them, who has them as long as he is
   * handed them; of the memory they take the same holds as of {@link #each}.
   */
  public <T> void rows(
      String sql, Mapper<T> mapper, Consumer<Iterator<T>> taker, @Nullable Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH_SIZE);
      bind(statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        taker.accept(new ResultRows<>(rows, mapper));
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private static final class ResultRows<T> implements Iterator<T> {
    private final ResultSet rows;
    private final Mapper<T> mapper;
    private @Nullable T next;

    ResultRows(ResultSet rows, Mapper<T> mapper) {
      this.rows = rows;
      this.mapper = mapper;
      this.next = read();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public T next() {
      T row = next;
      if (row == null) {
        throw new NoSuchElementException();
      }
      next = read();
      return row;
    }

    private @Nullable T read() {
      try {
        return rows.next() ? mapper.map(rows) : null;
      } catch (SQLException e) {
        throw new SqlFailure(e);
      }
    }
  }

  /** The instant in a column of type timestamp with time zone. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return instant(row, row.findColumn(column));
  }

  /** The same of a column by its place, from 1. */
  public static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] instanceof Object[] several) {
        statement.setArray(
            i + 1, statement.getConnection().createArrayOf(elements(several), several));
      } else {
        statement.setObject(i + 1, jdbc(parameters[i]));
      }
    }
  }

  private static String elements(Object[] array) {
    return array instanceof Long[] ? "bigint" : array instanceof Integer[] ? "integer" : "varchar";
  }

  private static @Nullable Object jdbc(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }
}
