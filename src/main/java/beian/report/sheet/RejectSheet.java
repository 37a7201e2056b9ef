package beian.report.sheet;

import beian.evidence.store.EvidenceReject;
import beian.evidence.store.FileReadingStore;
import beian.inspection.card.Words;
import beian.intake.list.RejectList;
import beian.intake.row.Reject;
import beian.intake.sendback.Reasons;
import beian.intake.store.ImportFile;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.list.Listing;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.report.Language;
import beian.report.sheet.frame.ListSheet;
import java.util.List;

/** 退回 What could not be used: files, rows of filings, rows of evidence. */
final class RejectSheet {
  private static final String[] COLUMNS = {
    "file", "from", "sheet", "row", "cell", "column", "code", "reason", "found", "expected"
  };

  private final SheetWriter sheet;
  private final Language language;

  RejectSheet(SheetWriter sheet, Language language) {
    this.sheet = sheet;
    this.language = language;
  }

  /** A file that could not be read at all. */
  private record Unread(String file, Problem problem) {}

  /**
   * @param files the files of tonight's import
   */
  void write(List<ImportFile> files, Transactions transactions, FileReadingStore readings) {
    ListSheet<Reject> rows =
        sheet(RejectList.DEFINITION.columns(), "备案", "filings", Look.AMBER)
            .begin(
                language.line("退回", "Rejects"),
                language.line(
                    "无法使用的文件和行；个人信息已遮盖。更正后重新导入即可消除。",
                    "Files and rows that could not be used; personal data is masked. They go when the"
                        + " corrected row comes in."),
                "expected");
    ListSheet<Unread> whole = sheet(unread(), "整个文件", "whole file", Look.RED);
    for (ImportFile file : files) {
      Problem problem = file.problem();
      if (problem != null) {
        whole.row(new Unread(file.name(), problem));
      }
    }
    RejectList.in(transactions).all().forEach(rows::row);
    ListSheet<EvidenceReject> evidence =
        sheet(
            RejectList.EVIDENCE
                .column("sheet", "", "", one -> null)
                .column("cell", "", "", one -> null),
            "证据",
            "evidence",
            Look.BLUE);
    evidence.cell("row", (to, one) -> row(to, one.row()));
    readings.rejects().forEach(evidence::row);
  }

  private <T> ListSheet<T> sheet(Listing<T> listing, String zh, String en, Look look) {
    Words from = new Words(zh, en);
    return new ListSheet<>(
            sheet,
            listing.column("from", "来源", "From", one -> from).width(10).only(COLUMNS),
            language)
        .width("file", 24)
        .width("sheet", 13)
        .width("column", 16)
        .width("reason", 34)
        .width("found", 26)
        .width("expected", 30)
        .look("from", one -> look);
  }

  /** Of a file there is no row, no cell, no column. */
  private static Listing<Unread> unread() {
    Reasons reasons = new Reasons();
    return new Listing<Unread>()
        .column("file", "", "", Unread::file)
        .lines(0)
        .column("sheet", "", "", one -> null)
        .column("row", "", "", one -> null)
        .column("cell", "", "", one -> null)
        .column("column", "", "", one -> null)
        .column("code", "", "", one -> one.problem().code().code())
        .column("reason", "", "", one -> reasons.title(one.problem().code().code()))
        .column("found", "", "", one -> one.problem().found())
        .lines(0)
        .column("expected", "", "", one -> one.problem().expected())
        .lines(0);
  }

  private static void row(SheetWriter to, int row) {
    if (row > 0) {
      to.number(row);
    } else {
      to.blank();
    }
  }
}
