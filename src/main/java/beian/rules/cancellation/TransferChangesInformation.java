package beian.rules.cancellation;

import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.filed.Holes;
import beian.rules.filed.Occasion;
import java.util.List;

/** An application for transfer changes what is filed. */
public final class TransferChangesInformation implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(Occasion.TRANSFER.missed(filing).orElseGet(() -> judged(filing)), filing);
  }

  private static Verdict judged(Filing filing) {
    List<String> fields = filing.application().changedFields();
    if (!fields.isEmpty()) {
      return Verdict.fail("changes", String.join(";", fields.stream().sorted().toList()))
          .with("fields", Holes.several(fields));
    }
    return filing.speaksOf("changed_fields")
        ? Verdict.pass("adds-only")
        : Verdict.undetermined(Holes.unfiled("changed_fields"));
  }
}
