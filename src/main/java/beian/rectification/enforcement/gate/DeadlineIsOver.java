package beian.rectification.enforcement.gate;

import beian.inspection.card.Words;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.Hold;
import beian.rectification.deadline.WhyThisDate;
import java.time.Instant;

/** RCT-001: within the period nothing is enforced. */
final class DeadlineIsOver implements Gate {
  @Override
  public Answer test(MarkFacts facts) {
    Deadline clock = facts.clock();
    if (clock == null) {
      return Answer.no("期限未起算", "no clock was started");
    }
    if (clock.state() == ClockState.HELD) {
      Words why = (clock.holding() == null ? Hold.Why.APPEAL : clock.holding()).words();
      return Answer.no(why.zh() + "，期限暂停", why.en() + "; the clock is held");
    }
    Instant until = clock.endsAt().orElse(null);
    if (until == null) {
      return Answer.no(
          "缺少 " + clock.missingYear() + " 年节假日数据，期限保持开放",
          "the holidays of " + clock.missingYear() + " are not known; held open");
    }
    Words end = WhyThisDate.text(until);
    return clock.overAt(facts.now())
        ? Answer.yes("已于 " + end.zh() + "届满", "it ended on " + end.en())
        : Answer.no("至 " + end.zh() + "届满", "it ends on " + end.en());
  }
}
