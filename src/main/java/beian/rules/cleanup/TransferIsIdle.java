package beian.rules.cleanup;

import beian.filing.Application;
import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Reading;
import beian.inspection.Verdict;
import beian.inspection.limit.Limit;
import beian.rules.filed.Holes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A preliminarily approved transfer is idle and will be, or may be, cleaned up. */
public final class TransferIsIdle implements Check {
  private static final Limit LIMIT = Limit.of("idle-transfer");
  private static final Limit WARNING = Limit.of("idle-transfer-last-reminder");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    Verdict verdict =
        Preliminary.missed(filing).orElseGet(() -> judged(filing.application(), facts));
    return Holes.of(verdict, filing);
  }

  private static Verdict judged(Application application, Facts facts) {
    Instant begun = application.preliminarilyApprovedAt();
    if (begun == null) {
      return Verdict.undetermined("no-preliminary-day");
    }
    Instant step = application.lastStepAt();
    if (facts.terms().on(Reading.CLEANUP_FROM_LAST_STEP) && step != null && step.isAfter(begun)) {
      begun = step;
    }
    LocalDate first = Facts.day(begun);
    Optional<LocalDate> last = LIMIT.after(first);
    Optional<LocalDate> warning = WARNING.after(first);
    if (last.isEmpty() || warning.isEmpty()) {
      return Verdict.notApplicable("no-limit-then");
    }
    Verdict verdict =
        facts.reached(last.get().plusDays(1))
            ? Verdict.fail("over", "prelim_approved_at|" + first)
            : facts.reached(warning.get())
                ? Verdict.fail("soon", "prelim_approved_at|" + first)
                : Verdict.pass("time-left");
    return verdict
        .with("from", first.toString())
        .with("end", last.get().toString())
        .with("limit", Integer.toString(LIMIT.number(first)));
  }
}
