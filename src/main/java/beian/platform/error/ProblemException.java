package beian.platform.error;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Problem} to the door, which prints it and ends with its exit code. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

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
}
