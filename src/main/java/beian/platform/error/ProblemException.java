package beian.platform.error;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Problem} to the door, which prints it and ends with its exit code. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  public ProblemException(Problem problem) {
    this(problem, null);
  }

  /**
   * @param cause shown only with {@code --trace}
   */
  public ProblemException(Problem problem, @Nullable Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  /** What to tell the person. */
  public Problem problem() {
    return problem;
  }

  /**
   * What is written where exceptions are kept: the batch engine serializes what a step threw, and a
   * cause (or an exception suppressed on the way) need not be serializable.
   */
  private Object writeReplace() {
    if (getCause() == null && getSuppressed().length == 0) {
      return this;
    }
    ProblemException alone = new ProblemException(problem);
    alone.setStackTrace(getStackTrace());
    return alone;
  }
}
