package beian.rectification.enforcement.gate;

import beian.inspection.Outcome;
import beian.rectification.cases.FindingState;
import java.time.Instant;

/** RCT-002: the same rule says FAIL again, on fresh evidence, in this very run. */
final class RuleFailsAgain implements Gate {
  @Override
  public Card card() {
    return Card.of("RCT-002", 1258, "复查仍不合格，且证据有效", "the same rule fails again on fresh evidence");
  }

  @Override
  public Answer test(MarkFacts facts) {
    if (!facts.now().equals(facts.about().reinspectedAt())) {
      return Answer.no("本次运行未复查", "it was not inspected again in this run");
    }
    if (facts.finding().state() != FindingState.OPEN) {
      return Answer.no("问题已整改", "it was put right");
    }
    if (facts.finding().outcome() == Outcome.UNDETERMINED) {
      return Answer.no(
          "复查无法判定：证据缺失或过期", "the reinspection cannot tell: evidence missing or too old");
    }
    Instant oldest = facts.oldestEvidence();
    if (facts.evidenceAfterNotice() && oldest != null && beforeNotice(facts, oldest)) {
      return Answer.no("所依据的证据早于通知", "it rests on observations from before the notice");
    }
    return Answer.yes("复查仍不合格", "the reinspection found it again");
  }

  private static boolean beforeNotice(MarkFacts facts, Instant oldest) {
    return facts.clock() == null || oldest.isBefore(facts.clock().startedAt());
  }
}
