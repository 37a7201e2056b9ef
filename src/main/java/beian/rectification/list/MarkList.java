package beian.rectification.list;

import beian.platform.database.Transactions;
import beian.platform.list.Filter;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.ListSource;
import beian.platform.list.Listing;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.MarkOutcome;
import beian.rectification.enforcement.MarkState;
import java.util.List;

/** Filings marked, each with why and since when; those taken back too. */
public final class MarkList {
  /** The list. */
  public static final ListDefinition<Mark> DEFINITION =
      new ListDefinition<>(
          "marks",
          new Listing<Mark>()
              .column("mark_no", "标记号", "Mark no.", Mark::no)
              .width(20)
              .column("kind", "种类", "Kind", Mark::kind)
              .width(22)
              .column("outcome", "后果", "Outcome", Mark::outcome)
              .width(18)
              .column("filing_no", "备案号", "Filing no.", Mark::filingNo)
              .width(21)
              .column("order_no", "订单号", "Order no.", Mark::orderNo)
              .width(14)
              .column("domain", "域名", "Domain", Mark::domain)
              .lines(18)
              .column("reason", "理由", "Reason", Mark::reason)
              .hidden("reason_zh", "理由", "Reason (zh)", mark -> mark.reason().zh())
              .lines(38)
              .hidden("reason_en", "理由", "Reason (en)", mark -> mark.reason().en())
              .lines(42)
              .column("due_at", "期限届满", "Due", Mark::dueAt)
              .column("marked_at", "标记时间", "Marked at", Mark::markedAt)
              .moments(20)
              .column("state", "状态", "State", Mark::state)
              .width(12)
              .hidden("case_no", "案件号", "Case no.", Mark::caseNo)
              .width(14)
              .hidden("grounds", "依据", "Grounds", Mark::grounds)
              .hidden("evidence", "证据", "Evidence", Mark::evidence)
              .hidden("plan_no", "计划", "Plan", Mark::planNo)
              .width(20)
              .hidden("approved_by", "批准人", "Approved by", Mark::approvedBy)
              .lines(14)
              .hidden("approved_at", "批准时间", "Approved at", Mark::approvedAt)
              .moments(20)
              .hidden("doubt", "存疑", "In doubt", Mark::doubt)
              .lines(30)
              .hidden("taken_back_by", "撤回人", "Taken back by", Mark::takenBackBy)
              .lines(14)
              .hidden("taken_back_at", "撤回时间", "Taken back at", Mark::takenBackAt)
              .moments(20)
              .hidden("taken_back_why", "撤回理由", "Why taken back", Mark::takenBackWhy)
              .lines(24),
          List.of(
              CaseFilters.OWN.filing("x.filingKey"),
              CaseFilters.OWN.campaign("x.campaign.no"),
              CaseFilters.OWN.ofCase("x.caseNo"),
              Filter.oneOf("state", "STATE", MarkState.values(), "x.state = ?"),
              Filter.oneOf("kind", "KIND", MarkKind.values(), "x.kind = ?"),
              Filter.oneOf("outcome", "OUTCOME", MarkOutcome.values(), "x.outcome = ?"),
              CaseFilters.OWN.rule("x.caseNo"),
              CaseFilters.OWN.province("x.filingKey"),
              CaseFilters.OWN.provider("x.filingKey"),
              CaseFilters.OWN.dueBefore("x.dueAt"),
              Filter.present("plan", "NO", "x.planNo")),
          ListSource.entities("Mark x", "x", "x.no"));

  private MarkList() {}

  /** The list of a database. */
  public static ListRows<Mark> in(Transactions transactions) {
    return DEFINITION.in(
        transactions, found -> found.stream().map(hit -> hit.as(Mark.class)).toList());
  }
}
