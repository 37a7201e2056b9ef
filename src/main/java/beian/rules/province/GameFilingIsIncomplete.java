package beian.rules.province;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.rules.filed.Scope;
import beian.rules.filed.TextColumn;
import beian.rules.shape.NumberIsNotHeld;
import java.util.List;

/**
 * With the culture permit held, the filing still describes an ordinary website, or no
 * telecommunications permit is held. Parameters: those of Scope.
 */
public final class GameFilingIsIncomplete implements Check {
  private final Scope scope;

  public GameFilingIsIncomplete(Parameters given) {
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope
        .outside(filing, facts)
        .orElseGet(
            () -> Verdict.joined(List.of(change(filing, facts), telecomPermit(filing, facts))));
  }

  private static Verdict change(Filing filing, Facts facts) {
    if (Scope.isAbout("culture", filing, facts::reached)) {
      return Verdict.pass("filed-anew");
    }
    boolean changing =
        filing.isChanging("content_category", facts::reached)
            || filing.isChanging("service_content", facts::reached);
    boolean says =
        !filing.website().contentCategory().isEmpty()
            && !filing.website().contentCategory().equals("OTHER");
    return changing || !says
        ? Verdict.undetermined(changing ? "filing-changing" : "content-open").of("content_category")
        : Verdict.fail("not-changed", "content_category")
            .with("number", filing.culturePermit().no());
  }

  /** A licence of the administration for operational websites is one for this too. */
  private static Verdict telecomPermit(Filing filing, Facts facts) {
    Verdict other = NumberIsNotHeld.of(TextColumn.of("opl_no"), filing, facts);
    return other.outcome() == Outcome.PASS
        ? other
        : NumberIsNotHeld.of(TextColumn.of("vtbp_no"), filing, facts);
  }
}
