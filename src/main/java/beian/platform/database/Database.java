package beian.platform.database;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.machine.Breakdown;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * An open database whose schema is the one this version knows. Entities come at their first use, so
 * a command that only lists rows does not wait for them.
 */
public final class Database implements AutoCloseable {
  private static final int CONNECT_SECONDS = 10;

  /**
   * What an H2 URL says unless it says otherwise: each commit is in the file before it returns,
   * also when the process is killed; it is closed by us alone, because a job that a signal stops
   * writes until its commit; pages are compressed, which halves the file; no trace file, because it
   * would hold personal data; an eighth of the heap for pages read, because a night comes back to
   * them; statements stay parsed.
   */
  private static final Map<String, String> H2_HABITS =
      Map.of(
          "WRITE_DELAY", "0",
          "DB_CLOSE_ON_EXIT", "FALSE",
          "COMPRESS", "TRUE",
          "TRACE_LEVEL_FILE", "0",
          "LOCK_TIMEOUT", "10000",
          "CACHE_SIZE", Long.toString(Runtime.getRuntime().maxMemory() / 8 / 1024),
          "QUERY_CACHE_SIZE", "100");

  private final DatabaseSettings settings;
  private final Dialect dialect;
  private final HikariDataSource pool;
  private final DataSource source;
  private final @Nullable Rehearsal rehearsal;
  private final WriteTurn gate;
  private final Transactions transactions;
  private final HomeLock lock;
  private final Statistics statistics;
  private @Nullable EntityManagerFactory entities;

  private Database(
      DatabaseSettings settings, Dialect dialect, HikariDataSource pool, boolean rehearses) {
    this.settings = settings;
    this.dialect = dialect;
    this.pool = pool;
    this.rehearsal = rehearses ? new Rehearsal(pool) : null;
    this.source = rehearsal == null ? pool : rehearsal.dataSource();
    this.gate = new WriteTurn(dialect);
    this.transactions = new Transactions(settings.place(), source, dialect, gate, this::entities);
    this.lock = new HomeLock(settings, dialect);
    this.statistics = new Statistics(pool, dialect == Dialect.POSTGRESQL && !rehearses);
  }

  /**
   * Opens the database and brings an older or empty one to this version's schema.
   *
   * @throws ProblemException DBS-001 when it cannot be reached, DBS-002 when another process holds
   *     the file, DBS-003 when user or password are wrong, DBS-004 when it belongs to a newer
   *     version, DBS-005 when its schema cannot be changed, SET-002 when the URL is no database of
   *     ours
   */
  public static Database open(DatabaseSettings settings) {
    return open(settings, false);
  }

  /**
   * Opens the database so that nothing is kept: whatever is written is there until {@link #close}
   * and then never was. Numbers that were drawn are gone all the same.
   *
   * @throws ProblemException as {@link #open(DatabaseSettings)}
   */
  public static Database rehearse(DatabaseSettings settings) {
    return open(settings, true);
  }

