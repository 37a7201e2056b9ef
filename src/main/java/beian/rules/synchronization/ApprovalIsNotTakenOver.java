package beian.rules.synchronization;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Miit;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The ministry has a website on record whose application here is still called undecided. Parameter
 * {@code working-days}: how long that may take.
 */
public final class ApprovalIsNotTakenOver implements Check {
  private static final Set<String> OF_A_NUMBER = Set.of("FIRST", "NEW_SITE");
  private static final Set<String> WITH_THE_ADMINISTRATION =
      Set.of("SECONDARY_REVIEW", "SUBMITTED", "SMS_VERIFICATION");

  /** The source says around 1 to 2 working days (line 409). */
  private static final int LEAST = 2;

  private final int workingDays;

  public ApprovalIsNotTakenOver(Parameters given) {
    this.workingDays = given.atLeast("working-days", LEAST);
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    String status = filing.application().status();
    if (!OF_A_NUMBER.contains(filing.application().type())
        || !WITH_THE_ADMINISTRATION.contains(status)
        || filing.filingNo().isEmpty()) {
      return Verdict.notApplicable("nothing-waits");
    }
    Sight sight = facts.evidence().sight(Miit.KIND, filing.number());
    if (!sight.current()) {
      return Verdict.undetermined(Miit.KIND, filing.number(), sight);
    }
    Observation extract = sight.newest();
    if (!Miit.SITE_EXISTS.of(extract).equals("是")) {
      return Verdict.undetermined("extract-does-not-say").on(List.of(extract));
    }
    LocalDate seen = Facts.day(extract.observedUntil());
    return facts.reached(after(seen))
        ? Verdict.fail("not-taken-over", filing.application().no())
            .with("order", filing.application().no())
            .with("number", filing.number())
            .with("day", seen.toString())
            .on(List.of(extract))
        : Verdict.pass("still-in-time").on(List.of(extract));
  }

  /** The day after so many working days. */
  private LocalDate after(LocalDate seen) {
    LocalDate day = seen;
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      left -= Facts.isWorkingDay(day) ? 1 : 0;
    }
    return day.plusDays(1);
  }
}
