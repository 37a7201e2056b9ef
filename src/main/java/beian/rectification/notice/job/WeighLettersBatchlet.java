package beian.rectification.notice.job;

import beian.rectification.job.Moment;
import beian.rectification.notice.plan.LetterBelt;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;

/**
 * Weighs the night before letters are planned: a rule that suddenly fails for far more filings than
 * before is held.
 *
 * <p>In: tables {@code case_finding}, {@code letter_night}. Out: tables {@code letter_night},
 * {@code held_rule}. Restart: weighing the same night again changes nothing that was decided. Undo:
 * a person releases the rule.
 */
public final class WeighLettersBatchlet extends AbstractBatchlet {
  private final LetterBelt belt;

  @Inject
  @BatchProperty(name = "now")
  private String now = "";

  public WeighLettersBatchlet(LetterBelt belt) {
    this.belt = belt;
  }

  @Override
  public String process() {
    belt.weigh(Moment.of(now));
    return "COMPLETED";
  }
}
