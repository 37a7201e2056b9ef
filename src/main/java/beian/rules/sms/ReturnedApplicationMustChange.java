package beian.rules.sms;

import beian.filing.Application;
import beian.filing.Filing;
import beian.filing.word.ApplicationWord;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.rules.shape.Holes;

/** An application that came back from the administration has to be changed before it goes again. */
public final class ReturnedApplicationMustChange implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    return Holes.of(judged(filing.application(), filing), filing);
  }

  private static Verdict judged(Application application, Filing filing) {
    if (application.returnedAt() == null) {
      return Verdict.notApplicable("not-returned");
    }
    String day = Facts.day(application.returnedAt()).toString();
    String about = "returned_at|" + day;
    Verdict verdict =
        switch (ApplicationWord.of(application.status())) {
          case REJECTED -> Verdict.fail("rejected", about);
          case RETURNED -> returned(application, filing, about);
          case UNKNOWN -> Verdict.undetermined("application-open");
          default -> Verdict.pass("on-its-way");
        };
    return verdict.with("returned", day);
  }

  private static Verdict returned(Application application, Filing filing, String about) {
    if (!application.changedFields().isEmpty()) {
      return Verdict.fail("to-change", about)
          .with("fields", Holes.several(application.changedFields()));
    }
    return filing.speaksOf("changed_fields")
        ? Verdict.pass("unchanged")
        : Verdict.undetermined("column-silent").with("column", Holes.column("changed_fields"));
  }
}
