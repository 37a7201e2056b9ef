package beian.rules.cancellation;

import beian.filing.Filing;
import beian.inspection.Facts;
import java.time.LocalDate;

/** Whether a filing's access was cancelled. */
final class Cancelled {
  private static final String ACCESS = "ACCESS";

  private Cancelled() {}

  /** Whether the sheet says so. */
  static boolean is(Filing filing, Facts facts) {
    LocalDate done = filing.deregistration().doneAt();
    boolean asked =
        filing.deregistration().type().equals(ACCESS)
            && filing.deregistration().withdrawnAt() == null
            && done != null
            && facts.reached(done);
    return asked || filing.status().equals(Filing.TRANSFER_CANCELLED);
  }

  /** Since when, as far as the sheet says. */
  static String since(Filing filing) {
    LocalDate done = filing.deregistration().doneAt();
    return done == null ? "-" : done.toString();
  }
}
