package beian.rules.province;

import beian.filing.Filing;
import beian.filing.number.Normal;
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
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing, facts));
  }

  /** The permit is one of several for internet culture; the rule is about games alone. */
  private static Verdict inScope(Filing filing, Facts facts) {
    boolean culture = Scope.isAbout("culture", filing, facts::reached);
    if (culture && !Scope.isAbout("game", filing, facts::reached)) {
      return Verdict.notApplicable("other-content");
    }
    Verdict change = culture ? Verdict.pass("filed-anew") : change(filing, facts);
    return change.outcome() == Outcome.UNDETERMINED
        ? change
        : Verdict.joined(List.of(change, telecomPermit(filing, facts)));
  }

  private static Verdict change(Filing filing, Facts facts) {
    boolean changing =
        filing.isChanging("content_category", facts::reached)
            || filing.isChanging("service_content", facts::reached);
    boolean says =
        !filing.website().contentCategory().isEmpty()
            && !filing.website().contentCategory().equals("OTHER");
    if (changing || !says) {
      return Verdict.undetermined(changing ? "filing-changing" : "content-open")
          .of("content_category");
    }
    String site = Normal.name(filing.website().name());
    return WebsiteShowsCultureTooEarly.gameWord(site, facts).isEmpty()
        ? Verdict.undetermined("perhaps-no-games").of("content_category")
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
