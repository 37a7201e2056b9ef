package beian.rectification.list;

import beian.platform.database.Transactions;
import beian.platform.list.Filter;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.ListSource;
import beian.platform.list.Listing;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.WhyThisDate;
import java.util.List;

/** The deadline ledger: every clock, and why it ends when it ends. */
public final class DeadlineList {
  /** The list. */
  public static final ListDefinition<Deadline> DEFINITION =
      new ListDefinition<>(
          "deadlines",
          new Listing<Deadline>()
              .column("deadline", "期限", "Clock", Deadline::no)
              .width(20)
              .column("case_no", "案件号", "Case no.", Deadline::caseNo)
              .width(14)
              .column("event", "起算事件", "Start event", Deadline::event)
              .width(24)
              .column("started_at", "起算时间", "Started at", Deadline::startedAt)
              .moments(20)
              .column("day_zero", "第 0 天", "Day 0", Deadline::dayZero)
              .days(12)
              .column("period", "期限长度", "Period", deadline -> WhyThisDate.term(deadline.period()))
              .width(12)
              .column("last_day", "末日", "Last day", Deadline::lastDay)
              .days(12)
              .column("ends_at", "届满", "Ends at", deadline -> deadline.endsAt().orElse(null))
              .moments(20)
              .column("state", "状态", "State", Deadline::state)
              .width(14)
              .column("calendar", "工作日历", "Calendar", Deadline::calendarVersion)
              .lines(24)
              .hidden("why", "为何是这一天", "Why this date", WhyThisDate::lines),
          List.of(
              CaseFilters.OWN.filing("x.filingKey"),
              CaseFilters.OWN.campaignOfCase("x.caseNo"),
              CaseFilters.OWN.ofCase("x.caseNo"),
              Filter.oneOf("state", "STATE", ClockState.values(), "x.state = ?"),
              CaseFilters.OWN.ruleTold("x.caseNo", "x.no"),
              CaseFilters.OWN.province("x.filingKey"),
              CaseFilters.OWN.provider("x.filingKey"),
              CaseFilters.OWN.dueBefore("x.endsAt")),
          ListSource.entities("Deadline x", "x", "x.no"));

  private DeadlineList() {}

  /** The list of a database. */
  public static ListRows<Deadline> in(Transactions transactions) {
    return DEFINITION.in(
        transactions, found -> found.stream().map(hit -> hit.as(Deadline.class)).toList());
  }
}
