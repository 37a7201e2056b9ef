package beian.report.sheet;

import beian.inspection.card.Words;
import beian.intake.list.RejectList;
import beian.intake.sendback.Reasons;
import beian.intake.store.ImportFile;
import beian.intake.store.RejectedRow;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.list.Listing;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.report.Language;
import beian.report.sheet.frame.ListSheet;
import java.util.List;
import java.util.function.Function;

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
  void write(List<ImportFile> files, Transactions transactions) {
    ListSheet<RejectedRow> rows =
        sheet(RejectList.DEFINITION.columns(), RejectSheet::origin)
            .look(
                "from",
                rejectedRow -> rejectedRow.kind().equals("evidence") ? Look.BLUE : Look.AMBER)
            .begin(
                language.line("退回", "Rejects"),
                language.line(
                    "无法使用的文件和行；个人信息已遮盖。更正后重新导入即可消除，已忽略的不列出。",
                    "Files and rows that could not be used; personal data is masked. They go when the"
                        + " corrected row comes in; what was dismissed is left out."),
                "expected");
    ListSheet<Unread> whole =
        sheet(unread(), unread -> new Words("整个文件", "whole file")).look("from", unread -> Look.RED);
    for (ImportFile file : files) {
      Problem problem = file.problem();
      if (problem != null) {
        whole.row(new Unread(file.name(), problem));
      }
    }
    RejectList.in(transactions).all().forEach(rows::row);
    if (!whole.any()) {
      rows.end();
    }
  }

  private static Words origin(RejectedRow rejectedRow) {
    return rejectedRow.kind().equals("evidence")
        ? new Words("证据", "evidence")
        : new Words("备案", "filings");
  }

  private <T> ListSheet<T> sheet(Listing<T> listing, Function<T, Words> from) {
    return new ListSheet<>(
            sheet,
            listing.column("from", "来源", "From", from::apply).width(10).only(COLUMNS),
            language)
        .width("file", 24)
        .width("sheet", 13)
        .width("column", 16)
        .width("reason", 34)
        .width("found", 26)
        .width("expected", 30);
  }

  /** Of a file there is no row, no cell, no column. */
  private static Listing<Unread> unread() {
    Reasons reasons = new Reasons();
    return new Listing<Unread>()
        .column("file", "", "", Unread::file)
        .lines(0)
        .column("sheet", "", "", unread -> null)
        .column("row", "", "", unread -> null)
        .column("cell", "", "", unread -> null)
        .column("column", "", "", unread -> null)
        .column("code", "", "", unread -> unread.problem().code().code())
        .column("reason", "", "", unread -> reasons.title(unread.problem().code().code()))
        .column("found", "", "", unread -> reasons.said(unread.problem().found()))
        .lines(0)
        .column("expected", "", "", unread -> reasons.said(unread.problem().expected()))
        .lines(0);
  }
}
