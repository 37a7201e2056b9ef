package beian.rectification.list;

import beian.filing.store.FilingNames;
import beian.filing.store.FilingNumbers;
import beian.platform.database.Transactions;
import beian.platform.list.Filter;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.ListSource;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.PlanLine;
import java.util.List;

/** What plans weighed, line by line, with what each gate said. */
public final class PlanLineList {
  /** The list. */
  public static final ListDefinition<Row> DEFINITION =
      new ListDefinition<>(
          "plan-lines",
          new Listing<Row>()
              .hidden("plan_no", "计划", "Plan", row -> row.line().planNo())
              .width(20)
              .column("mark_no", "标记号", "Mark no.", row -> row.line().markNo())
              .width(20)
              .column("kind", "种类", "Kind", row -> row.line().kind())
              .width(22)
              .column("case_no", "案件号", "Case no.", row -> row.line().caseNo())
              .width(14)
              .column("filing_no", "备案号", "Filing no.", Row::filingNo)
              .width(21)
              .column("order_no", "订单号", "Order no.", Row::orderNo)
              .width(14)
              .column("outcome", "后果", "Outcome", row -> row.line().outcome())
              .width(18)
              .column("due_at", "期限届满", "Due", row -> row.line().dueAt())
              .column("state", "结果", "State", Row::state)
              .width(16)
              .column("reason", "原因", "Reason", row -> row.line().reason())
              .hidden("grounds", "依据", "Grounds", row -> row.line().grounds())
              .hidden("gates", "全部条件", "Every gate", row -> row.line().gates())
              .width(60)
              .hidden("facts_hash", "事实摘要", "Facts hash", row -> row.line().factsHash()),
          List.of(
              Filter.reference("plan", "NO", "x.planNo = ?"),
              Filter.oneOf("state", "STATE", LineState.values(), "x.state = ?")),
          ListSource.entities("PlanLine x", "x", "x.planNo", "x.markNo"));

  private PlanLineList() {}

  /**
   * A line.
   *
   * @param state where it stands, or its mark
   * @param names what filings are called now
   */
  public record Row(PlanLine line, Term state, FilingNames names) {
    String filingNo() {
      return names.filingNo(line.filingKey());
    }

    String orderNo() {
      return names.orderNo(line.filingKey());
    }
  }

  /** The list of a database. */
  public static ListRows<Row> in(Transactions transactions) {
    FilingNames names = new FilingNumbers(transactions).names();
    return DEFINITION.in(
        transactions,
        found ->
            found.stream()
                .map(hit -> hit.as(PlanLine.class))
                .map(line -> new Row(line, line.state(), names))
                .toList());
  }
}
