package beian.rules.eligibility;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.filed.Holes;
import beian.rules.filed.Occasion;

/** A domain without filing is used for mail. */
public final class UnfiledDomainServesMail implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(
        Occasion.NEW_FILING.missed(filing).orElseGet(() -> judged(filing, facts)), filing);
  }

  private static Verdict judged(Filing filing, Facts facts) {
    Boolean mail = filing.domain().mxUsed();
    if (mail == null) {
      return Verdict.undetermined(Holes.unfiled("mx_used"));
    }
    if (!mail) {
      return Verdict.pass("no-mail");
    }
    String domains = String.join(";", filing.website().domains());
    return FiledElsewhere.under(filing, facts)
        .orElseGet(
            () ->
                domains.isEmpty()
                    ? Verdict.undetermined("no-domain-filed")
                    : Verdict.fail("unfiled-mail", domains));
  }
}
