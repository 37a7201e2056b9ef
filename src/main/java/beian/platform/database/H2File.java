package beian.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of an H2 database, which grows with every commit and gives no room back while it is
 * open. Written anew when a third of it is waste; into a file beside it that takes its place at
 * once, so a process killed meanwhile leaves one or the other.
 */
final class H2File {
  private static final Logger LOG = LoggerFactory.getLogger(H2File.class);

  /** Below this, in bytes, waste is not worth the time. */
  private static final long SMALL = 16L << 20;

  /** In percent. */
  private static final long WORTH_KEEPING = 67;

  /** What H2 says of a connection to a database that has been closed, as that order does. */
  private static final String CLOSED = "90121";

  private static final String STATE =
      "select setting_name, setting_value from information_schema.settings"
          + " where setting_name in ('info.FILE_SIZE', 'info.CHUNKS_FILL_RATE')";

  private H2File() {}

  /** Takes waste out of the file; the database is closed then. Never fails. */
  static void settle(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      Map<String, Long> state = new HashMap<>();
      try (ResultSet row = statement.executeQuery(STATE)) {
        while (row.next()) {
          state.put(row.getString(1), Long.valueOf(row.getString(2)));
        }
      }
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
