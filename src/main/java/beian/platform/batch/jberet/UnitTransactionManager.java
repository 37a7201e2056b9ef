package beian.platform.batch.jberet;

import beian.platform.database.Database;
import beian.platform.database.Statistics;
import beian.platform.database.Transactions;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/** The engine's transactions are the thread's units of work. There is nothing to suspend. */
final class UnitTransactionManager implements TransactionManager {
  private final Transactions transactions;
  private final Statistics statistics;

  UnitTransactionManager(Database database) {
    this.transactions = database.transactions();
    this.statistics = database.statistics();
  }

  @Override
  public void begin() throws NotSupportedException {
    if (transactions.isActive()) {
      throw new NotSupportedException("this thread has a transaction already");
    }
    transactions.begin();
  }

  @Override
  public void commit() throws RollbackException {
    try {
      transactions.commit();
    } catch (RuntimeException e) {
      RollbackException rolledBack = new RollbackException(e.toString());
      rolledBack.initCause(e);
      throw rolledBack;
    }
    statistics.committed();
  }

  @Override
  public void rollback() {
    transactions.rollback();
  }

  @Override
  public void setRollbackOnly() {
    transactions.doom();
  }

  @Override
  public int getStatus() {
    if (!transactions.isActive()) {
      return Status.STATUS_NO_TRANSACTION;
    }
    return transactions.isDoomed() ? Status.STATUS_MARKED_ROLLBACK : Status.STATUS_ACTIVE;
  }

  @Override
  public @Nullable Transaction getTransaction() {
    return null;
  }

  @Override
  public @Nullable Transaction suspend() {
    return null;
  }

  @Override
  public void resume(@Nullable Transaction transaction) {
    // nothing was suspended
  }

  @Override
  public void setTransactionTimeout(int seconds) {
    // a chunk may take as long as it takes; the databases have their own lock timeouts
  }
}
