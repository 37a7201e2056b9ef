package beian.rectification.store;

import beian.inspection.card.Words;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.MarkOutcome;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.PlanLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plans of marks, every line with what each gate said. */
public final class PlanStore {
  private final Transactions transactions;
  private final Table<Plan> plans;
  private final Table<PlanLine> lines;

  public PlanStore(Transactions transactions) {
    this.transactions = transactions;
    this.plans =
        new Table<>(
            transactions,
            "mark_plan",
            "plan_no",
            "planned_at marks most broke released_by released_at",
            one ->
                new @Nullable Object[] {
                  one.no(),
                  one.plannedAt(),
                  one.marks(),
                  one.most(),
                  one.broke(),
                  one.releasedBy(),
                  one.releasedAt()
                },
            row ->
                new Plan(
                    row.getString("plan_no"),
                    Table.instant(row, "planned_at"),
                    row.getInt("marks"),
                    row.getLong("most"),
                    row.getBoolean("broke"),
                    row.getString("released_by"),
                    Sql.instant(row, "released_at")));
    this.lines =
        new Table<>(
            transactions,
            "mark_plan_line",
            "plan_no mark_no",
            "kind case_no filing_key outcome rules reason_zh reason_en gates facts_hash due_at"
                + " state",
            PlanStore::values,
            PlanStore::line);
  }

  /** Adds or changes a plan. */
  public void save(Plan plan) {
    plans.save(List.of(plan));
  }

  /** Adds or changes lines. */
  public void save(Collection<PlanLine> changed) {
    lines.save(changed);
  }

  /** One plan. */
  public Optional<Plan> find(String no) {
    return plans.list("where plan_no = ?", no).stream().findFirst();
  }

  /** The newest plan of a time, both ends included. */
  public Optional<Plan> newest(Instant from, Instant to) {
    return plans
        .list(
            "where planned_at >= ? and planned_at <= ? order by planned_at desc, plan_no limit 1",
            from,
            to)
        .stream()
        .findFirst();
  }

  /** The plans, newest first. */
  public List<Plan> newest(int limit) {
    return plans.list("order by planned_at desc, plan_no limit ?", limit);
  }

  /** One line. */
  public Optional<PlanLine> line(String planNo, String markNo) {
    return lines.list("where plan_no = ? and mark_no = ?", planNo, markNo).stream().findFirst();
  }

  /** The lines of a plan and kind in a state, after that one, by mark number. */
  public List<PlanLine> lines(
      String planNo, MarkKind kind, LineState state, String afterMark, int limit) {
    return lines.list(
        "where plan_no = ? and kind = ? and state = ? and mark_no > ? order by mark_no limit ?",
        planNo,
        kind,
        state,
        afterMark,
        limit);
  }

  /** All lines of a plan after that one, by mark number. */
  public List<PlanLine> lines(String planNo, String afterMark, int limit) {
    return lines.list(
        "where plan_no = ? and mark_no > ? order by mark_no limit ?", planNo, afterMark, limit);
  }

  /** How many lines of a plan and kind are in a state. */
  public long count(String planNo, MarkKind kind, LineState state) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .number(
                    "select count(*) from mark_plan_line where plan_no = ? and kind = ?"
                        + " and state = ?",
                    planNo,
                    kind,
                    state));
  }

  /** Moves all lines of a plan and kind from one state into another. */
  public void move(String planNo, MarkKind kind, LineState from, LineState to) {
    transactions.run(
        () ->
            transactions
                .sql()
                .update(
                    "update mark_plan_line set state = ? where plan_no = ? and kind = ?"
                        + " and state = ?",
                    to,
                    planNo,
                    kind,
                    from));
  }

  private static @Nullable Object[] values(PlanLine one) {
    return new @Nullable Object[] {
      one.planNo(),
      one.markNo(),
      one.kind(),
      one.caseNo(),
      one.filingKey(),
      one.outcome(),
      String.join(" ", one.grounds()),
      one.reason().zh(),
      one.reason().en(),
      String.join("\n", one.gates()),
      one.factsHash(),
      one.dueAt(),
      one.state()
    };
  }

  private static PlanLine line(ResultSet row) throws SQLException {
    return new PlanLine(
        row.getString("plan_no"),
        row.getString("mark_no"),
        MarkKind.valueOf(row.getString("kind")),
        row.getString("case_no"),
        row.getString("filing_key"),
        MarkOutcome.valueOf(row.getString("outcome")),
        Table.set(row, "rules"),
        new Words(row.getString("reason_zh"), row.getString("reason_en")),
        row.getString("gates").isEmpty() ? List.of() : row.getString("gates").lines().toList(),
        row.getString("facts_hash"),
        Sql.instant(row, "due_at"),
        LineState.valueOf(row.getString("state")));
  }
}
