package beian.rectification.cleanup.job;

import beian.rectification.cleanup.Cleanup;
import beian.rectification.job.KeyWriter;
import java.time.Instant;
import java.util.List;

/**
 * Plans the marks of transfers whose days are over.
 *
 * <p>In: filing keys. Out: table {@code mark_plan_line}. Restart: planning again at the same moment
 * gives the same lines. Undo: a plan that is not carried out does nothing.
 */
public final class CleanupMarksWriter extends KeyWriter {
  private final Cleanup cleanup;

  public CleanupMarksWriter(Cleanup cleanup) {
    this.cleanup = cleanup;
  }

  @Override
  protected void take(List<String> keys, Instant moment) {
    cleanup.plan(keys, moment);
  }
}
