package beian.platform.batch;

import beian.platform.PlatformError;
import beian.platform.batch.step.StepRun;
import beian.platform.database.Transactions;
import beian.platform.error.ErrorCode.Exit;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
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

  /** Notes that a step went on without something; a later note of the same step replaces it. */
  public void note(StepRun run, Problem problem) {
    problems.keep(run.execution(), run.step(), problem);
  }

  /**
   * Does work that a silent server may cut short; the step goes on without what is left of it.
   *
   * @throws ProblemException when it is anything but a server that was not there
   */
  public void survive(StepRun run, Runnable work) {
    try {
      work.run();
    } catch (ProblemException e) {
      if (e.problem().code().exit() != Exit.PARTLY_DONE) {
        throw e;
      }
      note(run, e.problem());
    }
  }

  /** What was noted in this execution. */
  public List<Problem> of(long execution) {
    return transactions.read(() -> Problems.of(transactions.sql(), execution));
  }

  /**
   * Makes sure that every server answered that this execution asked.
   *
   * @throws ProblemException BAT-006 with those that did not
   */
  public void settle(StepRun run) {
    List<Problem> noted = of(run.execution());
    if (!noted.isEmpty()) {
      String silent = String.join(", ", noted.stream().map(Problem::place).distinct().toList());
      throw new ProblemException(new Problem(PlatformError.SERVERS_SILENT, run.job(), silent, ""));
    }
  }
}
