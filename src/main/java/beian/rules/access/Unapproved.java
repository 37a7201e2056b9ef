package beian.rules.access;

import beian.filing.Filing;
import beian.inspection.Verdict;
import java.util.Optional;

/** Filings whose domain must not lead to the provider yet: those that are not approved. */
final class Unapproved {
  private Unapproved() {}

  /** Not applicable, with the reason; empty when the filing is open to the rules of access. */
  static Optional<Verdict> of(Filing filing) {
    if (filing.filingNo().isEmpty()) {
      return Optional.of(Verdict.notApplicable("not-approved"));
    }
    return Optional.empty();
  }
}
