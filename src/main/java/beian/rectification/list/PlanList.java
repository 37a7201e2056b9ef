package beian.rectification.list;

import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.list.Filter;
import beian.platform.list.FilterCondition;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.ListSource;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.Plan;
import beian.rectification.store.PlanStore;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plans of marks, newest first; a plan's number is the moment it was begun. */
public final class PlanList {
  private static final String LINE =
      "exists (select l.markNo from PlanLine l where l.planNo = x.no";

  /** A plan is about the filings it weighed: one of its lines has to be meant. */
  private static final CaseFilters OF_LINES = new CaseFilters(LINE + " and (%s))");

  /** The list. */
  public static final ListDefinition<Row> DEFINITION =
      new ListDefinition<>(
          "plans",
          new Listing<Row>()
              .column("plan_no", "计划", "Plan", row -> row.plan().no())
              .column("planned_at", "计划时间", "Planned", row -> row.plan().plannedAt())
              .column("marks", "拟标记", "To mark", row -> row.plan().marks())
              .column("most", "当晚上限", "Belt lets through", row -> row.plan().most())
              .column("belt", "安全上限", "Belt", Row::belt)
              .column("marked", "已标记", "Marked", Row::marked)
              .column("released_by", "放行人", "Released by", row -> row.plan().releasedBy())
              .column("released_at", "放行时间", "Released", row -> row.plan().releasedAt()),
          List.of(
              OF_LINES.filing("l.filingKey"),
              OF_LINES.campaignOfCase("l.caseNo"),
              OF_LINES.ofCase("l.caseNo"),
              Filter.oneOf("state", "STATE", LineState.values(), LINE + " and l.state = ?)"),
              OF_LINES.rule("l.caseNo"),
              OF_LINES.province("l.filingKey"),
              OF_LINES.provider("l.filingKey"),
              OF_LINES.dueBefore("l.dueAt"),
              Filter.choice("belt", "BELT", belts())),
          ListSource.entities("Plan x", "x", "x.no").newestFirst());

  private PlanList() {}

  /**
   * A plan.
   *
   * @param marked how many marks it made
   */
  public record Row(Plan plan, long marked) {
    Term belt() {
      if (plan.broke()) {
        return Term.of("broke", new Words("已超出", "broke"));
      }
      return plan.releasedBy() == null
          ? Term.of("held", new Words("未超出", "held"))
          : Term.of("released", new Words("已放行", "released"));
    }
  }

  /** The list of a database. */
  public static ListRows<Row> in(Transactions transactions) {
    return DEFINITION.in(
        transactions,
        found -> found.stream().map(hit -> row(transactions, hit.as(Plan.class))).toList());
  }

  /** One plan as the list shows it. */
  public static Row row(Transactions transactions, Plan plan) {
    PlanStore plans = new PlanStore(transactions);
    return new Row(
        plan,
        Arrays.stream(MarkKind.values())
            .mapToLong(kind -> plans.count(plan.no(), kind, LineState.MARKED))
            .sum());
  }

  private static Map<String, FilterCondition> belts() {
    Map<String, FilterCondition> belts = new LinkedHashMap<>();
    belts.put("held", FilterCondition.of("x.broke = false and x.releasedBy is null"));
    belts.put("broke", FilterCondition.of("x.broke = true"));
    belts.put("released", FilterCondition.of("x.broke = false and x.releasedBy is not null"));
    return belts;
  }
}
