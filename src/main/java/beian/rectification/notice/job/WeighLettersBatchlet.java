package beian.rectification.notice.job;

import beian.rectification.job.MomentBatchlet;
import beian.rectification.notice.plan.LetterBelt;
import java.time.Instant;

/**
 * Weighs the night before letters are planned: a rule that suddenly fails for far more filings than
 * before is held.
 *
 * <p>In: tables {@code case_finding}, {@code letter_night}. Out: tables {@code letter_night},
 * {@code held_rule}. Restart: weighing the same night again changes nothing that was decided. Undo:
 * a person releases the rule.
 */
public final class WeighLettersBatchlet extends MomentBatchlet {
  private final LetterBelt belt;

  public WeighLettersBatchlet(LetterBelt belt) {
    this.belt = belt;
  }

  @Override
  protected void act(Instant moment) {
    belt.weigh(moment);
  }
}
