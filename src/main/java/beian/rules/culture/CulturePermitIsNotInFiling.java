package beian.rules.culture;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.rules.filed.Holes;
import beian.rules.filed.Scope;
import beian.rules.filed.TextColumn;
import beian.rules.shape.MaterialsAreMissing;
import java.util.List;

/**
 * The filing of a website with a culture permit lacks the prior approval of that kind, or the scan
 * of the permit. Parameters: {@code approval}, the word for the kind; and those of Scope.
 */
public final class CulturePermitIsNotInFiling implements Check {
  private final String approval;
  private final Scope scope;

  public CulturePermitIsNotInFiling(Parameters given) {
    this.approval = given.text("approval");
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing, facts));
  }

  private Verdict inScope(Filing filing, Facts facts) {
    if (filing.isChanging("prior_approval", facts::reached)
        || filing.isChanging("mat_icbp_scan", facts::reached)) {
      return Verdict.undetermined("filing-changing");
    }
    return Verdict.joined(
        List.of(category(filing), MaterialsAreMissing.of(TextColumn.of("mat_icbp_scan"), filing)));
  }

  private Verdict category(Filing filing) {
    List<String> filed = filing.website().priorApprovals();
    if (filed.stream().anyMatch(word -> word.startsWith(approval))) {
      return Verdict.pass("approval-filed");
    }
    return filing.speaksOf("prior_approval")
        ? Verdict.fail("no-approval", "prior_approval").with("number", filing.culturePermit().no())
        : Verdict.undetermined(Holes.unfiled("prior_approval")).of("prior_approval");
  }
}
