package beian.rules.deregistration;

import beian.filing.Filing;
import beian.inspection.Verdict;
import beian.inspection.decision.DecisionAnswer;
import beian.inspection.decision.Situation;
import beian.inspection.decision.StateCheck;
import beian.rules.question.Questions;
import java.util.List;

/**
 * A website is gone at the ministry, and its entity is kept or gone otherwise than it should be.
 */
public final class EntityAndWebsitesDisagree implements StateCheck {
  @Override
  public Verdict compare(Situation situation, List<Filing> sisters) {
    DecisionAnswer website = Questions.MINISTRY_WEBSITE.answer(situation);
    DecisionAnswer entity = Questions.MINISTRY_ENTITY.answer(situation);
    DecisionAnswer others = Questions.OTHER_WEBSITES.answer(situation);
    if (website.values().contains("exists")) {
      return Verdict.notApplicable("website-exists").on(website.evidence());
    }
    for (DecisionAnswer answer : List.of(website, entity, others)) {
      if (!answer.known()) {
        return Verdict.undetermined(answer.why()).on(answer.evidence());
      }
    }
    boolean kept = entity.values().contains("exists");
    boolean some = others.values().contains("some");
    String about = situation.filing().entityFilingNo();
    Verdict verdict =
        kept == some
            ? Verdict.pass(some ? "others-kept" : "all-ended")
            : Verdict.fail(kept ? "shell-left" : "entity-gone", about);
    return verdict.on(website.evidence());
  }
}
