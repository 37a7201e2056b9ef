package beian.rectification.enforcement.gate;

import beian.inspection.card.Words;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.WhyThisDate;

/** RCT-001: within the period nothing is enforced. */
final class DeadlineIsOver implements Gate {
  @Override
  public Card card() {
    return Card.of("RCT-001", 1254, "整改期已届满", "the rectification period is over");
  }

  @Override
  public Answer test(MarkFacts facts) {
    Deadline clock = facts.clock();
    if (clock == null) {
      return Answer.no("期限未起算", "no clock was started");
    }
    if (clock.state() == ClockState.HELD) {
      return Answer.no("申诉期间，期限暂停", "an appeal holds the clock");
    }
    if (clock.lastDay() == null) {
      return Answer.no(
          "缺少 " + clock.missingYear() + " 年节假日数据，期限保持开放",
          "the holidays of " + clock.missingYear() + " are not known; held open");
    }
    Words end = WhyThisDate.text(clock.lastDay());
    return clock.overAt(facts.now())
        ? Answer.yes("已于 " + end.zh() + " 届满", "it ended on " + end.en())
        : Answer.no("至 " + end.zh() + " 届满", "it ends on " + end.en());
  }
}
