package beian.app.job;

import beian.platform.PlatformError;
import beian.platform.batch.Outages;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The last step of the night: fails when a server did not answer, after everything that could be
 * done without it is done.
 *
 * <p>In: what the steps noted. Out: nothing. Bad item: none. Restart: runs the look-ups and the
 * sending again, because the door then sets the parameter {@code again}. Undo: nothing to undo.
 */
public final class SettleBatchlet extends AbstractBatchlet {
  private final Outages outages;

  @Inject private JobContext job;

  public SettleBatchlet(Outages outages) {
    this.outages = outages;
  }

  @Override
  public String process() {
    List<Problem> noted = outages.of(job.getExecutionId());
    if (!noted.isEmpty()) {
      throw new ProblemException(
          new Problem(
              PlatformError.SERVERS_SILENT,
              job.getJobName(),
              String.join(", ", noted.stream().map(Problem::place).distinct().toList()),
              ""));
    }
    return "COMPLETED";
  }
}
