package beian.rules.cleanup;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.limit.Limit;
import beian.rules.access.Leading;
import beian.rules.filed.Holes;
import java.time.Instant;
import java.util.Optional;

/** Well after the preliminary approval of its transfer a domain still leads nowhere. */
public final class DomainIsNotResolvable implements Check {
  private static final Limit LIMIT = Limit.of("resolution-after-preliminary-approval");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(Preliminary.missed(filing).orElseGet(() -> judged(filing, facts)), filing);
  }

  private static Verdict judged(Filing filing, Facts facts) {
    Instant approved = filing.application().preliminarilyApprovedAt();
    if (approved == null) {
      return Verdict.undetermined("no-preliminary-day");
    }
    Optional<Instant> end = LIMIT.after(approved);
    if (end.isEmpty()) {
      return Verdict.notApplicable("no-limit-then");
    }
    Instant expected = end.get();
    Verdict verdict =
        facts.reached(expected)
            ? Leading.of(filing, facts).nowhere(expected, "unresolved", "resolves")
            : Verdict.pass("time-left").with("end", Facts.day(expected).toString());
    return verdict
        .with("approved", Facts.day(approved).toString())
        .with("limit", Integer.toString(LIMIT.number(Facts.day(approved))));
  }
}