  private static Database open(DatabaseSettings settings, boolean rehearses) {
    Dialect dialect = Dialect.of(settings);
    HikariDataSource pool = pool(settings, dialect);
    try {
      new Schema(pool, settings, dialect).bringUpToDate();
      return new Database(settings, dialect, pool, rehearses);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** Where it is. */
  public DatabaseSettings settings() {
    return settings;
  }

  /** Which kind of database this is. */
  public Dialect dialect() {
    return dialect;
  }

  /** How many bytes it has on disk. */
  public long bytes() {
    String question =
        dialect == Dialect.POSTGRESQL
            ? "select pg_database_size(current_database())"
            : "select cast(setting_value as bigint) from information_schema.settings"
                + " where setting_name = 'info.FILE_SIZE'";
    return transactions.read(() -> transactions.sql().number(question));
  }

  /** The number of the last migration. */
  public int schemaVersion() {
    return transactions.read(
        () ->
            transactions.sql().list(Schema.APPLIED, row -> row.getInt(1)).stream()
                .max(Integer::compare)
                .orElse(0));
  }

  /** The units of work on this database. */
  public Transactions transactions() {
    return transactions;
  }

  /** What the database knows of its own tables. */
  public Statistics statistics() {
    return statistics;
  }

  /**
   * The data source for a library that manages its own connections: it takes part in the thread's
   * transaction once something was done in it, and otherwise commits each statement at once.
   */
  public DataSource joining() {
    return JoiningDataSource.over(source, gate, transactions, transactions::isTouched);
  }

  /**
   * Makes this process the only one that runs jobs on this database, until {@link #close}.
   *
   * @return false when it was that already
   * @throws ProblemException DBS-002 when another process is
   */
  public boolean hold() {
    return lock.take();
  }

  /**
   * Whether a living process, this one or another, has that right now. Nobody is kept from it by
   * the question.
   */
  public boolean isHeld() {
    return lock.isTaken()
        || dialect == Dialect.POSTGRESQL
            && transactions.<Boolean>read(() -> transactions.sql().number(HomeLock.HOLDERS) > 0);
  }

  @Override
  public synchronized void close() {
    if (entities != null) {
      entities.close();
    }
    lock.close();
    if (rehearsal != null) {
      rehearsal.close();
    } else if (dialect == Dialect.H2 && lock.isTaken() && !H2File.settle(pool)) {
      return;
    }
    pool.close();
  }

  private synchronized EntityManagerFactory entities() {
    if (entities == null) {
      entities = Entities.over(source, gate, transactions, dialect, UUID.randomUUID().toString());
    }
    return entities;
  }

  private static HikariDataSource pool(DatabaseSettings settings, Dialect dialect) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("database");
    config.setUsername(settings.user().isEmpty() && dialect == Dialect.H2 ? "sa" : settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize());
    config.setMinimumIdle(1);
    if (dialect == Dialect.H2) {
      config.setJdbcUrl(h2(settings.url()));
      // H2 lets go of its file with the last connection.
      config.setMaxLifetime(0);
    } else {
      config.setJdbcUrl(settings.url());
      config.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
      // The detail of an error quotes the row, and rows hold personal data.
      config.addDataSourceProperty("logServerErrorDetail", false);
      config.addDataSourceProperty("reWriteBatchedInserts", true);
      config.addDataSourceProperty("ApplicationName", "beian");
    }
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw refused(settings, e);
    }
  }

  private static String h2(String url) {
    StringBuilder full = new StringBuilder(url);
    String said = url.toUpperCase(Locale.ROOT);
    H2_HABITS.forEach(
        (name, value) -> {
          if (!said.contains(";" + name + "=")) {
            full.append(';').append(name).append('=').append(value);
          }
        });
    return full.toString();
  }

  /** What is said of a database that does not let us in: DBS-001, DBS-002 or DBS-003. */
  public static ProblemException refused(DatabaseSettings settings, Throwable failure) {
    Optional<Problem> broken =
        Breakdown.of(failure, settings.place())
            .filter(problem -> problem.code() != PlatformError.DATABASE_LOST);
    if (broken.isPresent()) {
      return new ProblemException(broken.get(), failure);
    }
    SQLException cause = sqlCause(failure);
    String state = cause == null || cause.getSQLState() == null ? "" : cause.getSQLState();
    PlatformError code =
        switch (state) {
          case "90020" -> PlatformError.HOME_IN_USE;
          case "28000", "28P01" -> PlatformError.DATABASE_LOGIN;
          default -> PlatformError.DATABASE_UNREACHABLE;
        };
    // The database's own words for a home in use advise a server mode that nobody has here.
    String found =
        cause == null || code == PlatformError.HOME_IN_USE
            ? ""
            : String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return new ProblemException(new Problem(code, settings.place(), found, ""), failure);
  }

  private static @Nullable SQLException sqlCause(Throwable failure) {
    SQLException deepest = null;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        deepest = sql;
      }
    }
    return deepest;
  }
}
