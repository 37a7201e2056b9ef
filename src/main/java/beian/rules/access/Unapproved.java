package beian.rules.access;

import beian.filing.Filing;
import beian.filing.word.TransferWord;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.rules.filed.Occasion;
import java.util.Optional;

/**
 * Filings whose domain need not lead to the provider yet: those that are not approved, and those
 * whose transfer to it is under way, which are served where they were.
 */
final class Unapproved {
  private static final Optional<Verdict> TRANSFER_OPEN =
      Optional.of(Verdict.notApplicable("transfer-open"));

  private Unapproved() {}

  /** Not applicable or open, with the reason; empty when the rules of access are about it. */
  static Optional<Verdict> of(Filing filing) {
    if (filing.filingNo().isEmpty()) {
      return Optional.of(Verdict.notApplicable("not-approved"));
    }
    boolean ordered = Occasion.TRANSFER_TOLD.missed(filing).isEmpty();
    TransferWord word = TransferWord.of(filing.access().transferStatus());
    if (word == TransferWord.UNKNOWN) {
      return ordered ? byOrder(filing) : Optional.empty();
    }
    // Sheets say "none" of all that was never transferred.
    boolean transferred = ordered || !filing.access().previousProvider().isEmpty();
    return word == TransferWord.COMPLETED || !transferred ? Optional.empty() : TRANSFER_OPEN;
  }

  private static Optional<Verdict> byOrder(Filing filing) {
    Optional<Verdict> over = Occasion.TRANSFER.missed(filing);
    return over.isEmpty()
        ? TRANSFER_OPEN
        : over.filter(verdict -> verdict.outcome() == Outcome.UNDETERMINED);
  }
}
