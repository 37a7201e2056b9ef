package beian.rules.eligibility;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.filed.Holes;
import beian.rules.filed.Occasion;
import java.util.List;

/** Domain, server or the account's identity verification are missing. */
public final class PreconditionIsMissing implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(Occasion.FILING.missed(filing).orElseGet(() -> judged(filing)), filing);
  }

  private static Verdict judged(Filing filing) {
    return Verdict.joined(
        List.of(
            filed("domain", "no-domain", !filing.website().domains().isEmpty(), filing),
            server(filing),
            account(filing)));
  }

  /** A server that is told by its address or its provider is one too. */
  private static Verdict server(Filing filing) {
    boolean told =
        !filing.server().id().isEmpty()
            || !filing.access().serverIps().isEmpty()
            || !filing.server().provider().isEmpty();
    return filed("server_id", "no-server", told, filing);
  }

  private static Verdict filed(String column, String fault, boolean filled, Filing filing) {
    if (filled) {
      return Verdict.pass("all-there");
    }
    return filing.speaksOf(column)
        ? Verdict.fail(fault, column)
        : Verdict.undetermined(Holes.unfiled(column));
  }

  private static Verdict account(Filing filing) {
    Boolean verified = filing.account().verified();
    if (verified == null) {
      return Verdict.undetermined(Holes.unfiled("account_verified"));
    }
    return verified
        ? Verdict.pass("all-there")
        : Verdict.fail("account-not-verified", "account_verified");
  }
}
