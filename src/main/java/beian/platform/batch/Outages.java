package beian.platform.batch;

import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import java.util.List;

/**
 * Servers that did not answer while a job went on without them. A step notes what it had to leave;
 * the job's last step looks whether anything was noted and fails if so, so that the job can be
 * restarted when the servers are back.
 */
public final class Outages {
  private final Transactions transactions;
  private final Problems problems;

  public Outages(Transactions transactions) {
    this.transactions = transactions;
    this.problems = new Problems(transactions);
  }

  /**
   * Notes that a step of this execution went on without something; a later note of the same step
   * replaces it.
   */
  public void note(long execution, String step, Problem problem) {
    problems.keep(execution, step, problem);
  }

  /** What was noted in this execution. */
  public List<Problem> of(long execution) {
    return transactions.read(() -> Problems.of(transactions.sql(), execution));
  }
}
