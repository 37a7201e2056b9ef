package beian.rules.change;

import beian.filing.Application;
import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.rules.shape.Scope;
import java.time.Instant;

/** An application was edited while it was with the administration. Parameters: those of Scope. */
public final class ApplicationIsEditedAtAdministration implements Check {
  private final Scope scope;

  public ApplicationIsEditedAtAdministration(Parameters given) {
    this.scope = Scope.of(given);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    return scope.outside(filing, facts).orElseGet(() -> inScope(filing));
  }

  private static Verdict inScope(Filing filing) {
    Application application = filing.application();
    Instant submitted = application.submittedToBureauAt();
    Instant edited = application.editedAt();
    if (submitted == null) {
      return Verdict.notApplicable("not-submitted");
    }
    if (edited == null) {
      return filing.speaksOf("edit_at") && filing.placeholder("edit_at").isEmpty()
          ? Verdict.pass("not-edited")
          : Verdict.undetermined("edits-not-told");
    }
    if (!edited.isAfter(submitted)) {
      return Verdict.pass("edited-before");
    }
    Instant returned = application.returnedAt();
    if (returned != null && !returned.isBefore(submitted) && !edited.isBefore(returned)) {
      return Verdict.pass("edited-after-return");
    }
    return returned == null && application.status().equals("RETURNED")
        ? Verdict.undetermined("return-without-time")
        : Verdict.fail("edited-there", "edit_at|" + Facts.day(edited))
            .with("submitted", Facts.day(submitted).toString())
            .with("edited", Facts.day(edited).toString());
  }
}
