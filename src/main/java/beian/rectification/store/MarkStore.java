package beian.rectification.store;

import beian.inspection.card.Words;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkEvent;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.MarkOutcome;
import beian.rectification.enforcement.MarkState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The marks. Only {@code rectification.enforcement} writes them. */
public final class MarkStore {
  private final Transactions transactions;
  private final Table<Mark> table;

  public MarkStore(Transactions transactions) {
    this.transactions = transactions;
    this.table =
        new Table<>(
            transactions,
            "mark",
            "mark_no",
            "kind outcome filing_key filing_no order_no domain campaign_no case_no grounds reason_zh"
                + " reason_en evidence plan_no due_at marked_at state taken_back_by taken_back_at"
                + " taken_back_why approved_by approved_at doubt_zh doubt_en live_key",
            MarkStore::values,
            MarkStore::mark);
  }

  /** Adds a mark. Fails as a duplicate when one of its kind stands for the filing. */
  public void add(Mark mark) {
    table.insert(mark);
  }

  /** Changes a mark. */
  public void save(Mark mark) {
    table.save(List.of(mark));
  }

  /** One mark. */
  public Optional<Mark> find(String no) {
    return table.list("where mark_no = ?", no).stream().findFirst();
  }

  /** The marks of these filings, those taken back too, by filing key, oldest first. */
  public Map<String, List<Mark>> ofFilings(Collection<String> filingKeys) {
    Map<String, List<Mark>> byFiling = new HashMap<>();
    table
        .listIn("filing_key", filingKeys, "filing_key, marked_at, mark_no")
        .forEach(one -> byFiling.computeIfAbsent(one.filingKey(), k -> new ArrayList<>()).add(one));
    return byFiling;
  }

  /** The marks after that one, by number. */
  public List<Mark> page(String afterNo, int limit) {
    return table.list("where mark_no > ? order by mark_no limit ?", afterNo, limit);
  }

  /** The marks that are tested again each night, after that one, by number. */
  public List<Mark> tested(String afterNo, int limit) {
    return table.list(
        "where state in ('MARKED', 'APPROVED', 'EXPORTED') and mark_no > ? order by mark_no limit ?",
        afterNo,
        limit);
  }

  /** The marks of a plan, by number. */
  public List<Mark> ofPlan(String planNo) {
    return table.list("where plan_no = ? order by mark_no", planNo);
  }

  /** Writes down what happened to a mark. */
  public void note(MarkEvent event) {
    transactions.run(
        () ->
            transactions
                .sql()
                .update(
                    "insert into mark_event (mark_no, happened_at, actor, what, detail_zh,"
                        + " detail_en) values (?, ?, ?, ?, ?, ?)",
                    event.markNo(),
                    event.at(),
                    event.actor(),
                    event.what(),
                    event.detail().zh(),
                    event.detail().en()));
  }

  /** What happened to a mark, oldest first. */
  public List<MarkEvent> events(String markNo) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    "select * from mark_event where mark_no = ? order by happened_at",
                    MarkStore::event,
                    markNo));
  }

  /** How many marks a campaign made in a time, both ends included; those taken back count too. */
  public long made(int campaign, Instant from, Instant to) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .number(
                    "select count(*) from mark where campaign_no = ? and marked_at >= ?"
                        + " and marked_at <= ?",
                    campaign,
                    from,
                    to));
  }

  private static @Nullable Object[] values(Mark one) {
    return new @Nullable Object[] {
      one.no(),
      one.kind(),
      one.outcome(),
      one.filingKey(),
      one.filingNo(),
      one.orderNo(),
      one.domain(),
      one.campaign(),
      one.caseNo(),
      String.join(" ", one.grounds()),
      one.reason().zh(),
      one.reason().en(),
      String.join(" ", one.evidence()),
      one.planNo(),
      one.dueAt(),
      one.markedAt(),
      one.state(),
      one.takenBackBy(),
      one.takenBackAt(),
      one.takenBackWhy(),
      one.approvedBy(),
      one.approvedAt(),
      one.doubt() == null ? null : one.doubt().zh(),
      one.doubt() == null ? null : one.doubt().en(),
      one.live() ? one.kind() + " " + one.filingKey() : null
    };
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return new Mark(
        row.getString("mark_no"),
        MarkKind.valueOf(row.getString("kind")),
        MarkOutcome.valueOf(row.getString("outcome")),
        row.getString("filing_key"),
        row.getString("filing_no"),
        row.getString("order_no"),
        row.getString("domain"),
        Table.number(row, "campaign_no"),
        row.getString("case_no"),
        Table.set(row, "grounds"),
        new Words(row.getString("reason_zh"), row.getString("reason_en")),
        Table.words(row, "evidence"),
        row.getString("plan_no"),
        Table.instant(row, "due_at"),
        Table.instant(row, "marked_at"),
        MarkState.valueOf(row.getString("state")),
        row.getString("taken_back_by"),
        Sql.instant(row, "taken_back_at"),
        row.getString("taken_back_why"),
        row.getString("approved_by"),
        Sql.instant(row, "approved_at"),
        row.getString("doubt_zh") == null
            ? null
            : new Words(row.getString("doubt_zh"), row.getString("doubt_en")));
  }

  private static MarkEvent event(ResultSet row) throws SQLException {
    return new MarkEvent(
        row.getString("mark_no"),
        Table.instant(row, "happened_at"),
        row.getString("actor"),
        MarkEvent.Kind.valueOf(row.getString("what")),
        new Words(row.getString("detail_zh"), row.getString("detail_en")));
  }
}
