package beian.rules.culture;

import beian.filing.Filing;
import beian.filing.licence.CulturePermit;
import beian.filing.word.WithoutEnd;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.limit.Limit;
import beian.rules.filed.Scope;
import java.time.LocalDate;
import java.util.Optional;

/** The culture permit has ended, by its last day or by its term. Parameters: those of Scope. */
public final class CulturePermitHasExpired implements Check {
  private static final Limit TERM = Limit.of("culture-permit-validity");

  private final Scope scope;

  public CulturePermitHasExpired(Parameters given) {
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing.culturePermit(), facts));
  }

  private static Verdict inScope(CulturePermit permit, Facts facts) {
    Optional<LocalDate> term = Optional.ofNullable(permit.issuedAt()).flatMap(TERM::after);
    Optional<LocalDate> last = Optional.ofNullable(permit.expiry()).or(() -> term);
    if (last.isEmpty()) {
      return Verdict.undetermined("permit-without-end");
    }
    LocalDate day = last.get();
    if (!day.isBefore(WithoutEnd.DAY)) {
      return Verdict.pass("permit-valid").with("last", day.toString());
    }
    if (!facts.reached(day.plusDays(1))) {
      boolean tooLong = term.isPresent() && facts.reached(term.get().plusDays(1));
      return (tooLong ? Verdict.undetermined("longer-than-its-term") : Verdict.pass("permit-valid"))
          .with("last", day.toString());
    }
    LocalDate renewal = permit.renewalAt();
    return renewal != null && !renewal.isAfter(day)
        ? Verdict.undetermined("renewal-applied").with("renewal", renewal.toString())
        : Verdict.fail("expired", permit.no() + "|" + day)
            .with("number", permit.no())
            .with("last", day.toString());
  }
}
