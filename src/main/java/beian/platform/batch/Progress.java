package beian.platform.batch;

/**
 * Hears how jobs advance: once when a step begins, with each chunk, once when the step has ended.
 * Called from the threads of the job, several at once when a step is partitioned, so it is quick
 * and does not throw.
 */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress NONE = (execution, job, count) -> {};

  /**
   * @param execution the execution's number
   * @param count the step so far; for a partitioned step the sum of its partitions. Counts of the
   *     chunk at hand are in it, though it is about to be committed
   */
  void advanced(long execution, String job, StepCount count);
}
