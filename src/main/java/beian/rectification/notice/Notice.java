package beian.rectification.notice;

import beian.inspection.card.Words;
import beian.platform.database.BlankConverter;
import beian.platform.database.NameSetConverter;
import beian.platform.mail.Mailbox;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one case tells its owner once: a part of a letter ({@link Digest}), without the text. */
@Entity
public class Notice {
  @Id
  @Column(name = "notice_no")
  private String no;

  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  @Column(name = "case_no")
  @Convert(converter = BlankConverter.class)
  private String caseNo;

  @Column(name = "filing_key")
  private String filingKey;

  @Embedded private Owner owner;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Convert(converter = NameSetConverter.class)
  private Set<String> findings;

  @Column(name = "idempotency_key")
  private String key;

  @Embedded private Mailing mail;
  @Embedded private Standing standing;
  @Embedded private @Nullable Proof proof;

  @Column(name = "promised_until")
  private @Nullable Instant promisedUntil;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Notice() {}

  /**
   * A notice.
   *
   * @param no {@code N0001-000123-1}: the case's number and a count; a transfer's {@code R…-7}
   * @param kind what it is about
   * @param caseNo the case; empty for a transfer's reminder
   * @param filingKey the filing
   * @param owner whose it is: notices of one owner to one address go together
   * @param channel through whom
   * @param findings what it tells, as rule and round ({@code CON-002#1})
   * @param key what makes it the same notice: case, findings and address
   * @param mail the letter it is a part of
   * @param standing where it stands
   */
  public Notice(
      String no,
      NoticeKind kind,
      String caseNo,
      String filingKey,
      Owner owner,
      Channel channel,
      Set<String> findings,
      String key,
      Mailing mail,
      Standing standing) {
    this.no = no;
    this.kind = kind;
    this.caseNo = caseNo;
    this.filingKey = filingKey;
    this.owner = owner;
    this.channel = channel;
    this.findings = sorted(findings);
    this.key = key;
    this.mail = mail;
    this.standing = standing;
  }

  private static Set<String> sorted(Set<String> findings) {
    return Collections.unmodifiableSet(new TreeSet<>(findings));
  }

  /**
   * The letter, as all of its parts have it.
   *
   * @param letterNo the number of its first part
   * @param to the address; empty when there is none
   * @param messageId without brackets
   * @param subject its subject
   * @param contentHash SHA-256 over address, subject and texts
   * @param plannedAt when it was planned as it is
   * @param dueAt not before then
   * @param countsFrom the day from which its text counts periods
   */
  @Embeddable
  public record Mailing(
      @Column(name = "letter_no") String letterNo,
      @Column(name = "recipient") String to,
      @Column(name = "message_id") String messageId,
      @Column(name = "subject") String subject,
      @Column(name = "content_hash") String contentHash,
      @Column(name = "planned_at") Instant plannedAt,
      @Column(name = "due_at") Instant dueAt,
      @Column(name = "counts_from") LocalDate countsFrom) {
    /** The same, not before that moment. */
    Mailing later(Instant due) {
      return new Mailing(letterNo, to, messageId, subject, contentHash, plannedAt, due, countsFrom);
    }
  }

  /**
   * How far it got.
   *
   * @param state where it stands
   * @param attempts how often it was tried
   * @param sentAt when a server accepted it or it was written; null before
   * @param deliveredAt when it is known to have arrived; null before
   * @param transport how it was sent: {@code smtp}, {@code file}; empty before
   * @param reply what was said last: the server's reply, the reason it failed
   */
  @Embeddable
  public record Standing(
      @Enumerated(EnumType.STRING) @Column(name = "state") NoticeState state,
      @Column(name = "attempts") int attempts,
      @Column(name = "sent_at") @Nullable Instant sentAt,
      @Column(name = "delivered_at") @Nullable Instant deliveredAt,
      @Column(name = "transport") String transport,
      @Column(name = "reply") String reply) {
    private static final int LONGEST = 1000;

    public Standing {
      reply = reply.length() > LONGEST ? reply.substring(0, LONGEST) : reply;
    }

    /** Written down, not sent. */
    public static Standing planned() {
      return new Standing(NoticeState.PLANNED, 0, null, null, "", "");
    }

    /** It cannot be sent at all. */
    public static Standing failed(String why) {
      return new Standing(NoticeState.FAILED, 0, null, null, "", why);
    }
  }

  /**
   * A proof that the owner was told, other than by mail.
   *
   * @param how by telephone or by post
   * @param by who says so
   * @param recordedAt when it was written down
   * @param note what was said, the number of the registered letter
   */
  @Embeddable
  public record Proof(
      @Enumerated(EnumType.STRING) @Column(name = "proved_how") How how,
      @Column(name = "proved_by") String by,
      @Column(name = "proof_recorded_at") Instant recordedAt,
      @Column(name = "proof_note") String note) {
    /** The ways. */
    public enum How {
      /** By telephone. */
      PHONE("电话", "by telephone"),
      /** By post. */
      POST("邮寄", "by post");

      private final Words words;

      How(String zh, String en) {
        this.words = new Words(zh, en);
      }

      /** What people call it. */
      public Words words() {
        return words;
      }
    }
  }

