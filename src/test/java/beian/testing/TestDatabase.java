package beian.testing;

import beian.platform.database.Database;
import beian.platform.database.DatabaseSettings;
import org.jspecify.annotations.Nullable;

/** A database of a test's own: where it is, and opened at first use. */
public final class TestDatabase implements AutoCloseable {
  private final String kind;
  private final DatabaseSettings settings;
  private @Nullable Database open;

  TestDatabase(String kind, DatabaseSettings settings) {
    this.kind = kind;
    this.settings = settings;
  }

  /** Another database of the same kind, for a test that shares nothing with the others. */
  public TestDatabase fresh() {
    return kind.equals("H2") ? Databases.h2() : Databases.postgres();
  }

  /** The same without a table. */
  public TestDatabase empty() {
    return kind.equals("H2") ? Databases.emptyH2() : Databases.emptyPostgres();
  }

  /** How to open it, here or in another process. */
  public DatabaseSettings settings() {
    return settings;
  }

  /** The database, opened once and closed with the test class. */
  public synchronized Database open() {
    if (open == null) {
      open = Database.open(settings);
    }
    return open;
  }

  /** Closes it, so that another process may have it; {@link #open} opens it again. */
  @Override
  public synchronized void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  @Override
  public String toString() {
    return kind;
  }
}
