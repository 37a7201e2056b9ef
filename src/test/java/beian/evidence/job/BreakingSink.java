package beian.evidence.job;

import beian.platform.batch.step.Sink;
import java.util.List;

/** Keeps what another sink keeps, until the chunk at which it breaks. */
final class BreakingSink<T> implements Sink<T> {
  private final Sink<T> inner;
  private final int chunk;
  private int chunks;

  /**
   * @param chunk the number of the chunk that is kept and then breaks
   */
  BreakingSink(Sink<T> inner, int chunk) {
    this.inner = inner;
    this.chunk = chunk;
  }

  @Override
  public void keep(List<T> items) {
    inner.keep(items);
    if (++chunks == chunk) {
      throw new IllegalStateException("power cut");
    }
  }
}
