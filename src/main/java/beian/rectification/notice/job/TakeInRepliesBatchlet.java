package beian.rectification.notice.job;

import beian.rectification.job.Moment;
import beian.rectification.notice.reply.Replies;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;

/**
 * Takes in bounces, receipts and answers.
 *
 * <p>In: the folder of replies, {@code bounces.csv}. Out: table {@code mail_reply}; the letters'
 * states, clocks, observations of mailboxes, a letter to the other address. Bad item: a file that
 * is no mail is noted and ignored. Restart: each file is taken in once. Undo: none; a person
 * decides about the case.
 */
public final class TakeInRepliesBatchlet extends AbstractBatchlet {
  private final Replies replies;

  @Inject
  @BatchProperty(name = "now")
  private String now = "";

  public TakeInRepliesBatchlet(Replies replies) {
    this.replies = replies;
  }

  @Override
  public String process() {
    replies.takeIn(Moment.of(now));
    return "COMPLETED";
  }
}
