package beian.rectification.cleanup.job;

import beian.rectification.cleanup.Cleanup;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.Plan;
import beian.rectification.job.MomentBatchlet;
import java.time.Instant;

/**
 * Marks the transfers this run planned to clean up, inside the safety belt.
 *
 * <p>In: table {@code mark_plan_line}. Out: table {@code mark}. Bad item: a transfer that moved on
 * in the meantime is not marked. Restart: each line is marked once, in its own transaction. Undo: a
 * mark can be taken back.
 */
public final class ActCleanupBatchlet extends MomentBatchlet {
  private final Cleanup cleanup;

  public ActCleanupBatchlet(Cleanup cleanup) {
    this.cleanup = cleanup;
  }

  @Override
  protected void act(Instant moment) {
    cleanup.act(Plan.noOf(MarkKind.CLEANUP_45_DAYS, moment), moment);
  }
}
