package beian.evidence;

import beian.filing.Filing;
import beian.filing.MaterialWord;
import beian.filing.Materials;
import beian.filing.Person;
import beian.filing.number.DomainName;
import beian.filing.number.FilingNumber;
import beian.filing.number.Mask;
import beian.filing.number.Normal;
import beian.filing.number.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What evidence is asked about: the subjects a filing has, kind by kind, and the one way each is
 * written. Whoever stores, gathers or reads evidence writes subjects through here.
 */
public final class Subjects {
  /** Stands for every entity: that a list of entities was read. */
  public static final String ANY_ENTITY = "entity|*";

  /** Stands for every website: that a list of websites was read. */
  public static final String ANY_SITE = "site|*";

  private Subjects() {}

  /** What a kind can be asked about a filing, each once; nothing of IP_OWNERSHIP. */
  public static Set<String> of(EvidenceKind kind, Filing filing) {
    return switch (kind) {
      case DNS -> names(filing);
      case REGISTRATION -> registeredDomains(filing);
      case PAGE, CONTENT -> sites(filing);
      case REGISTRY -> some(document(filing.entity().docNo()));
      case NUMBER_STATUS, CALL -> phones(filing);
      case CODE -> codes(filing);
      case MIIT -> some(filing.number());
      case BLACKLIST -> blacklist(filing);
      case MATERIAL -> materials(filing.materials());
      case MAILBOX -> mailboxes(filing);
      case IP_OWNERSHIP -> Set.of();
    };
  }

  /**
   * DNS: the registered domain and its {@code www.}, the homepage's host, every filed name and its
   * {@code www.} when it is a registered domain; lower-case A-labels.
   */
  public static Set<String> names(Filing filing) {
    Set<String> names = new LinkedHashSet<>();
    for (String domain : filing.website().domains()) {
      DomainName.ascii(domain).ifPresent(names::add);
      DomainName.registered(domain)
          .ifPresent(
              apex -> {
                names.add(apex);
                names.add("www." + apex);
              });
    }
    DomainName.ascii(filing.website().homepageUrl()).ifPresent(names::add);
    return names;
  }

  /** REGISTRATION: the registered domains of the filed names. */
  public static Set<String> registeredDomains(Filing filing) {
    Set<String> domains = new LinkedHashSet<>();
    filing.website().domains().forEach(name -> DomainName.registered(name).ifPresent(domains::add));
    return domains;
  }

  /** PAGE and CONTENT: the filed names and the homepage's host, without {@code www.}. */
  public static Set<String> sites(Filing filing) {
    Set<String> sites = new LinkedHashSet<>();
    Stream.concat(filing.website().domains().stream(), Stream.of(filing.website().homepageUrl()))
        .map(Subjects::site)
        .filter(site -> !site.isEmpty())
        .forEach(sites::add);
    return sites;
  }

  /** A website by its name or address: the host in lower-case A-labels, without {@code www.}. */
  public static String site(String nameOrUrl) {
    return nameOrUrl.isBlank() ? "" : DomainName.check(nameOrUrl).normalized();
  }

  /** NUMBER_STATUS and CALL: the four filed numbers; a field may hold several. */
  public static Set<String> phones(Filing filing) {
    Set<String> phones = new LinkedHashSet<>();
    for (Person person : List.of(filing.entityPerson(), filing.sitePerson())) {
      phones.addAll(phones(person.mobile()));
      phones.addAll(phones(person.landline()));
    }
    return phones;
  }

  /** The numbers a field holds, each in its one form. */
  public static List<String> phones(String field) {
    return PhoneNumber.each(field).stream().map(Subjects::phone).toList();
  }

  /** A phone number in its one form; a wrong one without spaces and odd characters. */
  public static String phone(String number) {
    return PhoneNumber.check(number).normalized();
  }

  /** A document number in its one form: no spaces or dashes, capitals. */
  public static String document(String number) {
    return Normal.compact(number).toUpperCase(Locale.ROOT);
  }

