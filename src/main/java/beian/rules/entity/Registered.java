package beian.rules.entity;

import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Registry;
import beian.evidence.observation.Observation;
import beian.filing.Filing;
import beian.filing.word.DocumentType;
import beian.filing.word.EntityName;
import beian.filing.word.EntityName.Likeness;
import beian.filing.word.RegistryStatus;
import beian.filing.word.RegistryStatus.Register;
import beian.inspection.Facts;
import beian.rules.filed.EntityKind;
import java.time.LocalDate;
import java.util.List;

/**
 * What the registry says under the entity's document number.
 *
 * @param sight what is known of the number
 * @param name the name it has there; empty when it has none, says none, or has no record
 */
record Registered(Sight sight, String name) {
  /** Looks the number up. */
  static Registered of(DocumentNumber number, Facts facts) {
    Sight sight = number.absent() ? Sight.MISSING : number.registered(facts);
    if (!sight.current()) {
      return new Registered(sight, "");
    }
    Observation seen = sight.newest();
    String name = Registry.NAME.of(seen);
    boolean record = RegistryStatus.isRecord(name, Registry.STATUS.of(seen), day(seen));
    return new Registered(sight, record ? name : "");
  }

  /** Whether it has a record with a name. */
  boolean known() {
    return !name.isEmpty();
  }

  /** Whether its answers contradict each other, so that it can neither clear nor blame anybody. */
  boolean contradicted() {
    return sight.contradiction().isPresent();
  }

  /** The answer; none while nothing current is known. */
  List<Observation> basis() {
    return sight.current() ? List.of(sight.newest()) : List.of();
  }

  /** The day of the answer; only when it is current. */
  LocalDate day() {
    return day(sight.newest());
  }

  /** What the status says; only when the answer is current. */
  RegistryStatus status(Filing filing) {
    Register register = isAbroad(filing) ? Register.ABROAD : Register.MAINLAND;
    return RegistryStatus.of(Registry.STATUS.of(sight.newest()), register, day());
  }

  /**
   * Whether the record is the filed entity's: by its name, or of a trader without one by the
   * operator's.
   */
  boolean isOf(Filing filing) {
    if (!sight.current()) {
      return false;
    }
    Observation seen = sight.newest();
    Likeness likeness = EntityName.compare(Registry.NAME.of(seen), filing.entity().name());
    return likeness == Likeness.SAME
        || likeness == Likeness.SILENT
            && !Registry.NAME.of(seen).isBlank()
            && isOperator(Registry.LEGAL_PERSON.of(seen), filing);
  }

  private static boolean isOperator(String person, Filing filing) {
    return EntityName.same(person, filing.entityPerson().name())
        || EntityName.same(person, filing.entity().name());
  }

  /** Whether the entity is registered outside the mainland, as far as the filing says. */
  static boolean isAbroad(Filing filing) {
    return EntityKind.isAbroad(filing)
        || DocumentType.of(filing.entity().docType()).isRegisteredAbroad();
  }

  private static LocalDate day(Observation seen) {
    return Facts.day(seen.observedAt());
  }
}
