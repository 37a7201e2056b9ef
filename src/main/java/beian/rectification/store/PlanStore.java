package beian.rectification.store;

import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.PlanLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The plans of marks, every line with what each gate said. */
public final class PlanStore {
  private static final String OF_STATE =
      " from PlanLine l where l.planNo = ?1 and l.kind = ?2 and l.state = ?3";

  private final Transactions transactions;
  private final Jpql jpql;

  public PlanStore(Transactions transactions) {
    this.transactions = transactions;
    this.jpql = new Jpql(transactions);
  }

  /** Adds the plan of a run. */
  public Plan begin(MarkKind kind, Instant now) {
    return transactions.inTransaction(
        () -> {
          Plan plan = Plan.begun(kind, now);
          jpql.add(List.of(plan));
          transactions.flush(); // before its lines
          return plan;
        });
  }

  /** Adds lines to a plan, or writes them anew when it is planned again. */
  public void write(String planNo, Collection<PlanLine> lines) {
    transactions.run(
        () -> {
          Map<String, PlanLine> fresh = new LinkedHashMap<>();
          lines.forEach(line -> fresh.put(line.markNo(), line));
          jpql.list(
                  PlanLine.class,
                  "select l from PlanLine l where l.planNo = ?1 and l.markNo in ?2",
                  planNo,
                  List.copyOf(fresh.keySet()))
              .forEach(line -> line.again(fresh.remove(line.markNo())));
          jpql.add(fresh.values());
        });
  }

  /** One plan. */
  public Optional<Plan> find(String no) {
    return jpql.find(Plan.class, no);
  }

  /** The plans of the newest run of a time, both ends included. */
  public List<Plan> newest(Instant from, Instant to) {
    return jpql.list(
        Plan.class,
        "select p from Plan p where p.plannedAt <= ?2 and p.plannedAt = (select max(q.plannedAt)"
            + " from Plan q where q.plannedAt >= ?1 and q.plannedAt <= ?2) order by p.no desc",
        from,
        to);
  }

  /** The plans, newest first. */
  public List<Plan> newest(int limit) {
    return jpql.page(
        limit, Plan.class, "select p from Plan p order by p.plannedAt desc, p.no desc");
  }

  /** One line. */
  public Optional<PlanLine> line(String planNo, String markNo) {
    return jpql.find(PlanLine.class, new PlanLine.Key(planNo, markNo));
  }

  /** The lines from which marks came; those that are gone are left out. */
  public List<PlanLine> lines(Collection<Mark> marks) {
    Map<String, List<String>> plans = new TreeMap<>();
    marks.forEach(
        mark -> plans.computeIfAbsent(mark.planNo(), no -> new ArrayList<>()).add(mark.no()));
    List<PlanLine> lines = new ArrayList<>();
    plans.forEach(
        (planNo, markNos) ->
            lines.addAll(
                jpql.among(
                    markNos,
                    PlanLine.class,
                    "select l from PlanLine l where l.markNo in ?1 and l.planNo = ?2",
                    planNo)));
    return lines;
  }

  /** The lines of a plan and kind in a state, after that one, by mark number. */
  public List<PlanLine> lines(
      String planNo, MarkKind kind, LineState state, String afterMark, int limit) {
    return jpql.page(
        limit,
        PlanLine.class,
        "select l" + OF_STATE + " and l.markNo > ?4 order by l.markNo",
        planNo,
        kind,
        state,
        afterMark);
  }

  /** All lines of a plan after that one, by mark number. */
  public List<PlanLine> lines(String planNo, String afterMark, int limit) {
    return jpql.page(
        limit,
        PlanLine.class,
        "select l from PlanLine l where l.planNo = ?1 and l.markNo > ?2 order by l.markNo",
        planNo,
        afterMark);
  }

  /** How many lines of a plan and kind are in a state. */
  public long count(String planNo, MarkKind kind, LineState state) {
    return jpql.number("select count(l)" + OF_STATE, planNo, kind, state);
  }

  /** Moves all lines of a plan and kind from one state into another. */
  public void move(String planNo, MarkKind kind, LineState from, LineState to) {
    transactions.run(
        () ->
            jpql.list(PlanLine.class, "select l" + OF_STATE, planNo, kind, from)
                .forEach(line -> line.become(to)));
  }

  /** The newest plan with a line of a filing, when the safety belt holds that line. */
  public Optional<String> heldByBelt(String filingKey) {
    return jpql.first(
            PlanLine.class,
            "select l from PlanLine l where l.filingKey = ?1 order by l.planNo desc",
            filingKey)
        .filter(line -> line.state() == LineState.BELT_BROKE)
        .map(PlanLine::planNo);
  }

  /** The plan a person let through and from which the mark of a case came, the newest one. */
  public Optional<Plan> releasedFor(String caseNo) {
    return jpql
        .list(
            Plan.class,
            "select p from Mark m, Plan p where p.no = m.planNo and p.releasedAt is not null"
                + " and m.caseNo = ?1 order by m.no desc",
            caseNo)
        .stream()
        .findFirst();
  }

  /** The plans a person let through and from which marks of a campaign came, by case. */
  public Map<String, Plan> released(int campaign) {
    Map<String, Plan> released = new HashMap<>();
    jpql.list(
            Object[].class,
            "select m.caseNo, p from Mark m, Plan p where p.no = m.planNo"
                + " and p.releasedAt is not null and m.campaign.no = ?1 order by m.no",
            campaign)
        .forEach(row -> released.put((String) row[0], (Plan) row[1]));
    return released;
  }
}
