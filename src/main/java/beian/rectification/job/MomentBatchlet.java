package beian.rectification.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;
import java.time.Instant;

/** Does one thing, at the moment of the run. */
public abstract class MomentBatchlet extends AbstractBatchlet {
  @Inject
  @BatchProperty(name = "now")
  private String now = "";

  /** Does it. */
  protected abstract void act(Instant moment);

  @Override
  public final String process() {
    act(Moment.of(now));
    return "COMPLETED";
  }
}
