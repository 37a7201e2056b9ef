package beian.rules.deregistration;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.filed.Holes;
import java.time.LocalDate;

/** A filing number goes on being used after its deregistration was done. */
public final class DeregisteredNumberIsInUse implements Check {
  private static final String ACCESS = "ACCESS";

  @Override
  public Verdict check(Filing filing, Facts facts) {
    LocalDate done = filing.deregistration().doneAt();
    Verdict verdict =
        done == null || filing.filingNo().isEmpty()
            ? Verdict.notApplicable("not-deregistered")
            : judged(filing, done, facts);
    return Holes.of(verdict.with("done", done == null ? "-" : done.toString()), filing);
  }

  private static Verdict judged(Filing filing, LocalDate done, Facts facts) {
    if (filing.deregistration().type().equals(ACCESS)
        || filing.deregistration().withdrawnAt() != null) {
      return Verdict.notApplicable("not-deregistered");
    }
    if (filing.deregistration().type().isEmpty()) {
      return Verdict.undetermined("deregistration-type-open");
    }
    if (!facts.reached(done.plusDays(1))) {
      return Verdict.undetermined("deregistration-fresh");
    }
    LocalDate approved = filing.approvedAt();
    if (filing.status().isEmpty() || approved == null) {
      return Verdict.undetermined("status-or-approval-open");
    }
    if (!filing.status().equals("FILED")) {
      return Verdict.pass("given-up");
    }
    return approved.isAfter(done)
        ? Verdict.pass("approved-again")
        : Verdict.fail("in-use", filing.filingNo() + "|" + done);
  }

  @Override
  public boolean ofEnded() {
    return true;
  }
}
