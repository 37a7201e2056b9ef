package beian.report.sheet.frame;

import beian.platform.sheet.CellRef;
import beian.platform.sheet.write.Place;
import beian.platform.sheet.write.SheetWriter;
import beian.platform.sheet.write.WorkbookWriter;
import beian.report.Language;

/**
 * The sheets of the workbook, in the order of their tabs; all are open at the same time.
 *
 * @param unknown what cannot be known, by the evidence that is missing
 * @param undetermined the same, filing by filing
 */
public record Tabs(
    SheetWriter summary,
    SheetWriter changes,
    SheetWriter findings,
    SheetWriter unknown,
    SheetWriter cases,
    SheetWriter deadlines,
    SheetWriter notices,
    SheetWriter marks,
    SheetWriter spared,
    SheetWriter contradictions,
    SheetWriter rejects,
    SheetWriter imports,
    SheetWriter undetermined,
    SheetWriter evidence,
    SheetWriter method) {
  /** New sheets, named in the language of the workbook. */
  public static Tabs of(WorkbookWriter book, Language language) {
    return new Tabs(
        book.sheet(language.line("概览", "Summary")),
        book.sheet(language.line("变化", "Changes")),
        book.sheet(language.line("不合格", "Findings")),
        book.sheet(language.line("无法判定", "Undetermined")),
        book.sheet(language.line("案件", "Cases")),
        book.sheet(language.line("期限", "Deadlines")),
        book.sheet(language.line("通知", "Notices")),
        book.sheet(language.line("标记", "Marks")),
        book.sheet(language.line("未标记", "Spared")),
        book.sheet(language.line("矛盾", "Contradictions")),
        book.sheet(language.line("退回", "Rejects")),
        book.sheet(language.line("导入", "Imports")),
        book.sheet(language.line("无法判定明细", "Undetermined each")),
        book.sheet(language.line("证据", "Evidence")),
        book.sheet(language.line("方法", "Method")));
  }

  /** The top of a sheet, for links. */
  public static Place top(SheetWriter sheet) {
    return new Place(sheet.firstName(), new CellRef(1, 0));
  }
}
