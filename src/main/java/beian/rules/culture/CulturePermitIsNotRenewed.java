package beian.rules.culture;

import beian.filing.Filing;
import beian.filing.licence.CulturePermit;
import beian.filing.word.WithoutEnd;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Reading;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.limit.Limit;
import beian.rules.filed.Holes;
import beian.rules.filed.Scope;
import java.time.LocalDate;
import java.util.Optional;

/**
 * In the working days before the culture permit ends nobody has applied for its renewal.
 * Parameters: those of Scope.
 */
public final class CulturePermitIsNotRenewed implements Check {
  private static final Limit WINDOW = Limit.of("culture-permit-renewal");

  private final Scope scope;

  public CulturePermitIsNotRenewed(Parameters given) {
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing, facts));
  }

  private static Verdict inScope(Filing filing, Facts facts) {
    CulturePermit permit = filing.culturePermit();
    LocalDate expiry = permit.expiry();
    if (expiry == null) {
      return Verdict.undetermined(Holes.unfiled("icbp_expiry"));
    }
    if (!expiry.isBefore(WithoutEnd.DAY)) {
      return Verdict.pass("window-not-open").with("last", expiry.toString());
    }
    if (!facts.terms().on(Reading.CULTURE_PERMIT_RENEWED_IN_WINDOW)
        && !facts.reached(expiry.plusDays(1))) {
      return Verdict.pass("not-ended").with("last", expiry.toString());
    }
    Optional<LocalDate> opens = WINDOW.before(expiry);
    if (!facts.reached(opens.orElse(WINDOW.surelyBefore(expiry)))) {
      return Verdict.pass("window-not-open").with("last", expiry.toString());
    }
    if (opens.isEmpty()) {
      return Verdict.undetermined("window-unknown").with("last", expiry.toString());
    }
    LocalDate renewal = permit.renewalAt();
    if (renewal != null) {
      boolean earlier = permit.issuedAt() != null && renewal.isBefore(permit.issuedAt());
      return (earlier ? Verdict.undetermined("renewal-before-issue") : Verdict.pass("renewal-on"))
          .with("renewal", renewal.toString());
    }
    if (!filing.speaksOf("icbp_renewal_at") || filing.placeholder("icbp_renewal_at").isPresent()) {
      return Verdict.undetermined("renewal-open");
    }
    return Verdict.fail(
            facts.reached(expiry.plusDays(1)) ? "lapsed" : "renew-now", permit.no() + "|" + expiry)
        .with("number", permit.no())
        .with("opens", opens.get().toString())
        .with("last", expiry.toString());
  }
}
