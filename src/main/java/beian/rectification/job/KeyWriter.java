package beian.rectification.job;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Does something with a chunk of keys, at the moment of the run. What it writes commits with the
 * checkpoint.
 */
public abstract class KeyWriter extends AbstractItemWriter {
  @Inject
  @BatchProperty(name = "now")
  private String now = "";

  /** Does it. */
  protected abstract void take(List<String> keys, Instant moment);

  @Override
  public final void writeItems(List<Object> items) {
    take(items.stream().map(String.class::cast).toList(), Moment.of(now));
  }
}
