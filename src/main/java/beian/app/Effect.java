package beian.app;

import beian.platform.error.Problem;
import beian.platform.error.ProblemException;

/**
 * What a command does to what is kept. Every command declares one, and the rule of the clock is
 * said here alone: only a true clock, a rehearsal or a sandbox home lets anything be written.
 */
public enum Effect {
  /** It shows something. The moved clock and the rehearsal change nothing about that. */
  READS(false),
  /** It writes at once: a decision of a person, an order to a job. */
  CHANGES(true),
  /** It runs a job, which writes, sends and marks. */
  RUNS(true),
  /** It makes something apart from the data of any home: a new home, a file of the project. */
  MAKES(false);

  private final boolean dated;

  Effect(boolean dated) {
    this.dated = dated;
  }

  /** Whether a dry run has something to hold back. */
  public boolean writes() {
    return this != READS;
  }

  /**
   * Lets the command go on, or refuses it because what it writes would bear a date that is none.
   *
   * @param what the command, for the message
   * @param asOf where the clock was put; empty when it shows the time it is
   * @throws ProblemException CLI-004 when the clock was moved, the home is no sandbox and something
   *     would be written
   */
  public void permit(String what, String asOf, boolean dryRun, Home home) {
    if (dated && !asOf.isEmpty() && !dryRun && !home.sandbox()) {
      throw new ProblemException(
          new Problem(
              AppError.MOVED_CLOCK,
              "--as-of " + asOf,
              what,
              "--dry-run | ./beian init --sandbox --home …"));
    }
  }
}
