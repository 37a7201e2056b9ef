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

  @Inject
  @BatchProperty(name = "dry-run")
  private String dryRun = "";

  /** Does it. */
  protected abstract void take(List<String> keys, Instant moment);

  /** Says what would be done; by default nothing. */
  protected void rehearse(List<String> keys, Instant moment) {}

  @Override
  public final void writeItems(List<Object> items) {
    List<String> keys = items.stream().map(String.class::cast).toList();
    Instant moment = Moment.of(now);
    if (Boolean.parseBoolean(dryRun)) {
      rehearse(keys, moment);
    } else {
      take(keys, moment);
    }
  }
}
