package beian.rectification.cases;

import beian.inspection.Catalog;
import beian.inspection.card.Consequence;
import beian.inspection.card.Severity;

/**
 * Which faults end in "will be cancelled" instead of "may be cancelled" (contradiction C-04): those
 * that cannot be put right, and those whose card says so, whose owner is advised to deregister
 * (RCT-006).
 *
 * @param catalog the rules with their cards
 */
public record WillBeCancelled(Catalog catalog) {
  /** Whether the finding is one of them. */
  public boolean says(CaseFinding finding) {
    return finding.severity() == Severity.FATAL
        || catalog.consequence(finding.rule(), finding.fault()) == Consequence.WILL_BE_CANCELLED;
  }
}
