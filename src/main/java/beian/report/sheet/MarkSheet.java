package beian.report.sheet;

import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkState;
import beian.rectification.store.MarkStore;
import java.util.List;
import java.util.Objects;

/** 标记 Every mark that stands, and those of the campaign that were taken back. */
final class MarkSheet {
  private static final int PAGE = 500;

  private final SheetWriter sheet;
  private final Scope scope;

  MarkSheet(SheetWriter sheet, Scope scope) {
    this.sheet = sheet;
    this.scope = scope;
  }

  void write(MarkStore marks) {
    Column.begin(
        sheet,
        "标记 Marks",
        "标记仅为内部记录，可以撤回；取消接入须另行批准与导出。"
            + " Marks are internal and can be taken back; approval and export are separate acts.",
        1,
        List.of(
            Column.of("标记号", "Mark no.", 20),
            Column.of("种类", "Kind", 22),
            Column.of("后果", "Outcome", 18),
            Column.of("备案号", "Filing no.", 21),
            Column.of("订单号", "Order no.", 14),
            Column.of("域名", "Domain", 18),
            Column.of("案件号", "Case no.", 14),
            Column.of("理由", "Reason (zh)", 38),
            Column.of("理由", "Reason (en)", 42),
            Column.of("期限末日", "Last day", 12),
            Column.of("标记时间", "Marked at", 20),
            Column.of("状态", "State", 12),
            Column.of("批准人", "Approved by", 14),
            Column.of("批准时间", "Approved at", 20),
            Column.of("存疑", "In doubt", 30),
            Column.of("撤回人", "Taken back by", 14),
            Column.of("撤回时间", "Taken back at", 20),
            Column.of("撤回理由", "Why taken back", 24),
            Column.of("计划", "Plan", 20)));
    String last = "";
    for (List<Mark> page = marks.page(last, PAGE); !page.isEmpty(); page = marks.page(last, PAGE)) {
      page.stream().filter(one -> one.live() || scope.covers(one.caseNo())).forEach(this::row);
      last = page.get(page.size() - 1).no();
    }
  }

  private void row(Mark mark) {
    sheet.text(mark.no());
    Shown.wrapped(sheet, Shown.both(mark.kind().words()));
    Shown.wrapped(sheet, Shown.both(mark.outcome().words()));
    sheet.text(mark.filingNo());
    sheet.text(mark.orderNo());
    Shown.wrapped(sheet, mark.domain());
    sheet.text(mark.caseNo());
    Shown.wrapped(sheet, mark.reason().zh());
    Shown.wrapped(sheet, mark.reason().en());
    sheet.date(Shown.lastDay(mark.dueAt()));
    sheet.dateTime(Shown.time(mark.markedAt()));
    state(mark.state());
    Shown.wrapped(sheet, Objects.requireNonNullElse(mark.approvedBy(), ""));
    sheet.dateTime(Shown.time(mark.approvedAt()));
    Shown.wrapped(sheet, mark.doubt() == null ? "" : Shown.both(mark.doubt()));
    Shown.wrapped(sheet, Objects.requireNonNullElse(mark.takenBackBy(), ""));
    sheet.dateTime(Shown.time(mark.takenBackAt()));
    Shown.wrapped(sheet, Objects.requireNonNullElse(mark.takenBackWhy(), ""));
    sheet.text(mark.planNo());
    sheet.endRow();
  }

  private void state(MarkState state) {
    switch (state) {
      case MARKED -> sheet.text("已标记\nmarked", Look.AMBER);
      case APPROVED -> sheet.text("已批准\napproved", Look.RED);
      case EXPORTED -> sheet.text("已导出\nexported", Look.RED);
      case CONFIRMED -> sheet.text("已确认\nconfirmed", Look.RED);
      case RECALLED -> sheet.text("撤回中\nrecalled", Look.AMBER);
      case TAKEN_BACK -> sheet.text("已撤回\ntaken back", Look.GREY);
      case WITHDRAWN -> sheet.text("已自动撤销\nwithdrawn", Look.GREY);
    }
  }
}
