package beian.rules.deregistration;

import beian.filing.Filing;
import beian.inspection.Verdict;
import beian.inspection.decision.Situation;
import beian.inspection.decision.StateCheck;
import java.util.ArrayList;
import java.util.List;

/** A website was deregistered, and others of its entity are called so too without their own. */
public final class OtherWebsitesEndedToo implements StateCheck {
  @Override
  public Verdict compare(Situation situation, List<Filing> sisters) {
    if (!Ended.by("WEBSITE", "DEREG_SITE", situation.filing(), situation.facts())) {
      return Verdict.notApplicable("not-deregistered");
    }
    List<Verdict> each = new ArrayList<>();
    for (Filing sister : sisters) {
      each.add(judged(sister, situation));
    }
    return each.isEmpty() ? Verdict.pass("others-stand") : Verdict.joined(each);
  }

  private static Verdict judged(Filing sister, Situation situation) {
    if (!sister.status().equals(Filing.DEREGISTERED)) {
      return sister.status().isEmpty()
          ? Verdict.undetermined("status-unclear").with("number", sister.number())
          : Verdict.pass("others-stand");
    }
    if (Ended.by("WEBSITE", "DEREG_SITE", sister, situation.facts())
        || Ended.by("ENTITY", "DEREG_ENTITY", sister, situation.facts())) {
      return Verdict.pass("others-stand");
    }
    return sister.speaksOf("dereg_done_at") && sister.deregistration().doneAt() == null
        ? Verdict.fail("ended-too", sister.number()).with("number", sister.number())
        : Verdict.undetermined("status-unclear").with("number", sister.number());
  }
}
