package beian.platform.error;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Problems of one reading, gathered so that a person hears of all of them at once. */
public final class GatheredProblems {
  private final List<Problem> problems = new ArrayList<>();

  /** What is read; what stands in for it when it is not right, so that the reading can go on. */
  public <T> T part(Supplier<? extends T> reading, T otherwise) {
    try {
      return reading.get();
    } catch (ProblemException e) {
      problems.addAll(e.problems());
      return otherwise;
    }
  }

  /** The same where nothing is read. */
  public void check(Runnable reading) {
    part(
        () -> {
          reading.run();
          return true;
        },
        false);
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException with all of them when there is one
   */
  public void end() {
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }
}
