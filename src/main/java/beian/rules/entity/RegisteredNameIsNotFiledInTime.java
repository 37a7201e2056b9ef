package beian.rules.entity;

import beian.evidence.kind.Registry;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.UnifiedSocialCreditCode;
import beian.filing.word.EntityName;
import beian.filing.word.EntityName.Likeness;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Parameters;
import beian.inspection.limit.Limit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The registry has shown another name than the filed one for longer than there is time to file the
 * change. Parameters: {@code within}, the limit. When the name was changed nobody says: at the
 * latest on the day on which it was first seen so.
 */
public final class RegisteredNameIsNotFiledInTime implements Check {
  private final Limit within;

  public RegisteredNameIsNotFiledInTime(Parameters given) {
    this.within = given.one("within", Limit.byName());
  }

  @Override
  public Verdict check(Filing filing, Facts facts) {
    DocumentNumber number = DocumentNumber.of(filing.entity().docNo());
    if (filing.individual() || number.normal().startsWith(UnifiedSocialCreditCode.TRADERS)) {
      return Verdict.notApplicable("individual");
    }
    if (EntityName.isSilent(filing.entity().name())) {
      return Verdict.undetermined("no-name");
    }
    Registered registered = Registered.of(number, facts);
    if (!registered.sight().current()) {
      return Verdict.undetermined(
          Registry.KIND, Mask.document(number.normal()), registered.sight());
    }
    return judged(registered, filing, facts)
        .with("filed", filing.entity().name())
        .with("registered", registered.name());
  }

  private Verdict judged(Registered registered, Filing filing, Facts facts) {
    Likeness likeness = EntityName.compare(registered.name(), filing.entity().name());
    if (likeness == Likeness.SAME) {
      return Verdict.pass("same-name").on(registered.basis());
    }
    if (likeness != Likeness.DIFFERENT || Registered.isAbroad(filing)) {
      return Verdict.undetermined("alike").on(registered.basis());
    }
    if (filing.isChanging("entity_name", facts::reached)) {
      return Verdict.pass("changing").on(registered.basis());
    }
    List<Observation> so = seenSo(registered);
    LocalDate seen = Facts.day(so.get(so.size() - 1).observedAt());
    Optional<LocalDate> last = within.after(seen);
    if (last.isEmpty()) {
      return Verdict.undetermined("no-calendar").with("start", seen.toString());
    }
    Verdict verdict =
        facts.reached(last.get().plusDays(1))
            ? Verdict.fail("not-filed", "entity_name")
            : Verdict.pass("still-time");
    return verdict
        .with("seen", seen.toString())
        .with("last", last.get().toString())
        .with("limit", Integer.toString(within.number(seen)))
        .on(so);
  }

  /** The looks since which the registry showed nothing but that name, the newest first. */
  private static List<Observation> seenSo(Registered registered) {
    List<Observation> so = new ArrayList<>();
    for (Observation look : registered.sight().holding()) {
      if (!EntityName.same(Registry.NAME.of(look), registered.name())) {
        break;
      }
      so.add(look);
    }
    return so.isEmpty() ? registered.basis() : so;
  }
}
