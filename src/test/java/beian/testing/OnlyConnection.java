package beian.testing;

import beian.platform.database.Database;
import beian.platform.database.DatabaseSettings;
import beian.platform.database.Transactions;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database with a single connection. A server that asks it while it serves gets an answer only if
 * whoever waits for that server holds no transaction.
 */
public final class OnlyConnection implements AutoCloseable {
  private final Database database;
  private final AtomicInteger free = new AtomicInteger();
  private volatile boolean held;

  public OnlyConnection(TestDatabase test) {
    test.open(); // the schema is made through more than one
    DatabaseSettings where = test.settings();
    this.database =
        Database.open(new DatabaseSettings(where.url(), where.user(), where.password(), 1));
  }

  /** The database. */
  public Database database() {
    return database;
  }

  /** Asks it; called by the server while it serves. */
  public void ask() {
    if (held) {
      return; // it was seen once, and each look costs the pool's patience
    }
    Transactions transactions = database.transactions();
    try {
      transactions.read(() -> transactions.sql().number("select 1"));
      free.incrementAndGet();
    } catch (RuntimeException e) {
      held = true;
    }
  }

  /** How often it answered; 0 as soon as it did not. */
  public int answers() {
    return held ? 0 : free.get();
  }

  @Override
  public void close() {
    database.close();
  }
}
