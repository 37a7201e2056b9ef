package beian.rules.deregistration;

import beian.filing.Filing;
import beian.inspection.Verdict;
import beian.inspection.decision.Situation;
import beian.inspection.decision.StateCheck;
import java.util.ArrayList;
import java.util.List;

/** An entity was deregistered, and a website of it is still called filed. */
public final class WebsitesOutliveTheirEntity implements StateCheck {
  @Override
  public Verdict compare(Situation situation, List<Filing> sisters) {
    if (!Ended.by("ENTITY", "DEREG_ENTITY", situation.filing(), situation.facts())) {
      return Verdict.notApplicable("not-deregistered");
    }
    List<Verdict> each = new ArrayList<>();
    for (Filing sister : sisters) {
      each.add(
          switch (sister.status()) {
            case Filing.DEREGISTERED -> Verdict.pass("all-ended");
            case "FILED" ->
                Verdict.fail("still-filed", sister.number()).with("number", sister.number());
            default -> Verdict.undetermined("status-unclear").with("number", sister.number());
          });
    }
    return each.isEmpty() ? Verdict.pass("all-ended") : Verdict.joined(each);
  }
}
