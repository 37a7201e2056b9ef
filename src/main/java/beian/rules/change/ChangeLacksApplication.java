package beian.rules.change;

import beian.filing.Filing;
import beian.filing.InformationChange;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;

/** Something filed has changed, and nobody has applied for an information change. */
public final class ChangeLacksApplication implements Check {
  private static final String CHANGE = "CHANGE";

  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.application().changedFields().isEmpty()) {
      return Verdict.notApplicable("nothing-changed");
    }
    InformationChange change = filing.change();
    String type = filing.application().type();
    if (type.equals(CHANGE)
        || !change.orderNo().isEmpty()
        || change.submittedAt() != null
        || change.doneAt() != null) {
      return Verdict.pass("change-applied");
    }
    if (!type.isEmpty() || !filing.application().no().isEmpty()) {
      return Verdict.undetermined("another-application");
    }
    return filing.speaksOf("change_order_no") && filing.speaksOf("order_type")
        ? Verdict.fail("not-applied", "changed_fields")
            .with("fields", String.join(", ", filing.application().changedFields()))
        : Verdict.undetermined("applications-not-told");
  }
}
