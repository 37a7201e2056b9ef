package beian.rectification.enforcement.gate;

import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.MarkState;

/** No mark stands, and none was taken back for this very finding in this campaign. */
final class NotTakenBack implements Gate {
  @Override
  public Answer test(MarkFacts facts) {
    for (Mark mark : facts.marks()) {
      if (mark.kind() != MarkKind.TRANSFER_CANCELLATION) {
        continue;
      }
      boolean same =
          mark.campaign() != null
              && mark.campaign().no() == facts.about().campaign().no()
              && mark.grounds().contains(facts.finding().key());
      if (mark.live()) {
        return Answer.no("标记 " + mark.no() + " 在册", "mark " + mark.no() + " stands");
      }
      if (same && mark.state() == MarkState.TAKEN_BACK) {
        return Answer.no(
            mark.no() + " 已由 " + mark.takenBackBy() + " 撤回，此后没有新情况",
            mark.no() + " was taken back by " + mark.takenBackBy() + "; nothing new since");
      }
    }
    return Answer.yes("没有", "none");
  }
}
