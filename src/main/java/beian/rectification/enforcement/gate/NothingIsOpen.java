package beian.rectification.enforcement.gate;

import beian.platform.time.Zone;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.Extension;
import java.time.LocalDate;

/** No extension, appeal or waiver is open. */
final class NothingIsOpen implements Gate {
  @Override
  public Answer test(MarkFacts facts) {
    if (facts.about().appealedAt() != null) {
      return Answer.no("申诉未决", "an appeal is open");
    }
    LocalDate until = facts.about().waivedUntil();
    if (until != null && !Zone.dayOf(facts.now()).isAfter(until)) {
      return Answer.no("暂缓至 " + until, "waived until " + until);
    }
    Deadline clock = facts.clock();
    Extension extension = clock == null ? null : clock.extension();
    if (clock != null && extension != null && !clock.overAt(facts.now())) {
      return Answer.no("延期未满", "an extension runs");
    }
    if (facts.answered()) {
      return Answer.no("来信待处理", "an answer waits for a person");
    }
    return Answer.yes("没有", "none");
  }
}
