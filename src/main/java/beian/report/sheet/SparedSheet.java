package beian.report.sheet;

import beian.filing.store.FilingNames;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.store.PlanStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 未标记 What tonight's plan looked at and did not mark, with the gate that spared it. */
final class SparedSheet {
  private static final int PAGE = 500;

  private final SheetWriter sheet;
  private final FilingNames names;

  SparedSheet(SheetWriter sheet, FilingNames names) {
    this.sheet = sheet;
    this.names = names;
  }

  /**
   * @param now the moment of the night, which names its plans
   */
  void write(Instant now, PlanStore plans, FilingStore filings) {
    Column.begin(
        sheet,
        "未标记 Spared",
        "本次计划考虑过但未标记的备案，以及未通过的条件；超出安全上限的，所列为拟标记的原因。"
            + " Filings that tonight's plan weighed and did not mark, and the gate that did not"
            + " hold; beyond the safety belt the reason is why it would be marked.",
        1,
        List.of(
            Column.of("备案", "Filing", 21),
            Column.of("域名", "Domain", 18),
            Column.of("案件号", "Case no.", 14),
            Column.of("种类", "Kind", 22),
            Column.of("结果", "State", 16),
            Column.of("未通过的条件", "Gates that did not hold", 54),
            Column.of("原因", "Reason (zh)", 34),
            Column.of("原因", "Reason (en)", 38),
            Column.of("期限末日", "Last day", 12),
            Column.of("全部条件", "Every gate", 60),
            Column.of("计划", "Plan", 20)));
    for (MarkKind kind : MarkKind.values()) {
      lines(Plan.noOf(kind, now), plans, filings);
    }
  }

  private void lines(String planNo, PlanStore plans, FilingStore filings) {
    String last = "";
    for (List<PlanLine> page = plans.lines(planNo, last, PAGE);
        !page.isEmpty();
        page = plans.lines(planNo, last, PAGE)) {
      Map<String, StoredFiling> byKey =
          filings.find(page.stream().map(PlanLine::filingKey).toList()).stream()
              .collect(Collectors.toMap(StoredFiling::key, one -> one));
      for (PlanLine line : page) {
        if (line.state() != LineState.PLANNED && line.state() != LineState.MARKED) {
          StoredFiling filing = byKey.get(line.filingKey());
          row(line, filing == null ? List.of() : filing.filing().website().domains());
        }
      }
      last = page.get(page.size() - 1).markNo();
    }
  }

  private void row(PlanLine line, List<String> domains) {
    sheet.text(names.shown(line.filingKey()));
    Shown.wrapped(sheet, String.join("\n", domains));
    sheet.text(line.caseNo());
    Shown.wrapped(sheet, Shown.both(line.kind().words()));
    state(line.state());
    Shown.wrapped(
        sheet,
        line.state() == LineState.BELT_BROKE
            ? "条件均已满足，待人工放行\nall hold; it waits for a person to let it through"
            : line.gates().stream()
                .filter(gate -> gate.contains(" no: "))
                .collect(Collectors.joining("\n")));
    Shown.wrapped(sheet, line.reason().zh());
    Shown.wrapped(sheet, line.reason().en());
    sheet.date(Shown.lastDay(line.dueAt()));
    Shown.wrapped(sheet, String.join("\n", line.gates()));
    sheet.text(line.planNo());
    sheet.endRow();
  }

  private void state(LineState state) {
    switch (state) {
      case BELT_BROKE -> sheet.text("超出安全上限\nsafety belt broke", Look.RED);
      case FACTS_CHANGED -> sheet.text("情况已变\nfacts changed", Look.BLUE);
      default -> sheet.text("未通过\nspared", Look.GREY);
    }
  }
}
