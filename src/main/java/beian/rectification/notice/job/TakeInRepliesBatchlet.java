package beian.rectification.notice.job;

import beian.rectification.job.MomentBatchlet;
import beian.rectification.notice.reply.Replies;
import java.time.Instant;

/**
 * Takes in bounces, receipts and answers.
 *
 * <p>In: the folder of replies, {@code bounces.csv}. Out: table {@code mail_reply}; the letters'
 * states, clocks, observations of mailboxes, a letter to the other address. Bad item: a file that
 * is no mail is noted and ignored. Restart: each file is taken in once. Undo: none; a person
 * decides about the case.
 */
public final class TakeInRepliesBatchlet extends MomentBatchlet {
  private final Replies replies;

  public TakeInRepliesBatchlet(Replies replies) {
    this.replies = replies;
  }

  @Override
  protected void act(Instant moment) {
    replies.takeIn(moment);
  }
}
