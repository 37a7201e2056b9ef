package beian.rules.change;

import beian.filing.Filing;
import beian.filing.InformationChange;
import beian.filing.column.ColumnSpec;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import beian.rules.filed.ChangedField;
import java.util.List;
import java.util.regex.Pattern;

/** Something filed has changed, and nobody has applied for an information change. */
public final class ChangeLacksApplication implements Check {
  /** Of what is written beside a column's name nothing is shown: it may be a person's number. */
  private static final Pattern DIGITS = Pattern.compile("\\d{5,}[0-9Xx]?");

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
        ? Verdict.fail("not-applied", "changed_fields").with("fields", Phrase.list(fields(filing)))
        : Verdict.undetermined("applications-not-told");
  }

  private static List<Phrase> fields(Filing filing) {
    return filing.application().changedFields().stream()
        .map(
            text ->
                ChangedField.of(text)
                    .flatMap(field -> ColumnSpec.find(field.column()))
                    .map(column -> Phrase.of(column.zh().get(0), column.en().get(0)))
                    .orElseGet(() -> Phrase.same(DIGITS.matcher(text).replaceAll("…"))))
        .toList();
  }
}
