package beian.rectification.store;

import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.rectification.notice.OwnerReply;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came back: each thing once, and of it what a person has to read. */
public final class ReplyStore {
  private static final int LONGEST_TEXT = 60_000;

  private final Transactions transactions;
  private final Table<OwnerReply> replies;

  public ReplyStore(Transactions transactions) {
    this.transactions = transactions;
    this.replies =
        new Table<>(
            transactions,
            "owner_reply",
            "reply_no",
            "file sender subject reply_text happened_at state cases filings decided_by decided_at"
                + " decided_why",
            ReplyStore::values,
            ReplyStore::reply);
  }

  /**
   * A file as the folder shows it.
   *
   * @param name its name
   * @param size its bytes
   * @param modifiedAt when it was last changed, in milliseconds since 1970
   */
  public record Seen(String name, long size, long modifiedAt) {}

  /** The files that were taken in, as the folder showed them then. */
  public Set<Seen> seen() {
    return transactions.read(
        () ->
            new HashSet<>(
                transactions
                    .sql()
                    .list(
                        "select file, file_size, file_modified_at from mail_reply"
                            + " where file_size is not null",
                        row -> new Seen(row.getString(1), row.getLong(2), row.getLong(3)))));
  }

  /**
   * Notes something that came back.
   *
   * @param key what makes it the same
   * @param seen the file it came in; size and time are zero for a row of a list
   * @param letter the letter it answers; empty when it names none
   * @return false when it was noted before
   */
  public boolean note(
      String key,
      Seen seen,
      String kind,
      String letter,
      String status,
      String diagnostic,
      Instant at,
      Instant now) {
    Sql sql = transactions.sql();
    if (sql.number("select count(*) from mail_reply where reply_key = ?", key) > 0) {
      return false;
    }
    boolean file = seen.size() > 0;
    sql.update(
        "insert into mail_reply (reply_key, file, file_size, file_modified_at, kind, notice_no,"
            + " status, diagnostic, happened_at, taken_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        key,
        seen.name(),
        file ? seen.size() : null,
        file ? seen.modifiedAt() : null,
        kind,
        letter,
        status,
        diagnostic,
        at,
        now);
    return true;
  }

  /** Keeps what a person has to read, or what was decided about it. */
  public void save(OwnerReply reply) {
    replies.save(List.of(reply));
    transactions.run(
        () -> {
          Sql sql = transactions.sql();
          sql.update("delete from owner_reply_case where reply_no = ?", reply.no());
          sql.batch(
              "insert into owner_reply_case (reply_no, case_no, waits) values (?, ?, ?)",
              reply.cases(),
              caseNo -> new Object[] {reply.no(), caseNo, reply.waits()});
        });
  }

  /** One of them. */
  public Optional<OwnerReply> find(String no) {
    return replies.list("where reply_no = ?", no).stream().findFirst();
  }

  /** All after that one, by number. */
  public List<OwnerReply> page(String afterNo, int limit) {
    return replies.list("where reply_no > ? order by reply_no limit ?", afterNo, limit);
  }

  /** Those that wait for a person, oldest first. */
  public List<OwnerReply> waiting() {
    return replies.list("where state = 'WAITING' order by happened_at, reply_no");
  }

  /** When the oldest answer came that a case still waits for; empty when none waits. */
  public Optional<Instant> waitingSince(String caseNo) {
    return replies
        .list(
            "where state = 'WAITING' and reply_no in (select reply_no from owner_reply_case"
                + " where case_no = ? and waits = true) order by happened_at limit 1",
            caseNo)
        .stream()
        .map(OwnerReply::at)
        .findFirst();
  }

  /** Which of these filings an answer waits for. */
  public Set<String> waitingFilings(Collection<String> filingKeys) {
    Set<String> held = new HashSet<>();
    waiting().forEach(reply -> held.addAll(reply.filings()));
    held.retainAll(filingKeys);
    return held;
  }

  private static @Nullable Object[] values(OwnerReply one) {
    String text = one.text();
    return new @Nullable Object[] {
      one.no(),
      one.file(),
      one.from(),
      one.subject(),
      text.substring(0, Math.min(text.length(), LONGEST_TEXT)).replace("\u0000", ""),
      one.at(),
      one.state(),
      String.join(" ", one.cases()),
      String.join("\n", one.filings()),
      one.decidedBy(),
      one.decidedAt(),
      one.why()
    };
  }

  private static OwnerReply reply(ResultSet row) throws SQLException {
    return new OwnerReply(
        row.getString("reply_no"),
        row.getString("file"),
        row.getString("sender"),
        row.getString("subject"),
        row.getString("reply_text"),
        Table.instant(row, "happened_at"),
        OwnerReply.State.valueOf(row.getString("state")),
        Table.words(row, "cases"),
        row.getString("filings").lines().toList(),
        row.getString("decided_by"),
        Sql.instant(row, "decided_at"),
        row.getString("decided_why"));
  }
}
