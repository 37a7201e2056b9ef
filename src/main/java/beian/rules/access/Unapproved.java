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
  private Unapproved() {}

  /** Not applicable or open, with the reason; empty when the rules of access are about it. */
  static Optional<Verdict> of(Filing filing) {
    if (filing.filingNo().isEmpty()) {
      return Optional.of(Verdict.notApplicable("not-approved"));
    }
    boolean ordered = Occasion.TRANSFER_TOLD.missed(filing).isEmpty();
    boolean transferred = ordered || !filing.access().previousProvider().isEmpty();
    TransferWord word =
        transferred
            ? TransferWord.of(filing.access().transferStatus())
            : TransferWord.COMPLETED; // sheets say "none" of all that was never transferred
    if (word == TransferWord.COMPLETED || word == TransferWord.UNKNOWN && !ordered) {
      return Optional.empty();
    }
    Optional<Verdict> over =
        word == TransferWord.UNKNOWN ? Occasion.TRANSFER.missed(filing) : Optional.empty();
    return over.isEmpty()
        ? Optional.of(Verdict.notApplicable("transfer-open"))
        : over.filter(verdict -> verdict.outcome() == Outcome.UNDETERMINED);
  }
}
