package beian.platform.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The unit of work of a thread. Everything that happens in it, through entities or plain SQL, goes
 * over one connection and commits or vanishes together. In a chunk step the batch engine begins and
 * commits the unit, so that rows and checkpoint are one; elsewhere {@link #inTransaction} does.
 */
public final class Transactions {
  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

  private final String place;
  private final DataSource pool;
  private final Dialect dialect;
  private final WriteTurn gate;
  private final Supplier<EntityManagerFactory> entities;
  private final ThreadLocal<@Nullable Unit> current = new ThreadLocal<>();

  Transactions(
      String place,
      DataSource pool,
      Dialect dialect,
      WriteTurn gate,
      Supplier<EntityManagerFactory> entities) {
    this.place = place;
    this.pool = pool;
    this.dialect = dialect;
    this.gate = gate;
    this.entities = entities;
  }

  /** What a thread has open; both parts come to be when first asked for. */
  private static final class Unit {
    final boolean readOnly;
    @Nullable Connection connection;
    @Nullable EntityManager em;
    boolean writes;
    boolean doomed;

    Unit(boolean readOnly) {
      this.readOnly = readOnly;
    }
  }

  /** Where the database is, as people are told. */
  public String place() {
    return place;
  }

  /** Which database this is. */
  public Dialect dialect() {
    return dialect;
  }

  /**
   * Does work in the thread's transaction, or in one of its own when the thread has none. An
   * exception undoes the whole transaction, also when somebody further out catches it.
   */
  public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    return isActive() ? joined(work) : own(work);
  }

  /** {@link #inTransaction} for work without a result. */
  public void run(Runnable work) {
    this.<@Nullable Object>inTransaction(
        () -> {
          work.run();
          return null;
        });
  }

  /** Looks things up in the thread's transaction, or in one of its own that changes nothing. */
  public <T extends @Nullable Object> T read(Supplier<T> work) {
    if (isActive()) {
      return work.get();
    }
    current.set(new Unit(true));
    try {
      return work.get();
    } finally {
      rollback();
    }
  }

  /**
   * Does work that waits for somebody else, such as a server, outside the thread's transaction,
   * which goes on afterwards. What the work asks of the database it asks in transactions of its
   * own.
   *
   * @throws IllegalStateException when the thread's transaction has begun in the database: its
   *     connection and its locks would wait too
   */
  public <T extends @Nullable Object> T outside(Supplier<T> work) {
    if (isTouched()) {
      throw new IllegalStateException("a transaction is open, and nothing waits in one");
    }
    Unit aside = current.get();
    current.remove();
    try {
      return work.get();
    } finally {
      if (aside != null) {
        current.set(aside);
      }
    }
  }

  /** {@link #outside(Supplier)} for work without a result. */
  public void outside(Runnable work) {
    this.<@Nullable Object>outside(
        () -> {
          work.run();
          return null;
        });
  }

  /** The entity manager of the thread's transaction; gone with it. */
  public EntityManager em() {
    Unit unit = unit();
    if (unit.em == null) {
      unit.em = entities.get().createEntityManager();
      unit.em.getTransaction().begin();
    }
    return unit.em;
  }

  /**
   * Writes what was done to entities so far, so that plain SQL sees it and what the database
   * refuses is known here.
   *
   * @throws SqlFailure when the database refuses
   * @throws beian.platform.error.ProblemException DBS-006 when somebody else changed an entity in
   *     the meantime
   */
  public void flush() {
    EntityManager em = unit().em;
    if (em != null) {
      Refusal.said(
          () -> {
            em.flush();
            return true;
          });
    }
  }

  /**
   * The connection of the thread's transaction; whoever asks leaves commit and close alone. What
   * the entity manager has not written yet is not to be seen through it: flush first. It may be
   * written to, so on H2 the thread is the only writer from here to the end of the transaction; for
   * reading alone ask {@link #sql}.
   */
  public Connection connection() {
    Unit unit = unit();
    Connection connection = open(unit);
    if (!unit.readOnly) {
      write(unit);
    }
    return connection;
  }

  /** Plain SQL in the thread's transaction. */
  public Sql sql() {
    Unit unit = unit();
    return new Sql(open(unit), () -> write(unit));
  }

  /** True while the thread has a transaction. */
  public boolean isActive() {
    return current.get() != null;
  }

  /** True when the thread's transaction can only be undone. */
  public boolean isDoomed() {
    Unit unit = current.get();
    return unit != null && unit.doomed;
  }

  /** True when something was done or may have been done in the thread's transaction. */
  boolean isTouched() {
    Unit unit = current.get();
    return unit != null && (unit.connection != null || unit.em != null);
  }

  /** Begins the thread's transaction. For the batch engine; others use {@link #inTransaction}. */
  public void begin() {
    if (isActive()) {
      throw new IllegalStateException("this thread has a transaction already");
    }
    current.set(new Unit(false));
  }

  /** Lets the thread's transaction end in nothing but a rollback. */
  public void doom() {
    unit().doomed = true;
  }

  /**
   * Commits the thread's transaction; whatever goes wrong, the thread has none afterwards.
   *
   * @throws SqlFailure when the database refuses
   * @throws beian.platform.error.ProblemException DBS-006 when somebody else changed an entity in
   *     the meantime
   * @throws IllegalStateException when the transaction is doomed
   */
  public void commit() {
    Unit unit = unit();
    boolean done = false;
    try {
      if (unit.doomed) {
        throw new IllegalStateException("an exception was thrown in this transaction");
      }
      if (unit.em != null) {
        EntityTransaction entities = unit.em.getTransaction();
        Refusal.said(
            () -> {
              entities.commit();
              return true;
            });
      }
      if (unit.connection != null) {
        unit.connection.commit();
      }
      done = true;
    } catch (SQLException e) {
      throw new SqlFailure(e);
    } finally {
      end(unit, done);
    }
  }

  /** Undoes the thread's transaction, if there is one. */
  public void rollback() {
    Unit unit = current.get();
    if (unit != null) {
      end(unit, false);
    }
  }

  private <T extends @Nullable Object> T own(Supplier<T> work) {
    begin();
    T result;
    try {
      result = work.get();
    } catch (Throwable e) {
      rollback();
      throw e;
    }
    commit();
    return result;
  }

  private <T extends @Nullable Object> T joined(Supplier<T> work) {
    try {
      return work.get();
    } catch (Throwable e) {
      doom();
      throw e;
    }
  }

  private Connection open(Unit unit) {
    if (unit.connection == null) {
      try {
        Connection fresh = pool.getConnection();
        unit.connection = fresh;
        fresh.setAutoCommit(false);
        fresh.setReadOnly(unit.readOnly && dialect == Dialect.POSTGRESQL);
      } catch (SQLException e) {
        throw new SqlFailure(e);
      }
    }
    return unit.connection;
  }

  private void write(Unit unit) {
    if (unit.readOnly) {
      throw new IllegalStateException("this transaction only reads");
    }
    if (!unit.writes) {
      gate.enter();
      unit.writes = true;
    }
  }

  private Unit unit() {
    Unit unit = current.get();
    if (unit == null) {
      throw new IllegalStateException("this thread has no transaction");
    }
    return unit;
  }

  private void end(Unit unit, boolean committed) {
    try (Connection connection = unit.connection;
        EntityManager em = unit.em) {
      if (!committed) {
        if (em != null && em.getTransaction().isActive()) {
          em.getTransaction().rollback();
        }
        if (connection != null) {
          connection.rollback();
        }
      }
    } catch (SQLException | RuntimeException e) {
      // The connection is broken: the server undoes the transaction, the pool drops the connection.
      LOG.info("database.unit_not_ended committed={}", committed, e);
    } finally {
      current.remove();
      if (unit.writes) {
        gate.leave();
      }
    }
  }
}
