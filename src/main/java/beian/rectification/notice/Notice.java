package beian.rectification.notice;

import beian.platform.mail.Mailbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One letter of the outbox, without its text.
 *
 * @param no {@code N0001-000123-1}: the case's number and a count; a reminder's {@code R…-7}
 * @param kind what it is about
 * @param caseNo the case; empty for a reminder
 * @param filingKey the filing
 * @param channel through whom
 * @param to the address; empty when there is none
 * @param findings what it tells, as rule and round ({@code CON-002#1}); sorted
 * @param key what makes it the same letter: case, findings and address
 * @param messageId without brackets
 * @param subject its subject
 * @param contentHash SHA-256 over address, subject and texts
 * @param plannedAt when it was planned
 * @param dueAt not before then
 * @param countsFrom the day from which its text counts the period
 * @param state where it stands
 * @param attempts how often it was tried
 * @param sentAt when a server accepted it or it was written; null before
 * @param deliveredAt when it is known to have arrived; null before
 * @param transport how it was sent: {@code smtp}, {@code file}; empty before
 * @param reply what was said last: the server's reply, the reason it failed
 */
public record Notice(
    String no,
    NoticeKind kind,
    String caseNo,
    String filingKey,
    Channel channel,
    String to,
    Set<String> findings,
    String key,
    String messageId,
    String subject,
    String contentHash,
    Instant plannedAt,
    Instant dueAt,
    LocalDate countsFrom,
    NoticeState state,
    int attempts,
    @Nullable Instant sentAt,
    @Nullable Instant deliveredAt,
    String transport,
    String reply) {
  public Notice {
    findings = java.util.Collections.unmodifiableSet(new TreeSet<>(findings));
  }

  /** The rules it tells. */
  public Set<String> rules() {
    return findings.stream()
        .map(one -> one.substring(0, one.indexOf('#')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The token of its bounce address. */
  public String token() {
    return no.toLowerCase(java.util.Locale.ROOT);
  }

  /** The address as logs and the history of a case show it. */
  public String masked() {
    return Mailbox.parse(to).map(Mailbox::masked).orElse("-");
  }

  /** Tried once more, with that result. */
  public Notice tried(NoticeState next, String by, String said) {
    return with(next, attempts + 1, sentAt, deliveredAt, by, said);
  }

  /** Refused for now; not to be tried again before that moment. */
  public Notice later(Instant due, String by, String said) {
    return new Notice(
        no,
        kind,
        caseNo,
        filingKey,
        channel,
        to,
        findings,
        key,
        messageId,
        subject,
        contentHash,
        plannedAt,
        due,
        countsFrom,
        NoticeState.PLANNED,
        attempts + 1,
        sentAt,
        deliveredAt,
        by,
        said);
  }

  /** Accepted or written at that moment. */
  public Notice sent(NoticeState next, Instant at, String by, String said) {
    return with(next, attempts + 1, at, next == NoticeState.DELIVERED ? at : deliveredAt, by, said);
  }

  /** In another state, for a reason. */
  public Notice become(NoticeState next, String said) {
    return with(next, attempts, sentAt, deliveredAt, transport, said);
  }

  /** Known to have arrived. */
  public Notice delivered(Instant at, String said) {
    return with(NoticeState.DELIVERED, attempts, sentAt == null ? at : sentAt, at, transport, said);
  }

  private Notice with(
      NoticeState next,
      int tries,
      @Nullable Instant sent,
      @Nullable Instant delivered,
      String by,
      String said) {
    return new Notice(
        no,
        kind,
        caseNo,
        filingKey,
        channel,
        to,
        findings,
        key,
        messageId,
        subject,
        contentHash,
        plannedAt,
        dueAt,
        countsFrom,
        next,
        tries,
        sent,
        delivered,
        by,
        said.length() > 1000 ? said.substring(0, 1000) : said);
  }
}
