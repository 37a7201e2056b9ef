package beian.rules.cancellation;

import beian.filing.Filing;
import beian.inspection.Verdict;
import beian.inspection.decision.DecisionAnswer;
import beian.inspection.decision.Situation;
import beian.inspection.decision.StateCheck;
import beian.rules.question.Questions;
import java.util.List;

/** The access was cancelled, and the ministry no longer has the number. */
public final class NumberIsGoneAfterCancellation implements StateCheck {
  @Override
  public Verdict compare(Situation situation, List<Filing> sisters) {
    Filing filing = situation.filing();
    if (!filing.status().equals(Filing.TRANSFER_CANCELLED) && situation.cancelledOn() == null) {
      return Verdict.notApplicable("not-cancelled");
    }
    DecisionAnswer website = Questions.MINISTRY_WEBSITE.answer(situation);
    if (!website.known()) {
      return Verdict.undetermined(website.why()).on(website.evidence());
    }
    Verdict verdict =
        website.values().contains("gone")
            ? Verdict.fail("number-gone", filing.number()).with("number", filing.number())
            : Verdict.pass("number-kept");
    return verdict.on(website.evidence());
  }
}