  /** CODE: the filing and each of its numbers. */
  public static Set<String> codes(Filing filing) {
    Set<String> codes = new LinkedHashSet<>();
    phones(filing).forEach(phone -> codes.add(code(filing.number(), phone)));
    return codes;
  }

  /** A code sent to a number for a filing. */
  public static String code(String filingNumber, String phone) {
    return filingNumber + "|" + phone;
  }

  /** A filing's key from a number as people write it; other keys stay as they are. */
  public static String filing(String number) {
    return FilingNumber.check(number).normalized();
  }

  /** BLACKLIST: entity and website, and that lists of either sort were read. */
  public static Set<String> blacklist(Filing filing) {
    Set<String> subjects = new LinkedHashSet<>(List.of(ANY_ENTITY, ANY_SITE));
    if (!filing.entity().docNo().isBlank()) {
      subjects.add(listedEntity(filing.entity().docNo()));
    }
    if (!filing.website().name().isBlank()) {
      subjects.add(listedSite(filing.website().name()));
    }
    return subjects;
  }

  /** An entity on a blacklist, by its document number. */
  public static String listedEntity(String documentNumber) {
    return "entity|" + document(documentNumber);
  }

  /** A website on a blacklist, by its name. */
  public static String listedSite(String name) {
    return "site|" + Normal.name(name);
  }

  /** What an observation is about, without personal data. */
  public static String masked(Observation one) {
    String subject = one.subject();
    int bar = subject.indexOf('|');
    return switch (one.kind()) {
      case REGISTRY -> Mask.document(subject);
      case NUMBER_STATUS, CALL -> Mask.phone(subject);
      case CODE -> subject.substring(0, bar + 1) + Mask.phone(subject.substring(bar + 1));
      case MAILBOX -> Mask.email(subject);
      case BLACKLIST ->
          subject.startsWith("entity|")
              ? subject.substring(0, bar + 1) + Mask.document(subject.substring(bar + 1))
              : subject;
      default -> subject;
    };
  }

  /** MATERIAL: the files named in the sheet; words such as 有 and 无 name none. */
  public static Set<String> materials(Materials materials) {
    Set<String> files = new LinkedHashSet<>();
    Stream.of(
            materials.personId(),
            materials.organizationCode(),
            materials.businessLicence(),
            materials.photo(),
            materials.verificationForm(),
            materials.changeLetter(),
            materials.partyProof(),
            materials.undertaking(),
            materials.culturePermitScan(),
            materials.personnel(),
            materials.plan())
        .filter(written -> MaterialWord.of(written) == MaterialWord.FILES)
        .flatMap(Subjects::parts)
        .forEach(files::add);
    return files;
  }

  /** MAILBOX: the addresses of both persons-in-charge. */
  public static Set<String> mailboxes(Filing filing) {
    Set<String> mailboxes = new LinkedHashSet<>();
    Stream.of(filing.entityPerson().email(), filing.sitePerson().email())
        .flatMap(Subjects::parts)
        .map(Subjects::mailbox)
        .forEach(mailboxes::add);
    return mailboxes;
  }

  /** A mail address in its one form: lower case. */
  public static String mailbox(String address) {
    return Normal.text(address).toLowerCase(Locale.ROOT);
  }

  /** A subject as it may be shown to people, in logs and in reasons: without personal data. */
  public static String masked(EvidenceKind kind, String subject) {
    int bar = subject.indexOf('|') + 1;
    return switch (kind) {
      case REGISTRY -> Mask.document(subject);
      case NUMBER_STATUS, CALL -> Mask.phone(subject);
      case CODE -> subject.substring(0, bar) + Mask.phone(subject.substring(bar));
      case MAILBOX -> Mask.email(subject);
      case BLACKLIST ->
          subject.startsWith("entity|")
              ? subject.substring(0, bar) + Mask.document(subject.substring(bar))
              : subject;
      default -> subject;
    };
  }

  private static Stream<String> parts(String field) {
    return Stream.of(field.split("[;；]")).map(String::strip).filter(part -> !part.isEmpty());
  }

  private static Set<String> some(String subject) {
    return subject.isEmpty() ? Set.of() : Set.of(subject);
  }
}
