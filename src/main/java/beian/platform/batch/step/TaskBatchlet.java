package beian.platform.batch.step;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The batchlet of a step that does one thing. */
final class TaskBatchlet extends AbstractBatchlet {
  private final Task task;
  private volatile boolean stopping;

  @Inject private JobContext job;
  @Inject private StepContext step;

  @SuppressWarnings("NullAway.Init")
  TaskBatchlet(Task task) {
    this.task = task;
  }

  @Override
  public @Nullable String process() throws Exception {
    task.act(StepRun.of(job, step, "", () -> stopping));
    return null;
  }

  @Override
  public void stop() {
    stopping = true;
  }
}
