package beian.rules.content;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Registration;
import beian.evidence.kind.Registry;
import beian.evidence.kind.Subjects;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.filing.number.ResidentId;
import beian.filing.number.UnifiedSocialCreditCode;
import beian.filing.word.EntityName;
import beian.filing.word.EntityName.Likeness;
import beian.filing.word.OwnerType;
import beian.inspection.Check;
import beian.inspection.Facts;
import beian.inspection.Outcome;
import beian.inspection.Verdict;
import beian.rules.filed.EntityKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The domain's owner is not the filed entity. */
public final class DomainBelongsToAnother implements Check {
  private static final int LONGEST_PERSON = 4;
  private static final int UNIFIED = 18;

  @Override
  public Verdict check(Filing filing, Facts facts) {
    List<Registrant> registrants = Registrant.of(filing, facts);
    if (registrants.isEmpty()) {
      return Verdict.undetermined("no-domain");
    }
    List<Registrant> owned = registrants.stream().filter(registrant -> !registrant.free()).toList();
    if (owned.isEmpty()) {
      return Verdict.notApplicable("free").on(registrants.get(0).sight().observations());
    }
    return Verdict.ofEach(owned, registrant -> judged(registrant, filing, facts))
        .with("entity", filing.entity().name());
  }

  private static Verdict judged(Registrant registrant, Filing filing, Facts facts) {
    Verdict numbered = byNumber(registrant, filing);
    if (numbered != null && numbered.outcome() == Outcome.PASS) {
      return numbered;
    }
    Verdict named = byName(registrant, filing, facts);
    if (numbered == null || named.outcome() == Outcome.FAIL) {
      // a name says more to the owner than a masked number
      return open(named, registrant);
    }
    if (registrant.name().isEmpty()
        && !filing.individual()
        && EntityName.maybeBranch(filing.entity().name())) {
      return open(Verdict.undetermined("may-be-head"), registrant);
    }
    boolean alike = named.outcome() == Outcome.UNDETERMINED && isAlike(registrant, filing);
    return (named.outcome() == Outcome.PASS || alike) && !filing.individual()
        ? open(Verdict.undetermined("number-differs"), registrant)
        : numbered;
  }

  /** A head office and its branch have numbers of their own. */
  private static boolean isAlike(Registrant registrant, Filing filing) {
    return EntityName.compare(registrant.name(), filing.entity().name()) == Likeness.ALIKE;
  }

  private static Verdict open(Verdict verdict, Registrant registrant) {
    return verdict.outcome() == Outcome.UNDETERMINED ? verdict.of(registrant.domain()) : verdict;
  }

  /** By document number; null when the numbers cannot be compared. */
  private static @Nullable Verdict byNumber(Registrant registrant, Filing filing) {
    String owner = Subjects.document(registrant.number());
    String entity = Subjects.document(filing.entity().docNo());
    if (owner.isEmpty() || entity.isEmpty()) {
      return null;
    }
    boolean same = owner.equals(entity) || isCodeOf(owner, entity) || isCodeOf(entity, owner);
    boolean principal =
        !filing.individual() && owner.equals(Subjects.document(filing.entityPerson().docNo()));
    if (same || principal) {
      return principal ? Verdict.pass("principal") : Verdict.pass("same-number");
    }
    return sameKind(owner, entity)
        ? Verdict.fail("other-number", registrant.domain() + "|" + owner)
            .with("domain", registrant.domain())
            .with("ownernumber", Mask.document(owner))
            .with("number", Mask.document(entity))
        : null;
  }

  /** Whether one is the organization code inside the other, a unified social credit code. */
  private static boolean isCodeOf(String code, String unified) {
    return unified.length() == UNIFIED && code.length() == 9 && unified.startsWith(code, 8);
  }

  private static boolean sameKind(String a, String b) {
    return a.length() == UNIFIED
        && b.length() == UNIFIED
        && (UnifiedSocialCreditCode.check(a).valid() && UnifiedSocialCreditCode.check(b).valid()
            || ResidentId.check(a).valid() && ResidentId.check(b).valid());
  }

  private static Verdict byName(Registrant registrant, Filing filing, Facts facts) {
    String owner = registrant.name();
    if (owner.isEmpty()) {
      return registrant.unknown();
    }
    Likeness likeness = EntityName.compare(owner, filing.entity().name());
    if (likeness == Likeness.SILENT) {
      return Verdict.undetermined("no-entity-name");
    }
    Verdict same = Verdict.pass("same").on(registrant.basis());
    boolean mayBeTheirs = !filing.individual() || filing.isTradersOwn();
    if (likeness == Likeness.SAME
        || mayBeTheirs && EntityName.same(owner, filing.entityPerson().name())) {
      return same;
    }
    Sight registry = Registrant.registry(filing, facts);
    if (Registrant.isLegalPerson(owner, registry)) {
      return same.on(List.of(registry.newest()));
    }
    boolean likePerson =
        mayBeTheirs && EntityName.compare(owner, filing.entityPerson().name()) == Likeness.ALIKE;
    boolean inOtherWords =
        filing.individual()
            ? EntityName.mayBeOnePersons(owner, filing.entity().name())
            : EntityName.mayAbbreviate(owner, filing.entity().name());
    if (likeness == Likeness.ALIKE || likePerson || inOtherWords) {
      return Verdict.undetermined("alike").with("owner", Mask.text(owner)).on(registrant.basis());
    }
    Optional<Observation> renamed =
        registry.observations().stream()
            .filter(
                seen ->
                    EntityName.isFormer(owner, Registry.NAME.of(seen))
                        || EntityName.same(owner, Registry.NAME.of(seen)))
            .findFirst();
    if (renamed.isPresent()) {
      return Verdict.undetermined("former-name")
          .with("owner", Mask.text(owner))
          .on(List.of(renamed.get()));
    }
    if (registrant.isNamedBehindSilence()) {
      return registrant.unknown();
    }
    if (Registration.goesBack(registrant.sight().holding())) {
      return Verdict.undetermined("moved-since").on(registrant.basis());
    }
    boolean clears =
        !registrant.basis().isEmpty()
            && EntityName.same(filing.domain().ownerName(), filing.entity().name());
    if (clears && !Registrant.outweighsSheet(registrant.basis().get(0), facts)) {
      return Registrant.sheetSaysOtherwise(registrant.basis().get(0));
    }
    if (!filing.individual() && isInvestor(owner, filing)) {
      return Verdict.pass("investor").on(registrant.basis());
    }
    boolean another = !filing.individual() && isPerson(registrant);
    if (another && EntityKind.isTrader(filing)) {
      return Verdict.undetermined("may-be-operator").on(registrant.basis());
    }
    return Verdict.fail(
            another ? "another-person" : "other-owner",
            registrant.domain() + "|" + EntityName.key(owner))
        .with("domain", registrant.domain())
        .with("owner", Mask.text(owner))
        .on(registrant.basis());
  }

  /** Shareholders of an organization may own its domain (the ministry's rule of 2018). */
  private static boolean isInvestor(String owner, Filing filing) {
    String key = EntityName.key(owner);
    return key.length() > 1 && EntityName.key(filing.entity().investor()).contains(key);
  }

  private static boolean isPerson(Registrant registrant) {
    String owner = EntityName.key(registrant.name());
    boolean likeAPerson =
        owner.length() <= LONGEST_PERSON || Normal.name(registrant.name()).indexOf('·') > 0;
    return likeAPerson && registrant.kind() != OwnerType.ORGANIZATION
        || registrant.kind() == OwnerType.INDIVIDUAL;
  }
}
