package beian.rectification.desk;

import beian.inspection.card.Words;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.FindingState;
import beian.rectification.store.CaseStore;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Faults that several cases of one entity have: about itself, its person, a number of several
 * websites. Whoever appeals against one speaks of all.
 */
final class SharedFaults {
  private final CaseStore cases;

  SharedFaults(CaseStore cases) {
    this.cases = cases;
  }

  /** The other cases of its entity and campaign that are not over and have a fault it has open. */
  List<Case> shared(Case filingCase) {
    return filingCase.entityName().isEmpty()
        ? List.of()
        : cases.ofEntity(filingCase.campaign().no(), filingCase.entityName()).stream()
            .filter(other -> !other.no().equals(filingCase.no()) && !other.state().over())
            .filter(other -> open(other).anyMatch(fault -> isOf(filingCase, fault)))
            .toList();
  }

  /**
   * The owner was right about the faults of the appealed case.
   *
   * @return whether nothing else of the case is open, so that it is closed
   */
  static boolean uphold(Case filingCase, Case appealed, Instant now) {
    if (filingCase.no().equals(appealed.no())) {
      filingCase.uphold(now);
      return true;
    }
    return filingCase.uphold(fault -> isOf(appealed, fault), now);
  }

  /** A reason that was given for another case. */
  static Words as(Case appealed, String reason) {
    return new Words(
        "与 " + appealed.no() + " 同一问题，" + reason,
        "the same fault as in " + appealed.no() + ": " + reason);
  }

  private static Stream<CaseFinding> open(Case filingCase) {
    return filingCase.findings().stream()
        .filter(fault -> fault.state() == FindingState.OPEN && !fault.about().isEmpty());
  }

  private static boolean isOf(Case appealed, CaseFinding fault) {
    return appealed.findings().stream()
        .anyMatch(
            own ->
                own.rule().equals(fault.rule())
                    && own.fault().equals(fault.fault())
                    && own.about().equals(fault.about()));
  }
}
