package beian.report.sheet;

import beian.platform.database.Transactions;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.rectification.enforcement.Mark;
import beian.rectification.list.MarkList;

/** 标记 Every mark that stands, and those of the campaign that were taken back. */
final class MarkSheet {
  private final ListSheet<Mark> sheet;
  private final Scope scope;

  MarkSheet(SheetWriter sheet, Scope scope) {
    this.scope = scope;
    this.sheet =
        new ListSheet<>(
                sheet,
                MarkList.DEFINITION
                    .columns()
                    .column("last_day", "期限末日", "Last day", one -> CellText.lastDay(one.dueAt()))
                    .days(12)
                    .only(
                        "mark_no",
                        "kind",
                        "outcome",
                        "filing_no",
                        "order_no",
                        "domain",
                        "case_no",
                        "reason_zh",
                        "reason_en",
                        "last_day",
                        "marked_at",
                        "state",
                        "approved_by",
                        "approved_at",
                        "doubt",
                        "taken_back_by",
                        "taken_back_at",
                        "taken_back_why",
                        "plan_no"))
            .look("state", MarkSheet::look);
  }

  void write(Transactions transactions) {
    sheet.begin(
        "标记 Marks",
        "标记仅为内部记录，可以撤回；取消接入须另行批准与导出。"
            + " Marks are internal and can be taken back; approval and export are separate acts.");
    for (Mark one : MarkList.in(transactions).all()) {
      if (one.live() || scope.covers(one.caseNo())) {
        sheet.row(one);
      }
    }
  }

  private static Look look(Mark mark) {
    return switch (mark.state()) {
      case MARKED, RECALLED -> Look.AMBER;
      case APPROVED, EXPORTED, CONFIRMED -> Look.RED;
      case TAKEN_BACK, WITHDRAWN -> Look.GREY;
    };
  }
}