  /** Its number: the case's and a count, {@code N0001-000123-1}; a transfer's {@code R…-7}. */
  public String no() {
    return no;
  }

  /** What it is about. */
  public NoticeKind kind() {
    return kind;
  }

  /** The case; empty for a transfer's reminder. */
  public String caseNo() {
    return caseNo;
  }

  /** The filing. */
  public String filingKey() {
    return filingKey;
  }

  /** Whose it is: notices of one owner to one address go together. */
  public String ownerKey() {
    return owner.key();
  }

  /** Whose it is. */
  public Owner owner() {
    return owner;
  }

  /** Through whom. */
  public Channel channel() {
    return channel;
  }

  /** What it tells, as rule and round ({@code CON-002#1}); sorted. */
  public Set<String> findings() {
    return findings;
  }

  /** What makes it the same notice: case, findings and address. */
  public String key() {
    return key;
  }

  /** The letter it is a part of. */
  public Mailing mail() {
    return mail;
  }

  /** A proof that it arrived, other than by mail; null when there is none. */
  public @Nullable Proof proof() {
    return proof;
  }

  /**
   * Until when, in its own words, a transfer's owner has time; null of a notice of a case, whose
   * clock says it, and of reminders from before it was kept.
   */
  public @Nullable Instant promisedUntil() {
    return promisedUntil;
  }

  /** The same, which gives its owner time until then. */
  public Notice promising(Instant until) {
    promisedUntil = until;
    return this;
  }

  /** The rules it tells; none of a reminder, which says since when a transfer lies idle. */
  public Set<String> rules() {
    return findings.stream()
        .filter(text -> kind != NoticeKind.REMINDER)
        .map(text -> text.substring(0, text.indexOf('#')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Its letter's number. */
  public String letterNo() {
    return mail.letterNo();
  }

  /** The address; empty when there is none. */
  public String to() {
    return mail.to();
  }

  /** Its letter's message id, without brackets. */
  public String messageId() {
    return mail.messageId();
  }

  /** Its letter's subject. */
  public String subject() {
    return mail.subject();
  }

  /** When its letter was planned. */
  public Instant plannedAt() {
    return mail.plannedAt();
  }

  /** The day from which its text counts the period. */
  public LocalDate countsFrom() {
    return mail.countsFrom();
  }

  /** Where it stands. */
  public NoticeState state() {
    return standing.state();
  }

  /** How often it was tried. */
  public int attempts() {
    return standing.attempts();
  }

  /** When it left; null before. */
  public @Nullable Instant sentAt() {
    return standing.sentAt();
  }

  /** When it is known to have arrived; null before. */
  public @Nullable Instant deliveredAt() {
    return standing.deliveredAt();
  }

  /** How it was sent; empty before. */
  public String transport() {
    return standing.transport();
  }

  /** What was said last. */
  public String reply() {
    return standing.reply();
  }

  /** The address as logs and the history of a case show it. */
  public String masked() {
    return Mailbox.parse(to()).map(Mailbox::masked).orElse("-");
  }

  /** Becomes a part of that letter. */
  public void in(Mailing letter) {
    mail = letter;
  }

  /** Planned anew under its number, before it left: other findings, another way to the owner. */
  public void anew(Owner whose, Channel way, Set<String> telling, String same, Mailing unbound) {
    owner = whose;
    channel = way;
    findings = sorted(telling);
    key = same;
    mail = unbound;
    standing = Standing.planned();
    proof = null;
  }

  /** Tried once more, with that result. */
  public void tried(NoticeState next, String by, String said) {
    standing = new Standing(next, attempts() + 1, sentAt(), deliveredAt(), by, said);
  }

  /** Refused for now; not to be tried again before that moment. */
  public void later(Instant due, String by, String said) {
    mail = mail.later(due);
    tried(NoticeState.PLANNED, by, said);
  }

  /** Accepted or written at that moment. */
  public void sent(NoticeState next, Instant at, String by, String said) {
    Instant arrived = next == NoticeState.DELIVERED ? at : deliveredAt();
    standing = new Standing(next, attempts() + 1, at, arrived, by, said);
  }

  /** Goes into another state, for a reason. */
  public void become(NoticeState next, String said) {
    standing = new Standing(next, attempts(), sentAt(), deliveredAt(), transport(), said);
  }

  /** Known to have arrived. */
  public void delivered(Instant at, String said) {
    Instant sent = sentAt() == null ? at : sentAt();
    standing = new Standing(NoticeState.DELIVERED, attempts(), sent, at, transport(), said);
  }

  /** Known to have arrived at that moment by another way. */
  public void proved(Proof by, Instant at) {
    standing =
        new Standing(NoticeState.DELIVERED, attempts(), sentAt(), at, transport(), by.note());
    proof = by;
  }
}
