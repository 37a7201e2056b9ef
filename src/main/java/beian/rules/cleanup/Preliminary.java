package beian.rules.cleanup;

import beian.filing.Filing;
import beian.inspection.Verdict;
import beian.rules.filed.Occasion;
import java.util.Optional;

/** Transfers that are preliminarily approved and no further. */
final class Preliminary {
  private Preliminary() {}

  /** Why the rule is not about that filing, or why nobody knows; empty when it is. */
  static Optional<Verdict> missed(Filing filing) {
    Optional<Verdict> missed = Occasion.TRANSFER.missed(filing);
    return missed.isPresent() || filing.application().status().equals("PRELIMINARILY_APPROVED")
        ? missed
        : Optional.of(Verdict.notApplicable("not-preliminary"));
  }
}
