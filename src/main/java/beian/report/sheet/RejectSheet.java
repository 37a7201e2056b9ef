package beian.report.sheet;

import beian.evidence.store.EvidenceReject;
import beian.evidence.store.ReadingStore;
import beian.inspection.card.Words;
import beian.intake.row.Reject;
import beian.intake.sendback.Reasons;
import beian.intake.store.ImportFile;
import beian.intake.store.RejectStore;
import beian.platform.error.Problem;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import java.util.List;

/** 退回 What could not be used: files, rows of filings, rows of evidence. */
final class RejectSheet {
  private final SheetWriter sheet;
  private final Reasons reasons = new Reasons();

  RejectSheet(SheetWriter sheet) {
    this.sheet = sheet;
  }

  /**
   * @param files the files of tonight's import
   */
  void write(List<ImportFile> files, RejectStore rejects, ReadingStore readings) {
    Column.begin(
        sheet,
        "退回 Rejects",
        "无法使用的文件和行；个人信息已遮盖。更正后重新导入即可消除。"
            + " Files and rows that could not be used; personal data is masked. They go when the"
            + " corrected row comes in.",
        1,
        List.of(
            Column.of("文件", "File", 30),
            Column.of("来源", "From", 14),
            Column.of("工作表", "Sheet", 16),
            Column.of("行", "Row", 9),
            Column.of("单元格", "Cell", 10),
            Column.of("字段", "Column", 20),
            Column.of("错误码", "Code", 10),
            Column.of("原因", "Reason", 38),
            Column.of("原值", "Found", 30),
            Column.of("应为", "Expected", 34)));
    files.forEach(this::file);
    rejects.each(this::row);
    readings.rejects().forEach(this::row);
  }

  private void file(ImportFile file) {
    Problem problem = file.problem();
    if (problem != null) {
      sheet.text(file.name(), Look.WRAPPED).text("整个文件\nwhole file", Look.RED);
      sheet.blank().blank().blank().blank();
      fault(problem.code().code(), problem.found(), problem.expected());
    }
  }

  private void row(Reject reject) {
    sheet.text(reject.file(), Look.WRAPPED).text("备案\nfilings", Look.AMBER);
    sheet.text(reject.sheet(), Look.WRAPPED).number(reject.row());
    sheet.text(reject.cell()).text(reject.column(), Look.WRAPPED);
    fault(reject.code().code(), reject.found(), reject.expected());
  }

  private void row(EvidenceReject reject) {
    sheet.text(reject.file(), Look.WRAPPED).text("证据\nevidence", Look.BLUE).blank();
    if (reject.row() > 0) {
      sheet.number(reject.row());
    } else {
      sheet.blank();
    }
    sheet.blank().text(reject.column(), Look.WRAPPED);
    fault(reject.code(), reject.found(), reject.expected());
  }

  private void fault(String code, String found, String expected) {
    Words title = reasons.title(code);
    sheet.text(code);
    Shown.wrapped(sheet, Shown.both(title));
    Shown.wrapped(sheet, found);
    Shown.wrapped(sheet, expected);
    sheet.endRow();
  }
}
