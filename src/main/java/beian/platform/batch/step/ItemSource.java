package beian.platform.batch.step;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Items in an order that stays. The chunks of a step are read from it; after a restart another one
 * is opened behind the last item that was kept.
 *
 * @param <T> of what
 */
public interface ItemSource<T> extends AutoCloseable {
  /**
   * Opens a source.
   *
   * @param <T> of what
   */
  @FunctionalInterface
  interface Opening<T> {
    /**
     * @param place behind which it begins, as {@link ItemSource#place} gave it; null at the
     *     beginning
     */
    ItemSource<T> open(StepRun run, @Nullable Serializable place);
  }

  /** The next item; null behind the last one. */
  @Nullable T next();

  /**
   * Where it stands: behind the item handed over last. A business key, never a number of something
   * that can change. Asked at the end of each chunk.
   */
  @Nullable Serializable place();

  @Override
  default void close() {}
}
