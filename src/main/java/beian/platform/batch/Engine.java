package beian.platform.batch;

import jakarta.batch.operations.JobOperator;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * A batch runtime: the operator of the specification, and the one thing that it leaves open, when
 * an execution is over.
 */
public interface Engine extends AutoCloseable {
  /** Starts, restarts, stops and abandons. */
  JobOperator operator();

  /**
   * Starts an execution.
   *
   * @param start asks the operator, and answers the number of the execution
   * @param ended is completed when its last thread has done with it
   */
  long start(LongSupplier start, CompletableFuture<Void> ended);

  @Override
  void close();
}
