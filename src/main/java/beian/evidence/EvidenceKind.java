package beian.evidence;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of observations. Each has a file form of the same name, an age limit (setting {@code
 * beian.evidence.age.<word>}) and attributes; the subject is what the observation is about. An
 * attribute nobody stated is absent; days are ISO in China, yes and no are 是 and 否, lists are
 * separated by {@code ;}. Words that mean the same are stored as the one word named here; a word
 * that is not known is stored as it stands. A failed look-up has the attribute {@code failure}.
 */
public enum EvidenceKind {
  /**
   * One record of a name. Subject: the name asked, lower case, no final dot. Attributes: type (A,
   * AAAA, CNAME, MX, NS), value (address in canonical form, or target name in lower case; empty:
   * there is none of this type), resolver, status (NOERROR, NXDOMAIN).
   */
  DNS("dns"),
  /**
   * Who owns an address range. Subject: the CIDR. Attributes: owner, region, list ({@code own}: the
   * provider's own filing of addresses, {@code public}: a public list), source (what the file
   * says).
   */
  IP_OWNERSHIP("ip-ownership"),
  /**
   * A domain's registration. Subject: the registered domain. Attributes: registrant (absent when it
   * is redacted, which is never a mismatch), redacted (是), registrant_type (个人, 企业), registrar,
   * registered_at, expires_at, status (list of lower-case words, {@code clienthold}; {@code
   * available}: not registered), verified (是, 否), name_servers.
   */
  REGISTRATION("registration"),
  /**
   * A fetched homepage. Subject: the domain name. Attributes: url, final_url, status (HTTP status),
   * title, text_length (characters of visible text; absent when nothing came), pictures (how many
   * elements show something without text), scripts (how many, and what else may fill it later),
   * styles (how many style sheets; absent when none), refresh (where it leads by itself), footer,
   * filing_numbers (list), links (list of link targets that concern filings), text (start of the
   * visible text), sha256 (of the bytes that came).
   */
  PAGE("page"),
  /**
   * The business registry's word on an entity. Subject: the document number, compact, upper case.
   * Attributes: name, status (as the registry writes it: 存续（在营、开业、在册）, 注销, 吊销，未注销, …),
   * legal_person, capital, valid_until (the last day; 9999-12-31: without end).
   */
  REGISTRY("registry"),
  /**
   * The carrier's word on a phone number. Subject: the normalized number. Attribute: status (正常,
   * 停机, 空号, 不在网, 未知).
   */
  NUMBER_STATUS("number-status"),
  /**
   * A call a person made. Subject: the normalized number. Attributes: outcome (接通, 空号, 停机, 关机,
   * 无人接听, 非本人, 非本单位), caller.
   */
  CALL("call"),
  /**
   * A code sent to a filed number. Subject: {@code filing number|normalized number}. Attributes:
   * sent_at, entered_at (absent while not entered).
   */
  CODE("code"),
  /**
   * The ministry's extract. Subject: the filing number, or {@code order:} and the order number.
   * Attributes: entity_exists (是, 否), site_exists (是, 否), site_count, status, providers (list).
   */
  MIIT("miit"),
  /**
   * An entry of a blacklist. Subject: {@code entity|document number} or {@code site|normalized
   * name}; {@code entity|*} and {@code site|*} say that a list of that sort was read, so that who
   * stands in none is known not to be listed. Attributes: reason, from, to.
   */
  BLACKLIST("blacklist"),
  /**
   * A material on file. Subject: the file name. Attributes: size (bytes), sha256, type (jpg, png,
   * pdf, …), problem (empty, broken: the file is there and shows nothing).
   */
  MATERIAL("material"),
  /**
   * A reviewer's signed decision on the content. Subject: the domain name. Attributes: flag
   * (illegal, empty, ok), category (BLOG, FORUM, … as the filing's content category), reviewer.
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

  /**
   * Whether it is read from lists: an entry stands as long as its list does, and says the same
   * until the list is read with other content. What is seen of other kinds may be otherwise a
   * moment later.
   */
  public boolean listed() {
    return this == IP_OWNERSHIP || this == BLACKLIST || this == MATERIAL;
  }

  /** The kind of that word. */
  public static Optional<EvidenceKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
