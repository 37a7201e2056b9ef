package beian.report.sheet;

import beian.platform.sheet.CellRef;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.SheetWriter;
import beian.platform.sheet.write.WorkbookWriter;

/** The sheets of the workbook, in the order of their tabs; all are open at the same time. */
record Tabs(
    SheetWriter summary,
    SheetWriter findings,
    SheetWriter undetermined,
    SheetWriter evidence,
    SheetWriter deadlines,
    SheetWriter notices,
    SheetWriter marks,
    SheetWriter spared,
    SheetWriter rejects,
    SheetWriter method) {
  static Tabs of(WorkbookWriter book) {
    return new Tabs(
        book.sheet("概览 Summary"),
        book.sheet("不合格 Findings"),
        book.sheet("无法判定 Undetermined"),
        book.sheet("证据 Evidence"),
        book.sheet("期限 Deadlines"),
        book.sheet("通知 Notices"),
        book.sheet("标记 Marks"),
        book.sheet("未标记 Spared"),
        book.sheet("退回 Rejects"),
        book.sheet("方法 Method"));
  }

  /** The top of a sheet, for links. */
  static Place top(SheetWriter sheet) {
    return new Place(sheet.name(), new CellRef(1, 0));
  }
}
