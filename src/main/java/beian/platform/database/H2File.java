package beian.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of an H2 database, which grows with every commit and gives no room back while it is
 * open. Written anew when a quarter of it is waste, so that a night leaves at most half as much
 * again as there is; into a file beside it that takes its place at once, so a process killed
 * meanwhile leaves one or the other.
 */
final class H2File {
  private static final Logger LOG = LoggerFactory.getLogger(H2File.class);

  /** Below this, in bytes, waste is not worth the time. */
  private static final long SMALL = 16L << 20;

  /** In percent. */
  private static final long WORTH_KEEPING = 75;

  /** What H2 says of a connection to a database that has been closed, as that order does. */
  private static final String CLOSED = "90121";

  private static final String STATE =
      "select setting_name, setting_value from information_schema.settings"
          + " where setting_name in ('info.FILE_SIZE', 'info.CHUNKS_FILL_RATE')";

  /** So long it may take to say how large it is, which it has at hand. */
  private static final long ANSWER_SECONDS = 20;

  private H2File() {}

  /**
   * Takes waste out of the file; the database is closed then. Never fails.
   *
   * @return whether the database still answers: one that could not write has closed itself, and may
   *     then let whoever asks it wait for ever
   */
  static boolean settle(DataSource source) {
    CompletableFuture<Boolean> settled = new CompletableFuture<>();
    CompletableFuture<Void> answered = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                settle(source, answered);
              } catch (RuntimeException e) {
                LOG.warn("database.file_not_written_anew error={}", e.getClass().getSimpleName());
              } finally {
                settled.complete(true);
              }
            },
            "database-file");
    thread.setDaemon(true);
    thread.start();
    try {
      CompletableFuture.anyOf(answered, settled).get(ANSWER_SECONDS, TimeUnit.SECONDS);
      return settled.get();
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("database.file_does_not_answer seconds={}", ANSWER_SECONDS);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void settle(DataSource source, CompletableFuture<Void> answered) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      Map<String, Long> state = new HashMap<>();
      try (ResultSet row = statement.executeQuery(STATE)) {
        while (row.next()) {
          state.put(row.getString(1), Long.valueOf(row.getString(2)));
        }
      }
      answered.complete(null);
      long size = state.getOrDefault("info.FILE_SIZE", 0L);
      long filled = state.getOrDefault("info.CHUNKS_FILL_RATE", 100L);
      if (size > SMALL && filled < WORTH_KEEPING) {
        LOG.info("database.file_written_anew bytes={} filled={}", size, filled);
        statement.execute("shutdown compact");
      }
    } catch (SQLException e) {
      if (!CLOSED.equals(e.getSQLState())) {
        LOG.warn("database.file_not_written_anew state={}", e.getSQLState());
      }
    }
  }
}
