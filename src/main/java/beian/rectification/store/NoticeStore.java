package beian.rectification.store;

import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.rectification.notice.Channel;
import beian.rectification.notice.Digest;
import beian.rectification.notice.Notice;
import beian.rectification.notice.Notice.Mailing;
import beian.rectification.notice.Notice.Proof;
import beian.rectification.notice.Notice.Standing;
import beian.rectification.notice.NoticeKind;
import beian.rectification.notice.NoticeState;
import beian.rectification.notice.NoticeText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outbox: the notices, and the letters they are parts of. */
public final class NoticeStore {
  private final Transactions transactions;
  private final Table<Notice> notices;
  private final Table<Text> texts;

  private record Text(String letterNo, String plain, String html) {}

  public NoticeStore(Transactions transactions) {
    this.transactions = transactions;
    this.notices =
        new Table<>(
            transactions,
            "notice",
            "notice_no",
            "letter_no kind case_no filing_key owner_key channel recipient findings"
                + " idempotency_key message_id subject content_hash planned_at due_at counts_from"
                + " state attempts sent_at delivered_at transport reply proved_how proved_by"
                + " proof_recorded_at proof_note",
            NoticeStore::values,
            NoticeStore::notice);
    this.texts =
        new Table<>(
            transactions,
            "letter_text",
            "letter_no",
            "text_plain text_html",
            one -> new @Nullable Object[] {one.letterNo(), one.plain(), one.html()},
            row ->
                new Text(
                    row.getString("letter_no"),
                    row.getString("text_plain"),
                    row.getString("text_html")));
  }

  /** Adds notices to the outbox, or changes their rows. */
  public void save(Collection<Notice> changed) {
    notices.save(changed);
  }

  /** Changes the rows of a letter's parts. */
  public void save(Digest digest) {
    notices.save(digest.parts());
  }

  /** Keeps the text of a letter. */
  public void write(String letterNo, NoticeText text) {
    texts.save(List.of(new Text(letterNo, text.plain(), text.html())));
  }

  /** Takes notices that have not been sent out of the outbox. */
  public void withdraw(Collection<String> nos) {
    transactions.run(
        () ->
            transactions
                .sql()
                .batch(
                    "delete from notice where notice_no = ? and state = 'PLANNED'",
                    nos,
                    no -> new Object[] {no}));
  }

  /** Forgets texts of letters that have no part any more. */
  public void forget(Collection<String> letterNos) {
    transactions.run(
        () ->
            transactions
                .sql()
                .batch(
                    "delete from letter_text where letter_no = ? and not exists"
                        + " (select 1 from notice n where n.letter_no = letter_text.letter_no)",
                    letterNos,
                    no -> new Object[] {no}));
  }

  /** One notice. */
  public Optional<Notice> find(String no) {
    return notices.list("where notice_no = ?", no).stream().findFirst();
  }

