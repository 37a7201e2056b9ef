package beian.rules.content;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Registration;
import beian.evidence.kind.Registry;
import beian.evidence.kind.Subjects;
import beian.evidence.observation.Observation;
import beian.filing.DomainRegistration;
import beian.filing.Filing;
import beian.filing.word.EntityName;
import beian.filing.word.HiddenOwner;
import beian.filing.word.OwnerType;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who owns one registered domain. What a registry or registrar showed comes before what the sheet
 * says, also when a newer answer shows nothing; the sheet has one owner, one number and one word
 * each, which of several domains say nothing.
 *
 * @param domain the registered domain
 * @param name the owner's name; empty when it is not known or not shown
 * @param type what kind of owner: 个人, 企业 and the like; may be empty
 * @param number the owner's document number; empty when it is not known
 * @param sight what is known of the registration
 * @param basis the registration the name or type was read from; empty when they are the sheet's
 */
record Registrant(
    String domain, String name, String type, String number, Sight sight, List<Observation> basis) {

  private static final Duration YOUNG = Duration.ofDays(7);

  /** The owners of the filed domains; none when no domain is filed. */
  static List<Registrant> of(Filing filing, Facts facts) {
    Owners owners = facts.once(filing, Owners.class, Owners.class, () -> read(filing, facts));
    // Each rule asks for itself, because what contradicts an answer counts for who asked.
    owners.all.forEach(owner -> facts.evidence().sight(Registration.KIND, owner.domain));
    return owners.all;
  }

  private record Owners(List<Registrant> all) {}

  private static Owners read(Filing filing, Facts facts) {
    Set<String> domains = Registration.KIND.subjects(filing);
    List<Registrant> found = new ArrayList<>(1);
    for (String domain : domains) {
      Sight sight = facts.evidence().sight(Registration.KIND, domain);
      // Where registrations contradict each other, the sheet does not decide between them.
      boolean single = domains.size() == 1 && sight.contradiction().isEmpty();
      Observation named =
          Registration.saying(Registration.REGISTRANT, sight.holding()).orElse(null);
      Observation typed =
          Registration.saying(Registration.REGISTRANT_TYPE, sight.holding()).orElse(null);
      String name = named == null ? "" : shown(named, filing);
      String type =
          typed == null || isHeld(typed, filing) ? "" : Registration.REGISTRANT_TYPE.of(typed);
      DomainRegistration filed = filing.domain();
      String filedName = single ? shown(filed.ownerName(), filed.registrar(), filing) : "";
      boolean told = single && filedName.isEmpty() == filed.ownerName().isEmpty();
      String filedType = told ? filed.ownerType() : "";
      found.add(
          new Registrant(
              domain,
              name.isEmpty() ? filedName : name,
              type.isEmpty() ? filedType : type,
              single ? filing.domain().ownerDocNo() : "",
              sight,
              basis(name.isEmpty() ? null : named, type.isEmpty() ? null : typed)));
    }
    return new Owners(List.copyOf(found));
  }

  private static List<Observation> basis(@Nullable Observation named, @Nullable Observation typed) {
    if (named == null) {
      return typed == null ? List.of() : List.of(typed);
    }
    return typed == null || typed.equals(named) ? List.of(named) : List.of(named, typed);
  }

  private static String shown(Observation seen, Filing filing) {
    return shown(Registration.REGISTRANT.of(seen), Registration.REGISTRAR.of(seen), filing);
  }

  /** Whether it hides the owner behind somebody else: what kind of owner it says is theirs. */
  private static boolean isHeld(Observation seen, Filing filing) {
    return Registration.REGISTRANT.of(seen).isEmpty()
        ? !Registration.REDACTED.of(seen).isEmpty()
        : shown(seen, filing).isEmpty();
  }

  /** A registrar that stands as the owner of another's domain holds it for a customer. */
  private static String shown(String name, String registrar, Filing filing) {
    boolean holds =
        !registrar.isEmpty()
            && EntityName.compare(name, filing.entity().name()) == EntityName.Likeness.DIFFERENT
            && EntityName.compare(name, registrar) != EntityName.Likeness.DIFFERENT
            && EntityName.ofOneScript(name, registrar);
    return holds || HiddenOwner.hides(name) ? "" : name;
  }

  /** What kind of owner it is. */
  OwnerType kind() {
    return OwnerType.of(type, number);
  }

  /** What the business registry says of the filed entity; nothing of an individual. */
  static Sight registry(Filing filing, Facts facts) {
    return filing.individual()
        ? Sight.MISSING
        : facts.evidence().sight(Registry.KIND, Subjects.document(filing.entity().docNo()));
  }

  /** Whether that is the entity's legal representative on record. */
  static boolean isLegalPerson(String owner, Sight registry) {
    return registry.current()
        && EntityName.same(owner, Registry.LEGAL_PERSON.of(registry.newest()));
  }

  /**
   * Whether a look is so young that it counts against a sheet that says otherwise. Sheets are
   * handed in every night, and nobody knows when they were written: an older look is to be made
   * again.
   */
  static boolean outweighsSheet(Observation look, Facts facts) {
    return !facts.reached(look.observedUntil().plus(YOUNG));
  }

  /** What there is to be said when it is not. */
  static Verdict sheetSaysOtherwise(Observation look) {
    return Verdict.undetermined("sheet-says-otherwise")
        .with("day", Facts.day(look.observedUntil()).toString())
        .on(List.of(look));
  }

  /** Whether the registry says that the domain is nobody's. */
  boolean free() {
    return sight.current()
        && Registration.STATUS.of(sight.newest()).equals("available")
        && Registration.REGISTRANT.of(sight.newest()).isEmpty();
  }

  /**
   * Whether the newest answer shows nothing of what this was read from: older ones may clear an
   * owner, and accuse nobody.
   */
  boolean isBehindSilence() {
    return !basis.isEmpty() && !basis.contains(sight.newest());
  }

  /** The same of the owner's name. */
  boolean isNamedBehindSilence() {
    return !basis.isEmpty() && Registration.REGISTRANT.of(sight.newest()).isEmpty();
  }

  /** Nobody says who the owner is. */
  Verdict unknown() {
    return sight.current()
        ? Verdict.undetermined("owner-hidden").with("domain", domain).on(sight.observations())
        : Verdict.undetermined(Registration.KIND, domain, sight);
  }
}
