package beian.rectification.notice;

import beian.inspection.card.Words;
import beian.platform.mail.Mailbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one case tells its owner once: a part of a letter ({@link Digest}), without the text.
 *
 * @param no {@code N0001-000123-1}: the case's number and a count; a transfer's {@code R…-7}
 * @param kind what it is about
 * @param caseNo the case; empty for a transfer's reminder
 * @param filingKey the filing
 * @param ownerKey whose it is: notices of one owner to one address go together
 * @param channel through whom
 * @param findings what it tells, as rule and round ({@code CON-002#1}); sorted
 * @param key what makes it the same notice: case, findings and address
 * @param mail the letter it is a part of
 * @param standing where it stands
 * @param proof that it arrived, other than by mail; null when there is none
 */
public record Notice(
    String no,
    NoticeKind kind,
    String caseNo,
    String filingKey,
    String ownerKey,
    Channel channel,
    Set<String> findings,
    String key,
    Mailing mail,
    Standing standing,
    @Nullable Proof proof) {
  public Notice {
    findings = Collections.unmodifiableSet(new TreeSet<>(findings));
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
  public record Mailing(
      String letterNo,
      String to,
      String messageId,
      String subject,
      String contentHash,
      Instant plannedAt,
      Instant dueAt,
      LocalDate countsFrom) {}

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
  public record Standing(
      NoticeState state,
      int attempts,
      @Nullable Instant sentAt,
      @Nullable Instant deliveredAt,
      String transport,
      String reply) {
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
  public record Proof(How how, String by, Instant recordedAt, String note) {
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

  /** The rules it tells. */
  public Set<String> rules() {
    return findings.stream()
        .map(one -> one.substring(0, one.indexOf('#')))
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

  /** A part of that letter. */
  public Notice in(Mailing letter) {
    return new Notice(
        no, kind, caseNo, filingKey, ownerKey, channel, findings, key, letter, standing, proof);
  }

  /** Tried once more, with that result. */
  public Notice tried(NoticeState next, String by, String said) {
    return with(new Standing(next, attempts() + 1, sentAt(), deliveredAt(), by, said));
  }

  /** Refused for now; not to be tried again before that moment. */
  public Notice later(Instant due, String by, String said) {
    Mailing rests =
        new Mailing(
            mail.letterNo(),
            mail.to(),
            mail.messageId(),
            mail.subject(),
            mail.contentHash(),
            mail.plannedAt(),
            due,
            mail.countsFrom());
    return in(rests).tried(NoticeState.PLANNED, by, said);
  }

  /** Accepted or written at that moment. */
  public Notice sent(NoticeState next, Instant at, String by, String said) {
    Instant arrived = next == NoticeState.DELIVERED ? at : deliveredAt();
    return with(new Standing(next, attempts() + 1, at, arrived, by, said));
  }

  /** In another state, for a reason. */
  public Notice become(NoticeState next, String said) {
    return with(new Standing(next, attempts(), sentAt(), deliveredAt(), transport(), said));
  }

  /** Known to have arrived. */
  public Notice delivered(Instant at, String said) {
    Instant sent = sentAt() == null ? at : sentAt();
    return with(new Standing(NoticeState.DELIVERED, attempts(), sent, at, transport(), said));
  }

  /** Known to have arrived at that moment by another way. */
  public Notice proved(Proof by, Instant at) {
    Standing arrived =
        new Standing(NoticeState.DELIVERED, attempts(), sentAt(), at, transport(), by.note());
    return new Notice(
        no, kind, caseNo, filingKey, ownerKey, channel, findings, key, mail, arrived, by);
  }

  private Notice with(Standing next) {
    return new Notice(
        no, kind, caseNo, filingKey, ownerKey, channel, findings, key, mail, next, proof);
  }
}
