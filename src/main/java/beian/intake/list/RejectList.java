package beian.intake.list;

import beian.evidence.store.EvidenceReject;
import beian.intake.row.Reject;
import beian.intake.sendback.Reasons;
import beian.platform.database.Transactions;
import beian.platform.list.Filter;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.Listing;
import beian.platform.list.Source;
import java.util.List;

/** The rows that were not taken in, each with cell, found and expected. */
public final class RejectList {
  /** The rows of filings, file by file and row by row. */
  public static final ListDefinition<Reject> DEFINITION =
      new ListDefinition<>(
          "rejects",
          new Listing<Reject>()
              .column("file", "文件", "File", Reject::file)
              .lines(30)
              .column("sheet", "工作表", "Sheet", Reject::sheet)
              .lines(16)
              .column("row", "行", "Row", Reject::row)
              .width(9)
              .column("cell", "单元格", "Cell", Reject::cell)
              .width(10)
              .hidden("column", "字段", "Column", Reject::column)
              .lines(20)
              .hidden("key", "备案", "Filing", Reject::key)
              .column("code", "错误码", "Code", one -> one.code().code())
              .width(10)
              .column("reason", "原因", "Reason", one -> Titles.REASONS.title(one.code().code()))
              .width(38)
              .column("found", "原值", "Found", Reject::found)
              .lines(30)
              .column("expected", "应为", "Expected", Reject::expected)
              .lines(34)
              .hidden("at", "时间", "At", Reject::at),
          List.of(
              Filter.present("file", "NAME", "x.file"),
              Filter.present("code", "CODE", "x.code"),
              Filter.present("filing", "NO", "x.key")),
          Source.entities(
              "Reject x", "x", "x.file", "x.fileHash", "x.sheet", "x.row", "x.cell", "x.code"));

  /** What is shown of rows of evidence that could not be used. */
  public static final Listing<EvidenceReject> EVIDENCE =
      new Listing<EvidenceReject>()
          .column("file", "文件", "File", EvidenceReject::file)
          .lines(30)
          .column("row", "行", "Row", EvidenceReject::row)
          .column("column", "字段", "Column", EvidenceReject::column)
          .lines(20)
          .column("code", "错误码", "Code", EvidenceReject::code)
          .column("reason", "原因", "Reason", one -> Titles.REASONS.title(one.code()))
          .column("found", "原值", "Found", EvidenceReject::found)
          .lines(30)
          .column("expected", "应为", "Expected", EvidenceReject::expected)
          .lines(34);

  private RejectList() {}

  /** Read when the first row is shown, and not when the list is described. */
  private static final class Titles {
    static final Reasons REASONS = new Reasons();
  }

  /** The list of a database. */
  public static ListRows<Reject> in(Transactions transactions) {
    return DEFINITION.in(
        transactions, found -> found.stream().map(one -> one.as(Reject.class)).toList());
  }
}
