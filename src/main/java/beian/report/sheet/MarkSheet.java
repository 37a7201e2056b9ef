package beian.report.sheet;

import beian.filing.Filing;
import beian.platform.database.Transactions;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.rectification.enforcement.Mark;
import beian.rectification.list.MarkList;
import beian.rectification.store.DeadlineStore;
import beian.report.Language;
import beian.report.sheet.frame.CaseRows;
import beian.report.sheet.frame.CellText;
import beian.report.sheet.frame.ListSheet;
import beian.report.sheet.frame.ReportScope;
import beian.report.sheet.frame.Tabs;
import java.util.HashMap;
import java.util.Map;

/** 标记 Every mark that stands, and those of the campaign that were taken back. */
final class MarkSheet {
  private final SheetWriter to;
  private final ListSheet<Mark> sheet;
  private final ReportScope scope;
  private final CaseRows rows;
  private final Language language;

  /** The clock that was over for each mark, by the mark's number. */
  private final Map<String, String> clocks = new HashMap<>();

  MarkSheet(Tabs tabs, ReportScope scope, CaseRows rows, Language language) {
    this.to = tabs.marks();
    this.scope = scope;
    this.rows = rows;
    this.language = language;
    this.sheet =
        new ListSheet<>(
                to,
                MarkList.DEFINITION
                    .columns()
                    .column("last_day", "期限末日", "Last day", Mark::dueAt)
                    .width(12)
                    .column("letter", "通知", "Letter", mark -> null)
                    .width(17)
                    .column("clock", "期限", "Deadline", mark -> null)
                    .width(9)
                    .only(
                        "mark_no",
                        "case_no",
                        "filing_no",
                        "domain",
                        "kind",
                        "outcome",
                        "reason_zh",
                        "reason_en",
                        "last_day",
                        "marked_at",
                        "state",
                        "approved_by",
                        "letter",
                        "clock",
                        "order_no",
                        "approved_at",
                        "doubt",
                        "taken_back_by",
                        "taken_back_at",
                        "taken_back_why",
                        "plan_no"),
                language)
            .width("mark_no", 17)
            .width("kind", 12)
            .width("outcome", 13)
            .width("approved_by", 11)
            .width("state", 11)
            .width("reason_zh", 30)
            .width("reason_en", 30)
            .cell("case_no", (cell, mark) -> rows.link(cell, mark.caseNo(), tabs.cases()))
            .cell("last_day", (cell, mark) -> CellText.end(cell, mark.dueAt()))
            .cell(
                "filing_no",
                (cell, mark) ->
                    rows.linked(
                        cell,
                        Filing.numberOf(mark.filingNo(), mark.orderNo()),
                        mark.filingKey(),
                        CaseRows.On.FINDINGS,
                        tabs.findings()))
            .cell("letter", (cell, mark) -> letter(cell, mark, tabs.notices()))
            .cell("clock", (cell, mark) -> clock(cell, mark, tabs.deadlines()))
            .look("state", MarkSheet::look);
  }

  /** The letter whose period was over; a transfer's is the reminder of its owner. */
  private void letter(SheetWriter cell, Mark mark, SheetWriter notices) {
    String no = clocks.get(mark.no());
    if (no != null) {
      rows.link(cell, no, no, CaseRows.On.NOTICES, notices);
    } else {
      String key = mark.caseNo().isEmpty() ? mark.filingKey() : mark.caseNo();
      rows.link(cell, language.line("通知", "letter"), key, CaseRows.On.NOTICES, notices);
    }
  }

  private void clock(SheetWriter cell, Mark mark, SheetWriter deadlines) {
    rows.link(
        cell,
        language.line("期限", "clock"),
        clocks.getOrDefault(mark.no(), mark.caseNo()),
        CaseRows.On.DEADLINES,
        deadlines);
  }

  void write(Transactions transactions) {
    clocks.putAll(new DeadlineStore(transactions).ofMarks());
    sheet.begin(
        language.line("标记", "Marks"),
        language.line(
            "标记仅为内部记录，可以撤回；取消接入须另行批准与导出。",
            "Marks are internal and can be taken back; approval and export are separate acts."),
        language == Language.BOTH ? "reason_en" : "approved_by");
    for (Mark mark : MarkList.in(transactions).all()) {
      if (mark.live() || scope.covers(mark.caseNo())) {
        rows.stands(mark.caseNo(), CaseRows.On.MARKS, to);
        sheet.row(mark);
      }
    }
    sheet.end();
  }

  private static Look look(Mark mark) {
    return switch (mark.state()) {
      case MARKED, RECALLED -> Look.AMBER;
      case APPROVED, EXPORTED, CONFIRMED -> Look.RED;
      case TAKEN_BACK, WITHDRAWN -> Look.GREY;
    };
  }
}
