package beian.report.sheet;

import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.platform.database.Transactions;
import beian.platform.list.Selection;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.list.PlanLineList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 未标记 What tonight's plan looked at and did not mark, with the gate that spared it. */
final class SparedSheet {
  private static final int PAGE = 500;

  private final ListSheet<Spared> sheet;

  /** A line and the domains of its filing. */
  private record Spared(PlanLineList.Row row, List<String> domains) {
    PlanLine line() {
      return row.line();
    }

    String filing() {
      return row.names().shown(line().filingKey());
    }

    String gates() {
      return line().state() == LineState.BELT_BROKE
          ? "条件均已满足，待人工放行\nall hold; it waits for a person to let it through"
          : line().gates().stream()
              .filter(gate -> gate.contains(" no: "))
              .collect(Collectors.joining("\n"));
    }
  }

  SparedSheet(SheetWriter sheet) {
    this.sheet =
        new ListSheet<>(
                sheet,
                PlanLineList.DEFINITION
                    .columns()
                    .over(Spared::row)
                    .column("filing", "备案", "Filing", Spared::filing)
                    .width(21)
                    .column("domains", "域名", "Domain", Spared::domains)
                    .width(18)
                    .column("held_by", "未通过的条件", "Gates that did not hold", Spared::gates)
                    .lines(54)
                    .column("reason_zh", "原因", "Reason (zh)", one -> one.line().reason().zh())
                    .lines(34)
                    .column("reason_en", "原因", "Reason (en)", one -> one.line().reason().en())
                    .lines(38)
                    .column(
                        "last_day", "期限末日", "Last day", one -> CellText.lastDay(one.line().dueAt()))
                    .days(12)
                    .only(
                        "filing",
                        "domains",
                        "case_no",
                        "kind",
                        "state",
                        "held_by",
                        "reason_zh",
                        "reason_en",
                        "last_day",
                        "gates",
                        "plan_no"))
            .look("state", SparedSheet::look);
  }

  /**
   * @param now the moment of the night, which names its plans
   */
  void write(Instant now, Transactions transactions, FilingStore filings) {
    sheet.begin(
        "未标记 Spared",
        "本次计划考虑过但未标记的备案，以及未通过的条件；超出安全上限的，所列为拟标记的原因。"
            + " Filings that tonight's plan weighed and did not mark, and the gate that did not"
            + " hold; beyond the safety belt the reason is why it would be marked.");
    for (MarkKind kind : MarkKind.values()) {
      lines(Plan.noOf(kind, now), transactions, filings);
    }
  }

  private void lines(String planNo, Transactions transactions, FilingStore filings) {
    Selection<PlanLineList.Row> lines =
        PlanLineList.in(transactions).where(Map.of("plan", planNo), (filter, plan) -> plan);
    for (Selection.Page<PlanLineList.Row> page = lines.page(null, PAGE); ; ) {
      write(page.rows(), filings);
      if (page.next() == null) {
        return;
      }
      page = lines.page(page.next(), PAGE);
    }
  }

  private void write(List<PlanLineList.Row> page, FilingStore filings) {
    Map<String, StoredFiling> byKey =
        filings.find(page.stream().map(row -> row.line().filingKey()).toList()).stream()
            .collect(Collectors.toMap(StoredFiling::key, one -> one));
    for (PlanLineList.Row row : page) {
      LineState state = row.line().state();
      if (state != LineState.PLANNED && state != LineState.MARKED) {
        StoredFiling filing = byKey.get(row.line().filingKey());
        sheet.row(
            new Spared(row, filing == null ? List.of() : filing.filing().website().domains()));
      }
    }
  }

  private static Look look(Spared one) {
    return switch (one.line().state()) {
      case BELT_BROKE -> Look.RED;
      case FACTS_CHANGED -> Look.BLUE;
      default -> Look.GREY;
    };
  }
}
