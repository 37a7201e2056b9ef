package beian.platform.error;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries a {@link Problem} to the door, which prints it and ends with its exit code. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  /** What else is wrong, found in the same reading. */
  private final ArrayList<Problem> others = new ArrayList<>();

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

  /**
   * Several at once.
   *
   * @param problems at least one, in the order they are told
   */
  public ProblemException(List<Problem> problems) {
    this(problems.get(0));
    others.addAll(problems.subList(1, problems.size()));
  }

  /** All of them, in the order they are told. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>();
    all.add(problem);
    all.addAll(others);
    return List.copyOf(all);
  }

  /** What to tell the person; of several the first. */
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
    ProblemException alone = new ProblemException(problems());
    alone.setStackTrace(getStackTrace());
    return alone;
  }
}
