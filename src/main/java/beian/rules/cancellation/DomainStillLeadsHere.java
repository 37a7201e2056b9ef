package beian.rules.cancellation;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.access.Leading;
import beian.rules.filed.Holes;

/** The domain of a filing whose access was cancelled still leads to the provider's servers. */
public final class DomainStillLeadsHere implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    Verdict verdict =
        Cancelled.is(filing, facts)
            ? Leading.of(filing, facts).toRunner("still-here", "leads-elsewhere")
            : Verdict.notApplicable("not-cancelled");
    return Holes.of(verdict, filing);
  }

  @Override
  public boolean ofEnded() {
    return true;
  }
}
