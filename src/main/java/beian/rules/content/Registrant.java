package beian.rules.content;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.evidence.Subjects;
import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.inspection.Facts;
import beian.inspection.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Who owns one registered domain. What the registry shows now comes before what the sheet says.
 *
 * @param domain the registered domain
 * @param name the owner's name; empty when it is not known or not shown
 * @param type what kind of owner: 个人, 企业 and the like; may be empty
 * @param sight what is known of the registration
 * @param basis the registration the name or type was read from; empty when they are the sheet's
 */
record Registrant(String domain, String name, String type, Sight sight, List<Observation> basis) {

  /** The owners of the filed domains; none when no domain is filed. */
  static List<Registrant> of(Filing filing, Facts facts) {
    List<Registrant> found = new ArrayList<>(1);
    for (String domain : Subjects.registeredDomains(filing)) {
      Sight sight = facts.evidence().sight(EvidenceKind.REGISTRATION, domain);
      String name = sight.current() ? sight.newest().get("registrant") : "";
      String type = sight.current() ? sight.newest().get("registrant_type") : "";
      boolean used = !name.isEmpty() || !type.isEmpty();
      found.add(
          new Registrant(
              domain,
              name.isEmpty() ? filing.domain().ownerName() : name,
              type.isEmpty() ? filing.domain().ownerType() : type,
              sight,
              used ? List.of(sight.newest()) : List.of()));
    }
    return found;
  }

  /** What the business registry says of the filed entity; nothing of an individual. */
  static Sight registry(Filing filing, Facts facts) {
    return filing.individual()
        ? Sight.MISSING
        : facts.evidence().sight(EvidenceKind.REGISTRY, Subjects.document(filing.entity().docNo()));
  }

  /** Whether that is the entity's legal representative on record. */
  static boolean isLegalPerson(String owner, Sight registry) {
    String name = Normal.name(owner);
    return !name.isEmpty()
        && registry.current()
        && name.equals(Normal.name(registry.newest().get("legal_person")));
  }

  /** Whether the registry says that the domain is nobody's. */
  boolean free() {
    return sight.current() && sight.newest().get("status").equals("available");
  }

  /** Nobody says who the owner is. */
  Verdict unknown() {
    return sight.current()
        ? Verdict.undetermined(
                "域名 {domain} 的注册信息未公开持有者", "the registration of {domain} does not show its owner")
            .with("domain", domain)
            .on(sight.observations())
        : Verdict.undetermined(EvidenceKind.REGISTRATION, domain, sight);
  }
}
