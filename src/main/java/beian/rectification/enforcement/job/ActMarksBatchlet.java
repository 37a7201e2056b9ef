package beian.rectification.enforcement.job;

import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.act.Enforcement;
import beian.rectification.job.Moment;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Marks what this run planned, inside the safety belt.
 *
 * <p>In: table {@code mark_plan_line}. Out: table {@code mark}, the cases. Bad item: a line whose
 * facts have changed is not marked and says so. Restart: each line is marked once, in its own
 * transaction. Undo: a mark can be taken back.
 */
public final class ActMarksBatchlet extends AbstractBatchlet {
  private final Enforcement enforcement;

  @Inject
  @BatchProperty(name = "now")
  private String now = "";

  public ActMarksBatchlet(Enforcement enforcement) {
    this.enforcement = enforcement;
  }

  @Override
  public String process() {
    Instant moment = Moment.of(now);
    enforcement.act(Plan.noOf(moment), moment);
    return "COMPLETED";
  }
}
