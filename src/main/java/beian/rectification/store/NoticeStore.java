package beian.rectification.store;

import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.rectification.notice.Channel;
import beian.rectification.notice.Notice;
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

/** The outbox and what came back for it. */
public final class NoticeStore {
  private final Transactions transactions;
  private final Table<Notice> notices;
  private final Table<Text> texts;

  private record Text(String no, String plain, String html) {}

  public NoticeStore(Transactions transactions) {
    this.transactions = transactions;
    this.notices =
        new Table<>(
            transactions,
            "notice",
            "notice_no",
            "kind case_no filing_key channel recipient findings idempotency_key message_id subject"
                + " content_hash planned_at due_at counts_from state attempts sent_at delivered_at"
                + " transport reply",
            NoticeStore::values,
            NoticeStore::notice);
    this.texts =
        new Table<>(
            transactions,
            "notice_text",
            "notice_no",
            "text_plain text_html",
            one -> new @Nullable Object[] {one.no(), one.plain(), one.html()},
            row ->
                new Text(
                    row.getString("notice_no"),
                    row.getString("text_plain"),
                    row.getString("text_html")));
  }

  /**
   * A letter to be added to the outbox.
   *
   * @param notice its row
   * @param text its text; null when there is nobody to send it to
   */
  public record Planned(Notice notice, @Nullable NoticeText text) {}

  /** Adds letters to the outbox, or replaces those that have not been sent. */
  public void plan(Collection<Planned> planned) {
    transactions.run(
        () -> {
          notices.save(planned.stream().map(Planned::notice).toList());
          List<Text> written = new ArrayList<>();
          for (Planned one : planned) {
            NoticeText text = one.text();
            if (text != null) {
              written.add(new Text(one.notice().no(), text.plain(), text.html()));
            }
          }
          texts.save(written);
        });
  }

  /** Takes letters that have not been sent out of the outbox. */
  public void withdraw(Collection<String> nos) {
    transactions.run(
        () -> {
          transactions
              .sql()
              .batch(
                  "delete from notice where notice_no = ? and state = 'PLANNED'",
                  nos,
                  no -> new Object[] {no});
          transactions
              .sql()
              .batch(
                  "delete from notice_text where notice_no = ? and not exists"
                      + " (select 1 from notice n where n.notice_no = notice_text.notice_no)",
                  nos,
                  no -> new Object[] {no});
        });
  }

  /** Changes a letter's row. */
  public void save(Notice notice) {
    notices.save(List.of(notice));
  }

  /** One letter. */
  public Optional<Notice> find(String no) {
    return notices.list("where notice_no = ?", no).stream().findFirst();
  }

  /** The letter of a message id, without brackets. */
  public List<Notice> ofMessageId(String messageId) {
    return notices.list("where message_id = ?", messageId);
  }

  /** The letter of a bounce address token. */
  public List<Notice> ofToken(String token) {
    return notices.list("where lower(notice_no) = ?", token);
  }

  /** The letters to an address in its one form, oldest first. */
  public List<Notice> ofRecipient(String mailbox) {
    return notices.list("where lower(recipient) = ? order by planned_at, notice_no", mailbox);
  }

  /** The text of a letter. */
  public Optional<NoticeText> text(Notice notice) {
    return texts.list("where notice_no = ?", notice.no()).stream()
        .map(one -> new NoticeText(notice.subject(), one.plain(), one.html()))
        .findFirst();
  }

  /** The letters of these cases, by case, oldest first. */
  public Map<String, List<Notice>> ofCases(Collection<String> caseNos) {
    Map<String, List<Notice>> byCase = new HashMap<>();
    notices
        .listIn("case_no", caseNos, "case_no, planned_at, notice_no")
        .forEach(one -> byCase.computeIfAbsent(one.caseNo(), no -> new ArrayList<>()).add(one));
    return byCase;
  }

  /** The letters about these filings, by filing key, oldest first. */
  public Map<String, List<Notice>> ofFilings(Collection<String> filingKeys) {
    Map<String, List<Notice>> byFiling = new HashMap<>();
    notices
        .listIn("filing_key", filingKeys, "filing_key, planned_at, notice_no")
        .forEach(one -> byFiling.computeIfAbsent(one.filingKey(), k -> new ArrayList<>()).add(one));
    return byFiling;
  }

  /** The letters in a state after that one, by number. */
  public List<Notice> inState(NoticeState state, String afterNo, int limit) {
    return notices.list(
        "where state = ? and notice_no > ? order by notice_no limit ?", state, afterNo, limit);
  }

  /** The letters that may be sent now, after that one, by number. */
  public List<Notice> due(Instant now, String afterNo, int limit) {
    return notices.list(
        "where state = 'PLANNED' and due_at <= ? and notice_no > ? order by notice_no limit ?",
        now,
        afterNo,
        limit);
  }

  /** All letters after that one, by number. */
  public List<Notice> page(String afterNo, int limit) {
    return notices.list("where notice_no > ? order by notice_no limit ?", afterNo, limit);
  }

  /** How many letters are in a state. */
  public long count(NoticeState state) {
    return transactions.read(
        () -> transactions.sql().number("select count(*) from notice where state = ?", state));
  }

  private static @Nullable Object[] values(Notice one) {
    return new @Nullable Object[] {
      one.no(),
      one.kind(),
      one.caseNo(),
      one.filingKey(),
      one.channel(),
      one.to(),
      String.join(" ", one.findings()),
      one.key(),
      one.messageId(),
      one.subject(),
      one.contentHash(),
      one.plannedAt(),
      one.dueAt(),
      one.countsFrom(),
      one.state(),
      one.attempts(),
      one.sentAt(),
      one.deliveredAt(),
      one.transport(),
      one.reply()
    };
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getString("notice_no"),
        NoticeKind.valueOf(row.getString("kind")),
        row.getString("case_no"),
        row.getString("filing_key"),
        Channel.valueOf(row.getString("channel")),
        row.getString("recipient"),
        Table.set(row, "findings"),
        row.getString("idempotency_key"),
        row.getString("message_id"),
        row.getString("subject"),
        row.getString("content_hash"),
        Table.instant(row, "planned_at"),
        Table.instant(row, "due_at"),
        Objects.requireNonNull(Table.day(row, "counts_from")),
        NoticeState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Sql.instant(row, "sent_at"),
        Sql.instant(row, "delivered_at"),
        row.getString("transport"),
        row.getString("reply"));
  }
}
