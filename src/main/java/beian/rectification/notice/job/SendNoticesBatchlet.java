package beian.rectification.notice.job;

import beian.platform.batch.Outages;
import beian.platform.error.ErrorCode.Exit;
import beian.platform.error.ProblemException;
import beian.rectification.job.Moment;
import beian.rectification.notice.act.Outbox;
import beian.rectification.notice.reply.Replies;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.inject.Inject;

/**
 * Sends what is planned and due, after taking in what came back, so that no letter goes to an
 * address whose bounce is already there.
 *
 * <p>In: table {@code notice}, the folder of replies, {@code bounces.csv}. Out: mail; the letters'
 * states, clocks, cases. Bad item: a letter that is refused for good is kept with the server's
 * reply, and the other address is tried. Restart: each letter goes out once; what was leaving when
 * the process died is uncertain and never sent again by itself. A server that does not answer is
 * noted, and the job's last step fails for it. Undo: mail cannot be called back.
 */
public final class SendNoticesBatchlet extends AbstractBatchlet {
  private final Replies replies;
  private final Outbox outbox;
  private final Outages outages;

  @Inject private JobContext job;
  @Inject private StepContext step;

  @Inject
  @BatchProperty(name = "now")
  private String now = "";

  public SendNoticesBatchlet(Replies replies, Outbox outbox, Outages outages) {
    this.replies = replies;
    this.outbox = outbox;
    this.outages = outages;
  }

  @Override
  public String process() {
    try {
      replies.takeIn(Moment.of(now));
      outbox.send();
      return "COMPLETED";
    } catch (ProblemException e) {
      if (e.problem().code().exit() != Exit.PARTLY_DONE) {
        throw e;
      }
      outages.note(job.getExecutionId(), step.getStepName(), e.problem());
      return "PARTLY";
    }
  }
}
