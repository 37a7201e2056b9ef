package beian.report.sheet;

import beian.platform.database.Transactions;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.rectification.list.NoticeList;

/** 通知 Who was told, when, and whether it arrived. */
final class NoticeSheet {
  private final ListSheet<NoticeList.Row> sheet;
  private final Scope scope;

  NoticeSheet(SheetWriter sheet, Scope scope) {
    this.scope = scope;
    this.sheet =
        new ListSheet<>(
                sheet,
                NoticeList.DEFINITION
                    .columns()
                    .headed("to", "收件人", "To (masked)")
                    .column(
                        "filing",
                        "备案",
                        "Filing",
                        row -> scope.names().shown(row.notice().filingKey()))
                    .width(21)
                    .only(
                        "notice_no",
                        "kind",
                        "case_no",
                        "filing",
                        "rules",
                        "to",
                        "channel",
                        "subject",
                        "state",
                        "planned_at",
                        "sent_at",
                        "delivered_at",
                        "attempts",
                        "reply",
                        "message_id"))
            .look("state", NoticeSheet::look);
  }

  void write(Transactions transactions) {
    sheet.begin(
        "通知 Notices",
        "每封信一行，每封只发送一次；收件地址已遮盖。" + " One row a letter, each sent once; addresses are masked.");
    for (NoticeList.Row row : NoticeList.in(transactions).all()) {
      if (scope.covers(row.notice().caseNo())) {
        sheet.row(row);
      }
    }
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
