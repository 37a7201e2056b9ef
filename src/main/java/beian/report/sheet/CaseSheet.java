package beian.report.sheet;

import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.log.Masked;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.rectification.Campaign;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseState;
import beian.rectification.desk.StoryEvent;
import beian.rectification.enforcement.Plan;
import beian.rectification.recheck.Repointings;
import beian.rectification.store.CaseStore;
import beian.rectification.store.PlanStore;
import beian.report.Language;
import beian.report.sheet.frame.CaseRows;
import beian.report.sheet.frame.CellText;
import beian.report.sheet.frame.ListSheet;
import beian.report.sheet.frame.ReportScope;
import beian.report.sheet.frame.Tabs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 案件 The story of each case of the campaign: the case on one row, and below it everything that
 * happened, who did it and why. The case leads to its findings, letter, clock and mark, or to the
 * line that says why it is not marked, and they lead back.
 */
final class CaseSheet {
  private static final int PAGE = 200;

  private final Tabs tabs;
  private final SheetWriter sheet;
  private final ReportScope scope;
  private final CaseRows rows;
  private final Language language;
  private final CaseStore cases;
  private final Repointings repointings;
  private final Map<String, Integer> events;
  private final Map<String, Plan> released;

  CaseSheet(
      Tabs tabs,
      ReportScope scope,
      CaseRows rows,
      Transactions transactions,
      Repointings repointings,
      Language language) {
    this.tabs = tabs;
    this.sheet = tabs.cases();
    this.scope = scope;
    this.rows = rows;
    this.language = language;
    this.cases = new CaseStore(transactions);
    this.repointings = repointings;
    Campaign campaign = scope.campaign();
    this.events = campaign == null ? Map.of() : cases.eventCounts(campaign.no());
    this.released =
        campaign == null ? Map.of() : new PlanStore(transactions).released(campaign.no());
  }

  /** Says where each case will stand, before anything is written. */
  void layOut() {
    int row = ListSheet.ROWS_ABOVE + 1;
    for (Map.Entry<String, Integer> entry : events.entrySet()) {
      rows.stands(entry.getKey(), CaseRows.On.CASES, row);
      row += 1 + entry.getValue() + (released.containsKey(entry.getKey()) ? 1 : 0);
    }
  }

  /**
   * @param now the moment of the night
   */
  void write(Instant now) {
    sheet.widths(16, 21, 18, 20, 14, 56, 9, 9, 9, 9).printed(10);
    sheet.title(language.line("案件", "Cases"));
    sheet.note(
        language.line(
            "每个案件一行，其下为经过：何时、何人、何事、为何；右侧通向不合格项、通知、期限和标记（或未标记）。",
            "A row for each case, and below it what happened: when, by whom, why; on the right the way to"
                + " its findings, letter, clock and mark."));
    sheet.heading(
        List.of(
            language.lines("案件号", "Case no."),
            language.lines("备案", "Filing"),
            language.lines("状态 / 事件", "State / event"),
            language.lines("时间", "When"),
            language.lines("操作人", "Who"),
            language.lines("说明", "Particulars"),
            language.lines("不合格", "Findings"),
            language.lines("通知", "Letter"),
            language.lines("期限", "Clock"),
            language.lines("标记", "Mark")),
        1);
    List<String> nos = List.copyOf(events.keySet());
    for (int from = 0; from < nos.size(); from += PAGE) {
      List<String> page = nos.subList(from, Math.min(nos.size(), from + PAGE));
      Map<String, List<CaseEvent>> happened = cases.events(page);
      Map<String, Words> repointed = repointings.of(page, now);
      for (Case filingCase : cases.find(page)) {
        row(filingCase, repointed.get(filingCase.no()));
        StoryEvent.story(
                happened.getOrDefault(filingCase.no(), List.of()), released.get(filingCase.no()))
            .forEach(told -> row(filingCase, told));
      }
    }
    if (nos.isEmpty()) {
      sheet.text(language.line("没有案件", "no cases"), Look.NOTE).endRow();
    }
  }

  private void row(Case filingCase, @Nullable Words repointed) {
    sheet.text(filingCase.no(), Look.BLUE);
    CellText.wrapped(sheet, scope.names().shown(filingCase.filingKey()));
    CellText.state(sheet, filingCase.state(), language);
    sheet.dateTime(CellText.time(filingCase.openedAt()));
    sheet.blank();
    CellText.wrapped(sheet, about(filingCase, repointed));
    link("不合格", "findings", filingCase, CaseRows.On.FINDINGS, tabs.findings());
    link("通知", "letter", filingCase, CaseRows.On.NOTICES, tabs.notices());
    link("期限", "clock", filingCase, CaseRows.On.DEADLINES, tabs.deadlines());
    if (rows.place(filingCase.no(), CaseRows.On.MARKS, tabs.marks()).isPresent()) {
      link("标记", "mark", filingCase, CaseRows.On.MARKS, tabs.marks());
    } else {
      link("未标记", "spared", filingCase, CaseRows.On.SPARED, tabs.spared());
    }
    sheet.endRow();
  }

  private String about(Case filingCase, @Nullable Words repointed) {
    Instant end = filingCase.deadlineAt();
    LocalDate waived = filingCase.waivedUntil();
    List<String> parts = new ArrayList<>(List.of(filingCase.entityName(), filingCase.domain()));
    if (end != null) {
      parts.add(language.line("末日 " + CellText.end(end), "last day " + CellText.end(end)));
    }
    if (filingCase.state() == CaseState.WAIVED) {
      parts.add(language.line("暂缓至 " + waived, "waived until " + waived));
    }
    if (repointed != null) {
      parts.add(language.lines(repointed));
    }
    parts.removeIf(String::isEmpty);
    return String.join(" · ", parts);
  }

  private void link(String zh, String en, Case filingCase, CaseRows.On on, SheetWriter to) {
    rows.link(sheet, language.line(zh, en), filingCase.no(), on, to);
  }

  private void row(Case filingCase, StoryEvent told) {
    sheet.text(filingCase.no(), Look.GREY);
    sheet.blank();
    CellText.wrapped(sheet, language.lines(told.what().words()));
    sheet.dateTime(CellText.time(told.at()));
    CellText.wrapped(sheet, told.actor());
    CellText.wrapped(sheet, Masked.text(language.lines(told.detail())));
    sheet.endRow();
  }
}