  /** One letter with all its parts. */
  public Optional<Digest> letter(String letterNo) {
    List<Notice> parts = notices.list("where letter_no = ? order by notice_no", letterNo);
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Digest(parts));
  }

  /** The parts of the letter of a message id, without brackets. */
  public List<Notice> ofMessageId(String messageId) {
    return notices.list("where message_id = ? order by notice_no", messageId);
  }

  /** The parts of the letter of a bounce address token. */
  public List<Notice> ofToken(String token) {
    return notices.list("where lower(letter_no) = ? order by notice_no", token);
  }

  /** The notices to an address in its one form, oldest first. */
  public List<Notice> ofRecipient(String mailbox) {
    return notices.list("where recipient = ? order by planned_at, notice_no", mailbox);
  }

  /** The notices of these owners that have not been sent, by number. */
  public List<Notice> waitingOf(Collection<String> ownerKeys) {
    return notices.listIn("owner_key", ownerKeys, "notice_no").stream()
        .filter(one -> one.state() == NoticeState.PLANNED)
        .toList();
  }

  /** The text of a letter. */
  public Optional<NoticeText> text(Digest digest) {
    return texts.list("where letter_no = ?", digest.no()).stream()
        .map(one -> new NoticeText(digest.mail().subject(), one.plain(), one.html()))
        .findFirst();
  }

  /** The notices of these cases, by case, oldest first. */
  public Map<String, List<Notice>> ofCases(Collection<String> caseNos) {
    Map<String, List<Notice>> byCase = new HashMap<>();
    notices
        .listIn("case_no", caseNos, "case_no, planned_at, notice_no")
        .forEach(one -> byCase.computeIfAbsent(one.caseNo(), no -> new ArrayList<>()).add(one));
    return byCase;
  }

  /** The notices about these filings, by filing key, oldest first. */
  public Map<String, List<Notice>> ofFilings(Collection<String> filingKeys) {
    Map<String, List<Notice>> byFiling = new HashMap<>();
    notices
        .listIn("filing_key", filingKeys, "filing_key, planned_at, notice_no")
        .forEach(one -> byFiling.computeIfAbsent(one.filingKey(), k -> new ArrayList<>()).add(one));
    return byFiling;
  }

  /** The notices in a state, by number. */
  public List<Notice> inState(NoticeState state) {
    return notices.list("where state = ? order by notice_no", state);
  }

  /** The numbers of letters that may be sent now, after that one. */
  public List<String> due(Instant now, String afterNo, int limit) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    "select distinct letter_no from notice where state = 'PLANNED'"
                        + " and due_at <= ? and letter_no > ? order by letter_no limit ?",
                    row -> row.getString(1),
                    now,
                    afterNo,
                    limit));
  }

  /** All notices after that one, by number. */
  public List<Notice> page(String afterNo, int limit) {
    return notices.list("where notice_no > ? order by notice_no limit ?", afterNo, limit);
  }

  /** How many notices are in a state. */
  public long count(NoticeState state) {
    return transactions.read(
        () -> transactions.sql().number("select count(*) from notice where state = ?", state));
  }

  private static @Nullable Object[] values(Notice one) {
    Proof proof = one.proof();
    return new @Nullable Object[] {
      one.no(),
      one.letterNo(),
      one.kind(),
      one.caseNo(),
      one.filingKey(),
      one.ownerKey(),
      one.channel(),
      one.to(),
      String.join(" ", one.findings()),
      one.key(),
      one.messageId(),
      one.subject(),
      one.mail().contentHash(),
      one.plannedAt(),
      one.mail().dueAt(),
      one.countsFrom(),
      one.state(),
      one.attempts(),
      one.sentAt(),
      one.deliveredAt(),
      one.transport(),
      one.reply(),
      proof == null ? null : proof.how(),
      proof == null ? null : proof.by(),
      proof == null ? null : proof.recordedAt(),
      proof == null ? null : proof.note()
    };
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getString("notice_no"),
        NoticeKind.valueOf(row.getString("kind")),
        row.getString("case_no"),
        row.getString("filing_key"),
        row.getString("owner_key"),
        Channel.valueOf(row.getString("channel")),
        Table.set(row, "findings"),
        row.getString("idempotency_key"),
        new Mailing(
            row.getString("letter_no"),
            row.getString("recipient"),
            row.getString("message_id"),
            row.getString("subject"),
            row.getString("content_hash"),
            Table.instant(row, "planned_at"),
            Table.instant(row, "due_at"),
            Objects.requireNonNull(Table.day(row, "counts_from"))),
        new Standing(
            NoticeState.valueOf(row.getString("state")),
            row.getInt("attempts"),
            Sql.instant(row, "sent_at"),
            Sql.instant(row, "delivered_at"),
            row.getString("transport"),
            row.getString("reply")),
        proof(row));
  }

  private static @Nullable Proof proof(ResultSet row) throws SQLException {
    String how = row.getString("proved_how");
    return how == null
        ? null
        : new Proof(
            Proof.How.valueOf(how),
            row.getString("proved_by"),
            Table.instant(row, "proof_recorded_at"),
            row.getString("proof_note"));
  }
}
