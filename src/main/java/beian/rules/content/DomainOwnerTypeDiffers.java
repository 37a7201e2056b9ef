package beian.rules.content;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Subjects;
import beian.filing.Filing;
import beian.filing.word.EntityName;
import beian.filing.word.EntityName.Likeness;
import beian.filing.word.OwnerType;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import java.util.List;

/** The domain is verified for an individual and the filing is an organization's, or the reverse. */
public final class DomainOwnerTypeDiffers implements Check {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.entity().type().isEmpty()) {
      return Verdict.undetermined("no-entity-type-to-compare");
    }
    List<Registrant> registrants = Registrant.of(filing, facts);
    if (registrants.isEmpty()) {
      return Verdict.undetermined("no-domain");
    }
    if (filing.isTradersOwn()) {
      return Verdict.undetermined("trader");
    }
    OwnerType filed = filing.individual() ? OwnerType.INDIVIDUAL : OwnerType.ORGANIZATION;
    Phrase word =
        filing.individual() ? Phrase.word("an-individual") : Phrase.word("an-organization");
    return Verdict.ofEach(registrants, registrant -> judged(registrant, filed, filing, facts))
        .with("type", word)
        .with("entity", filing.entity().name());
  }

  private static Verdict judged(
      Registrant registrant, OwnerType filed, Filing filing, Facts facts) {
    OwnerType type = registrant.kind();
    if (type == OwnerType.UNKNOWN) {
      return unknown(registrant).of(registrant.domain());
    }
    if (type == filed) {
      return Verdict.pass("same").on(registrant.basis());
    }
    if (isTheEntity(registrant, filing)) {
      return Verdict.undetermined("same-owner")
          .with("domain", registrant.domain())
          .on(registrant.basis())
          .of(registrant.domain());
    }
    if (registrant.isBehindSilence()) {
      return registrant.unknown().of(registrant.domain());
    }
    Sight registry = Registrant.registry(filing, facts);
    boolean legal = Registrant.isLegalPerson(registrant.name(), registry);
    return Verdict.fail(legal ? "principal-owner" : fault(registrant, filing), registrant.domain())
        .with("domain", registrant.domain())
        .on(registrant.basis())
        .on(legal ? List.of(registry.newest()) : List.of());
  }

  private static boolean isTheEntity(Registrant registrant, Filing filing) {
    String number = Subjects.document(registrant.number());
    Likeness likeness = EntityName.compare(registrant.name(), filing.entity().name());
    return likeness == Likeness.SAME
        || likeness == Likeness.ALIKE
        || !number.isEmpty() && number.equals(Subjects.document(filing.entity().docNo()));
  }

  private static String fault(Registrant registrant, Filing filing) {
    if (filing.individual()) {
      return "organization-owner";
    }
    String number = Subjects.document(filing.entityPerson().docNo());
    boolean principal =
        EntityName.same(filing.entityPerson().name(), registrant.name())
            || !number.isEmpty() && number.equals(Subjects.document(registrant.number()));
    return principal ? "principal-owner" : "individual-owner";
  }

  private static Verdict unknown(Registrant registrant) {
    return registrant.type().isEmpty()
        ? registrant.unknown()
        : Verdict.undetermined("type-unknown").with("type", registrant.type());
  }
}
