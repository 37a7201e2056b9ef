package beian.report.sheet;

import beian.inspection.card.Words;
import beian.intake.row.Note;
import beian.intake.sendback.Reasons;
import beian.intake.store.ImportFile;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.report.Language;
import beian.report.sheet.frame.CellText;
import java.util.List;

/** 导入 The files of the day and what the import said of each, though nothing was rejected for it. */
final class ImportSheet {
  private final SheetWriter sheet;
  private final Language language;
  private final Reasons reasons = new Reasons();

  ImportSheet(SheetWriter sheet, Language language) {
    this.sheet = sheet;
    this.language = language;
  }

  void write(List<ImportFile> files) {
    sheet.widths(32, 14, 9, 9, 9, 9, 9, 34, 28, 24).printed(10);
    sheet.title(language.line("导入", "Imports"));
    sheet.note(
        language.line(
            "当日收到的文件，以及导入时应告知提交人的事：不认识的列、未读的口令列、隐藏或略过的工作表。",
            "The files of the day, and what their senders should know: unknown columns, password columns"
                + " that were not read, sheets hidden or left out."));
    sheet.heading(
        List.of(
            language.lines("文件", "File"),
            language.lines("结果", "Result"),
            language.lines("行数", "Rows"),
            language.lines("新增", "New"),
            language.lines("更新", "Changed"),
            language.lines("未变", "Same"),
            language.lines("退回", "Rejected"),
            language.lines("说明", "What it said"),
            language.lines("位置", "Where"),
            language.lines("原值", "Found")),
        1);
    for (ImportFile file : files) {
      row(file);
      file.notes().forEach(note -> row(file, note));
    }
    if (files.isEmpty()) {
      sheet.text(language.line("当日没有文件", "no files on this day"), Look.NOTE).endRow();
    }
  }

  private void row(ImportFile file) {
    CellText.wrapped(sheet, file.name());
    sheet.text(language.lines(words(file.state())), look(file.state()));
    sheet.number(file.counts().read()).number(file.counts().added());
    sheet.number(file.counts().changed());
    sheet.number(file.counts().unchanged() + file.counts().duplicates());
    sheet.number(file.counts().rejected());
    sheet.endRow();
  }

  private void row(ImportFile file, Note note) {
    CellText.wrapped(sheet, file.name());
    sheet.text(note.code().code(), Look.GREY).blank().blank().blank().blank().blank();
    CellText.wrapped(sheet, language.lines(reasons.title(note.code().code())));
    CellText.wrapped(sheet, note.place());
    CellText.wrapped(sheet, language.lines(note.shown()));
    sheet.endRow();
  }

  private static Words words(ImportFile.State state) {
    return switch (state) {
      case PLANNED -> new Words("待读", "to be read");
      case DONE -> new Words("已读", "read");
      case UNREADABLE -> new Words("无法读取", "unreadable");
      case KNOWN -> new Words("内容同前", "known already");
    };
  }

  private static Look look(ImportFile.State state) {
    return switch (state) {
      case PLANNED -> Look.BLUE;
      case DONE -> Look.GREEN;
      case UNREADABLE -> Look.RED;
      case KNOWN -> Look.GREY;
    };
  }
}
