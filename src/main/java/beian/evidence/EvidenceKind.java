package beian.evidence;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of observations. Each has a file form of the same name, an age limit (setting {@code
 * beian.evidence.age.<word>}) and attributes; the subject is what the observation is about.
 */
public enum EvidenceKind {
  /** A DNS record set. Subject: the name asked. Attributes: type, value, resolver. */
  DNS("dns"),
  /** Who owns an address range. Subject: the CIDR. Attributes: owner, region, list. */
  IP_OWNERSHIP("ip-ownership"),
  /**
   * A domain's registration. Subject: the registered domain. Attributes: registrant,
   * registrant_type, registrar, registered_at, expires_at, status, verified.
   */
  REGISTRATION("registration"),
  /**
   * A fetched homepage. Subject: the domain name. Attributes: url, final_url, status, title,
   * text_length, footer, filing_numbers, links, text (start of the visible text).
   */
  PAGE("page"),
  /**
   * The business registry's word on an entity. Subject: the document number. Attributes: name,
   * status, legal_person, capital.
   */
  REGISTRY("registry"),
  /** The carrier's word on a phone number. Subject: the normalized number. Attribute: status. */
  NUMBER_STATUS("number-status"),
  /**
   * A call a person made. Subject: the normalized number. Attributes: outcome (接通, 空号, 停机, 关机,
   * 无人接听, 非本人), caller.
   */
  CALL("call"),
  /**
   * A code sent to a filed number. Subject: {@code filing key|normalized number}. Attributes:
   * sent_at, entered_at (empty while not entered).
   */
  CODE("code"),
  /**
   * The ministry's extract. Subject: the filing key. Attributes: entity_exists, site_exists,
   * site_count, status, providers.
   */
  MIIT("miit"),
  /**
   * An entry of a blacklist. Subject: {@code entity|document number} or {@code site|normalized
   * name}. Attributes: reason, from, to.
   */
  BLACKLIST("blacklist"),
  /** A material on file. Subject: the file name. Attributes: size, sha256. */
  MATERIAL("material"),
  /**
   * A reviewer's signed decision on the content. Subject: the domain name. Attributes: flag
   * (illegal, empty, ok), category, reviewer.
   */
  CONTENT("content"),
  /** What a mail server said of a mailbox. Subject: the address. Attributes: status, diagnostic. */
  MAILBOX("mailbox");

  private final String word;

  EvidenceKind(String word) {
    this.word = word;
  }

  /** The lower-case word used in settings, tables and machine output. */
  public String word() {
    return word;
  }

  /** The kind of that word. */
  public static Optional<EvidenceKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
