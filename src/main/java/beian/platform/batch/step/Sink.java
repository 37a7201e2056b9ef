package beian.platform.batch.step;

import java.util.List;

/**
 * Keeps the chunks of a step. What it writes commits with the place its source stands at, and
 * keeping an item again changes nothing.
 *
 * @param <T> of what
 */
@FunctionalInterface
public interface Sink<T> extends AutoCloseable {
  /**
   * Opens a sink.
   *
   * @param <T> of what
   */
  @FunctionalInterface
  interface Opening<T> {
    Sink<T> open(StepRun run);
  }

  /** Keeps a chunk. */
  void keep(List<T> items);

  @Override
  default void close() {}
}
