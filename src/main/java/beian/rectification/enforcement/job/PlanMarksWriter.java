package beian.rectification.enforcement.job;

import beian.rectification.enforcement.act.Enforcement;
import beian.rectification.job.KeyWriter;
import java.time.Instant;
import java.util.List;

/**
 * Holds these cases against the gates and writes down what each gate said.
 *
 * <p>In: case numbers. Out: table {@code mark_plan_line}; nothing is marked. Restart: planning
 * again at the same moment gives the same lines. Undo: a plan that is not carried out does nothing.
 */
public final class PlanMarksWriter extends KeyWriter {
  private final Enforcement enforcement;

  public PlanMarksWriter(Enforcement enforcement) {
    this.enforcement = enforcement;
  }

  @Override
  protected void take(List<String> keys, Instant moment) {
    enforcement.plan(keys, moment);
  }
}
