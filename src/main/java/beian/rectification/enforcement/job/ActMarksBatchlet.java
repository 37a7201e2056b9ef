package beian.rectification.enforcement.job;

import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.act.Enforcement;
import beian.rectification.job.MomentBatchlet;
import java.time.Instant;

/**
 * Marks what this run planned, inside the safety belt.
 *
 * <p>In: table {@code mark_plan_line}. Out: table {@code mark}, the cases. Bad item: a line whose
 * facts have changed is not marked and says so. Restart: each line is marked once, in its own
 * transaction. Undo: a mark can be taken back.
 */
public final class ActMarksBatchlet extends MomentBatchlet {
  private final Enforcement enforcement;

  public ActMarksBatchlet(Enforcement enforcement) {
    this.enforcement = enforcement;
  }

  @Override
  protected void act(Instant moment) {
    enforcement.act(Plan.noOf(MarkKind.TRANSFER_CANCELLATION, moment), moment);
  }
}
