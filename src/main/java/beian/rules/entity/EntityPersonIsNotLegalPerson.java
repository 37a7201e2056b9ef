package beian.rules.entity;

import beian.evidence.kind.Registry;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;

/** The entity's person-in-charge is somebody else than its legal representative. */
public final class EntityPersonIsNotLegalPerson implements Check {
  private static final String WHOLE_NAME = "[\\p{IsHan}·]{2,}|[\\p{IsLatin} .'-]{2,}";

  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.individual()) {
      return Verdict.notApplicable("individual");
    }
    String person = filing.entityPerson().name();
    if (person.isEmpty()) {
      return Verdict.undetermined("nobody-filed");
    }
    DocumentNumber number = DocumentNumber.of(filing.entity().docNo());
    Registered registered = Registered.of(number, facts);
    if (!registered.sight().current()) {
      return Verdict.undetermined(
          Registry.KIND, Mask.document(number.normal()), registered.sight());
    }
    return judged(person, registered, filing).with("person", person).on(registered.basis());
  }

  private static Verdict judged(String person, Registered registered, Filing filing) {
    if (!registered.isOf(filing)) {
      return Verdict.undetermined("of-another");
    }
    String legal = Registry.LEGAL_PERSON.of(registered.sight().newest());
    if (!Normal.text(legal).matches(WHOLE_NAME)) {
      return Verdict.undetermined("hidden");
    }
    return Normal.name(legal).equals(Normal.name(person))
        ? Verdict.pass("same")
        : Verdict.fail("differs", "entity_pic_name");
  }
}
