package beian.rules.synchronization;

import beian.filing.Application;
import beian.filing.Filing;
import beian.filing.word.ApplicationWord;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.limit.Limit;
import beian.rules.filed.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The administration has approved an application, and it still stands as one that is with the
 * administration. Parameters: those of Scope.
 */
public final class ApprovalIsNotSynchronized implements Check {
  private static final Limit LIMIT = Limit.of("approval-synchronization");

  private final Scope scope;

  public ApprovalIsNotSynchronized(Parameters given) {
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.application().status().equals("APPROVED")) {
      return Verdict.pass("approval-known");
    }
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing, facts));
  }

  private static Verdict inScope(Filing filing, Facts facts) {
    Application application = filing.application();
    if (ApplicationWord.of(application.status()) != ApplicationWord.WITH_ADMINISTRATION) {
      return Verdict.notApplicable("not-submitted");
    }
    Instant submitted = application.submittedToBureauAt();
    LocalDate approved = filing.approvedAt();
    if (approved == null) {
      return Verdict.notApplicable("not-decided");
    }
    if (submitted == null) {
      return Verdict.undetermined("submission-not-told");
    }
    if (!approved.isAfter(Facts.day(submitted))) {
      return Verdict.notApplicable("not-decided");
    }
    Optional<LocalDate> last = LIMIT.after(approved);
    if (last.isEmpty()) {
      return Verdict.undetermined("no-calendar").with("start", approved.toString());
    }
    return facts.reached(last.get().plusDays(1))
        ? Verdict.fail("not-synchronized", "order_status|" + approved)
            .with("approved", approved.toString())
            .with("last", last.get().toString())
        : Verdict.pass("still-time").with("last", last.get().toString());
  }
}
