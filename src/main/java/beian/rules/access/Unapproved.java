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
      return Optional.of(
          Verdict.notApplicable(
              "备案尚未通过，域名不应解析", "the filing is not approved yet, so the domain must not be in use"));
    }
    return Optional.empty();
  }
}
