package beian.rectification.list;

import beian.filing.store.FilingNames;
import beian.filing.store.FilingNumbers;
import beian.platform.database.Transactions;
import beian.platform.list.Filter;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.ListSource;
import beian.platform.list.Listing;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.CaseState;
import beian.rectification.cases.FindingState;
import beian.rectification.enforcement.LineState;
import beian.rectification.notice.OwnerReply;
import beian.rectification.store.CaseStore;
import java.util.Arrays;
import java.util.List;

/** Every filing that has to put something right, and where it stands. */
public final class CaseList {
  /**
   * Cases that nobody may touch now: extended, appealed, set aside, their mark taken back, spared
   * by a gate when last weighed, or with an answer that nobody has decided.
   */
  private static final Filter HELD =
      Filter.flag(
          "held",
          "x.state in ? or x.state not in ? and (exists (select l.markNo from PlanLine l"
              + " where l.caseNo = x.no and l.state in ?"
              + " and l.planNo = (select max(m.planNo) from PlanLine m where m.caseNo = x.no))"
              + " or x.no in (select c.no from OwnerReply r join r.cases c where r.state = ?))",
          List.of(CaseState.EXTENDED, CaseState.APPEALED, CaseState.WAIVED, CaseState.TAKEN_BACK),
          Arrays.stream(CaseState.values()).filter(CaseState::over).toList(),
          List.of(LineState.SPARED, LineState.FACTS_CHANGED),
          OwnerReply.State.WAITING);

  /** The list. */
  public static final ListDefinition<Row> DEFINITION =
      new ListDefinition<>(
          "cases",
          new Listing<Row>()
              .column("case_no", "案件号", "Case no.", row -> row.about().no())
              .column("filing_no", "备案号", "Filing no.", Row::filingNo)
              .hidden("order_no", "订单号", "Order no.", Row::orderNo)
              .column("domain", "域名", "Domain", row -> row.about().domain())
              .column("entity_name", "主体", "Entity", row -> row.about().entityName())
              .column("state", "状态", "State", row -> row.about().state())
              .column("opened_at", "立案", "Opened", row -> row.about().openedAt())
              .column("notified_at", "通知", "Notified", row -> row.about().notifiedAt())
              .column("deadline_at", "截止", "Deadline", row -> row.about().deadlineAt())
              .column("rules", "规则", "Rules", Row::rules)
              .column("needs_person", "待人工", "Needs a person", Row::needs)
              .hidden("campaign", "批次", "Campaign", row -> row.about().campaign().no())
              .hidden("closed_at", "结案", "Closed", row -> row.about().closedAt()),
          List.of(
              CaseFilters.OWN.filing("x.filingKey"),
              CaseFilters.OWN.campaign("x.campaign.no"),
              Filter.oneOf("state", "STATE", CaseState.values(), "x.state = ?"),
              CaseFilters.OWN.rule("x.no"),
              CaseFilters.OWN.province("x.filingKey"),
              CaseFilters.OWN.provider("x.filingKey"),
              CaseFilters.OWN.dueBefore("x.deadlineAt"),
              HELD),
          ListSource.keysOfEntities("RectificationCase x", "x.no"));

  private final FilingNames names;
  private final NeedsPerson needs;

  private CaseList(Transactions transactions) {
    this.names = new FilingNumbers(transactions).names();
    this.needs = new NeedsPerson(transactions);
  }

  /**
   * A case.
   *
   * @param filingNo what its filing is called now; empty while an application is open
   * @param orderNo the order in its place; empty when there is a number
   * @param needs numbers of answers and notices that wait for a person
   */
  public record Row(Case about, String filingNo, String orderNo, List<String> needs) {
    /** The rules still open; of a case that is over, those it was about. */
    List<String> rules() {
      List<String> open =
          about.findings().stream()
              .filter(finding -> finding.state() == FindingState.OPEN)
              .map(CaseFinding::rule)
              .toList();
      return open.isEmpty() ? about.findings().stream().map(CaseFinding::rule).toList() : open;
    }
  }

  /** The list of a database. */
  public static ListRows<Row> in(Transactions transactions) {
    CaseList list = new CaseList(transactions);
    CaseStore cases = new CaseStore(transactions);
    return DEFINITION.in(
        transactions,
        found -> list.rows(cases.find(found.stream().map(hit -> hit.text(0)).toList())));
  }

  /** One case as the list shows it. */
  public static List<Row> row(Transactions transactions, Case filingCase) {
    return new CaseList(transactions).rows(List.of(filingCase));
  }

  private List<Row> rows(List<Case> cases) {
    return cases.stream()
        .map(
            filingCase ->
                new Row(
                    filingCase,
                    names.filingNo(filingCase.filingKey()),
                    names.orderNo(filingCase.filingKey()),
                    needs.of(filingCase.no())))
        .toList();
  }
}
