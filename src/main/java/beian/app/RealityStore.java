package beian.app;

import beian.platform.database.Transactions;
import java.util.Optional;

/** Of which kind the first home was that opened a database. */
final class RealityStore {
  private final Transactions transactions;

  RealityStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Whether it was a sandbox; empty when nobody wrote that down. */
  Optional<Boolean> sandbox() {
    return transactions.read(
        () -> transactions.sql().first("select sandbox from home", row -> row.getBoolean(1)));
  }

  /** Whether a job ever ran. */
  boolean isUsed() {
    return transactions.read(
        () -> transactions.sql().number("select count(*) from batch_job_instance") > 0);
  }

  /** Writes down once what it is. */
  void note(boolean sandbox) {
    transactions.run(
        () ->
            transactions.sql().update("insert into home (one, sandbox) values (true, ?)", sandbox));
  }
}
