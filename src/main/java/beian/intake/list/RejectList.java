package beian.intake.list;

import beian.inspection.list.FilingFilters;
import beian.intake.sendback.Reasons;
import beian.intake.store.RejectedRow;
import beian.platform.database.Transactions;
import beian.platform.list.Bilingual;
import beian.platform.list.Filter;
import beian.platform.list.FilterCondition;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.ListSource;
import beian.platform.list.Listing;
import beian.platform.list.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows that were not taken in, of filings and of evidence, each with found and expected. */
public final class RejectList {
  /** The rows that wait, file by file and row by row. */
  public static final ListDefinition<RejectedRow> DEFINITION = of("x.dismissedAt is null");

  /** The rows that were dismissed. */
  private static final ListDefinition<RejectedRow> DISMISSED = of("x.dismissedAt is not null");

  private RejectList() {}

  private static ListDefinition<RejectedRow> of(String which) {
    return new ListDefinition<>(
        "rejects",
        new Listing<RejectedRow>()
            .column("kind", "来源", "From", rejectedRow -> from(rejectedRow.kind()))
            .width(10)
            .column("file", "文件", "File", RejectedRow::file)
            .lines(30)
            .column("sheet", "工作表", "Sheet", RejectedRow::sheet)
            .lines(16)
            .column(
                "row", "行", "Row", rejectedRow -> rejectedRow.row() == 0 ? null : rejectedRow.row())
            .width(9)
            .column("cell", "单元格", "Cell", RejectedRow::place)
            .width(10)
            .hidden("column", "字段", "Column", RejectedRow::column)
            .lines(20)
            .hidden("key", "备案", "Filing", RejectedRow::key)
            .column("code", "错误码", "Code", RejectedRow::code)
            .width(10)
            .column(
                "reason", "原因", "Reason", rejectedRow -> Titles.REASONS.title(rejectedRow.code()))
            .width(38)
            .column("found", "原值", "Found", RejectedRow::found)
            .lines(30)
            .column("expected", "应为", "Expected", row -> Titles.REASONS.said(row.expected()))
            .lines(34)
            .hidden("at", "时间", "At", RejectedRow::at)
            .hidden("dismissed_at", "忽略时间", "Dismissed at", RejectedRow::dismissedAt)
            .hidden("dismissed_by", "忽略人", "Dismissed by", RejectedRow::dismissedBy)
            .hidden("why", "忽略理由", "Why dismissed", RejectedRow::why),
        List.of(
            Filter.choice("kind", "KIND", kinds()),
            Filter.present("file", "NAME", "x.file"),
            Filter.present("code", "CODE", "x.code"),
            Filter.reference("filing", "sent-back", "NO", "x.key in ?"),
            FilingFilters.province("x.key like ?")),
        ListSource.entities(
                "RejectedRow x",
                "x",
                "x.kind",
                "x.file",
                "x.fileId",
                "x.sheet",
                "x.row",
                "x.place",
                "x.code")
            .only(which));
  }

  private static Term from(String kind) {
    return Term.of(kind, new Said(kind.equals("filings") ? "备案" : "证据", kind));
  }

  private record Said(String zh, String en) implements Bilingual {}

  private static Map<String, FilterCondition> kinds() {
    Map<String, FilterCondition> kinds = new LinkedHashMap<>();
    for (String kind : List.of("filings", "evidence")) {
      kinds.put(kind, FilterCondition.ofOne("x.kind = ?", kind));
    }
    return kinds;
  }

  /** Read when the first row is shown, and not when the list is described. */
  private static final class Titles {
    static final Reasons REASONS = new Reasons();
  }

  /** The list of a database. */
  public static ListRows<RejectedRow> in(Transactions transactions) {
    return rows(DEFINITION, transactions);
  }

  /** What was dismissed in a database. */
  public static ListRows<RejectedRow> dismissed(Transactions transactions) {
    return rows(DISMISSED, transactions);
  }

  private static ListRows<RejectedRow> rows(
      ListDefinition<RejectedRow> definition, Transactions transactions) {
    return definition.in(
        transactions, found -> found.stream().map(hit -> hit.as(RejectedRow.class)).toList());
  }
}
