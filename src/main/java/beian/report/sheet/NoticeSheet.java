package beian.report.sheet;

import beian.platform.database.Transactions;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.rectification.list.NoticeList;
import beian.rectification.notice.Notice;
import beian.rectification.store.NoticeStore;
import beian.report.Language;
import beian.report.sheet.frame.CaseRows;
import beian.report.sheet.frame.ListSheet;
import beian.report.sheet.frame.ReportScope;
import beian.report.sheet.frame.Tabs;

/** 通知 Who was told, when, and whether it arrived. */
final class NoticeSheet {
  private final SheetWriter to;
  private final ListSheet<NoticeList.Row> sheet;
  private final ReportScope scope;
  private final CaseRows rows;
  private final Language language;

  NoticeSheet(Tabs tabs, ReportScope scope, CaseRows rows, Language language) {
    this.to = tabs.notices();
    this.scope = scope;
    this.rows = rows;
    this.language = language;
    this.sheet =
        new ListSheet<>(
                to,
                NoticeList.DEFINITION
                    .columns()
                    .headed("to", "收件人", "To (masked)")
                    .column(
                        "filing",
                        "备案",
                        "Filing",
                        row -> scope.names().shown(row.notice().filingKey()))
                    .width(21)
                    .column("clock", "期限", "Deadline", row -> null)
                    .width(9)
                    .only(
                        "notice_no",
                        "case_no",
                        "filing",
                        "kind",
                        "rules",
                        "to",
                        "state",
                        "sent_at",
                        "delivered_at",
                        "clock",
                        "channel",
                        "subject",
                        "planned_at",
                        "attempts",
                        "reply",
                        "message_id"),
                language)
            .width("kind", 14)
            .width("to", 22)
            .cell("case_no", (cell, row) -> rows.link(cell, row.notice().caseNo(), tabs.cases()))
            .cell(
                "filing",
                (cell, row) ->
                    rows.linked(
                        cell,
                        scope.names().shown(row.notice().filingKey()),
                        row.notice().filingKey(),
                        CaseRows.On.FINDINGS,
                        tabs.findings()))
            .cell(
                "clock",
                (cell, row) ->
                    rows.link(
                        cell,
                        language.line("期限", "clock"),
                        clock(row.notice(), tabs),
                        CaseRows.On.DEADLINES,
                        tabs.deadlines()))
            .look("state", NoticeSheet::look);
  }

  /** Its own, or that of its case when it started none. */
  private String clock(Notice notice, Tabs tabs) {
    return rows.place(notice.no(), CaseRows.On.DEADLINES, tabs.deadlines()).isPresent()
        ? notice.no()
        : notice.caseNo();
  }

  /** Says where each letter will stand, before anything is written. */
  void layOut(Transactions transactions) {
    int row = ListSheet.ROWS_ABOVE;
    for (NoticeStore.Numbered letter : new NoticeStore(transactions).numbers()) {
      if (scope.covers(letter.caseNo())) {
        rows.stands(letter.no(), CaseRows.On.NOTICES, ++row);
      }
    }
  }

  void write(Transactions transactions) {
    sheet.begin(
        language.line("通知", "Notices"),
        language.line(
            "每封信一行，每封只发送一次；收件地址已遮盖。", "One row a letter, each sent once; addresses are masked."),
        "clock");
    for (NoticeList.Row row : NoticeList.in(transactions).all()) {
      Notice notice = row.notice();
      if (scope.covers(notice.caseNo())) {
        rows.stands(notice.caseNo(), CaseRows.On.NOTICES, to);
        if (notice.caseNo().isEmpty()) {
          rows.stands(notice.filingKey(), CaseRows.On.NOTICES, to);
        }
        sheet.row(row);
      }
    }
    sheet.end();
  }

  private static Look look(NoticeList.Row row) {
    return switch (row.notice().state()) {
      case DELIVERED -> Look.GREEN;
      case SENT -> Look.BLUE;
      case PLANNED, SENDING -> Look.GREY;
      case UNCERTAIN -> Look.AMBER;
      case BOUNCED, FAILED -> Look.RED;
    };
  }
}
