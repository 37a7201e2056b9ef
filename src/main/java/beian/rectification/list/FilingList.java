package beian.rectification.list;

import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.card.Words;
import beian.inspection.list.FilingFilters;
import beian.inspection.standing.Standing;
import beian.inspection.standing.Standing.State;
import beian.inspection.store.StandingStore;
import beian.platform.database.Transactions;
import beian.platform.list.Filter;
import beian.platform.list.FilterCondition;
import beian.platform.list.ListDefinition;
import beian.platform.list.ListRows;
import beian.platform.list.ListSource;
import beian.platform.list.Listing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filings on file: every column for programs, the chief ones for people. */
public final class FilingList {
  private static final Set<String> CHIEF =
      Set.of("filing_no", "entity_name", "domain", "site_name", "access_provider", "order_no");

  /** The list. */
  public static final ListDefinition<Row> DEFINITION =
      new ListDefinition<>(
          "filings",
          columns(),
          List.of(
              FilingFilters.filing("f.filing_key = any(?)"),
              Filter.choice("standing", "STANDING", standings()),
              Filter.flag(
                  "missing",
                  "exists (select 1 from filing_missing m where m.filing_key = f.filing_key"
                      + " and m.why = 'ABSENT')"),
              FilingFilters.rule(
                  "exists (select 1 from finding n where n.filing_key = f.filing_key and n.rule = ?)"),
              CaseFilters.campaignOfFiling("f.filing_key"),
              CaseFilters.stateOfFiling("f.filing_key"),
              CaseFilters.dueBeforeOfFiling("f.filing_key"),
              FilingFilters.province("f.filing_no like ?"),
              FilingFilters.provider("f.access_provider = ?")),
          ListSource.keysOfRows("filing f", "f.filing_key"));

  private FilingList() {}

  /**
   * A filing.
   *
   * @param values by the keys of columns
   * @param standing null when it is proved ours, or was never inspected
   */
  public record Row(StoredFiling stored, Map<String, Object> values, @Nullable Standing standing) {
    State state() {
      return standing == null ? State.OURS : standing.state();
    }

    Words why() {
      return standing == null ? Words.same("") : standing.why();
    }
  }

  /** The list of a database. */
  public static ListRows<Row> in(Transactions transactions) {
    FilingStore filings = new FilingStore(transactions);
    StandingStore standings = new StandingStore(transactions);
    return DEFINITION.in(
        transactions,
        found -> {
          List<String> keys = found.stream().map(hit -> hit.text(0)).toList();
          Map<String, Standing> where = standings.find(keys);
          return filings.find(keys).stream()
              .map(
                  stored ->
                      new Row(
                          stored, FilingColumns.values(stored.filing()), where.get(stored.key())))
              .toList();
        });
  }

  private static Listing<Row> columns() {
    Listing<Row> listing = new Listing<>();
    for (ColumnSpec column : ColumnSpec.all()) {
      String key = column.key();
      String zh = column.zh().get(0);
      String en = column.en().get(0);
      listing =
          CHIEF.contains(key)
              ? listing.column(key, zh, en, row -> row.values().get(key))
              : listing.hidden(key, zh, en, row -> row.values().get(key));
      listing = column.type().personal() ? listing.masked(column.type()::masked) : listing;
    }
    return listing
        .hidden("standing", "归属", "Standing", Row::state)
        .hidden("standing_why_zh", "归属理由", "Why (zh)", row -> row.why().zh())
        .hidden("standing_why_en", "归属理由（英文）", "Why (en)", row -> row.why().en())
        .hidden("source_file", "来源文件", "Source file", row -> row.stored().provenance().file())
        .hidden("source_sheet", "来源工作表", "Source sheet", row -> row.stored().provenance().sheet())
        .hidden("source_row", "来源行", "Source row", row -> row.stored().provenance().row())
        .hidden("imported_at", "导入时间", "Imported at", row -> row.stored().importedAt())
        .hidden("changed_at", "变更时间", "Changed at", row -> row.stored().changedAt());
  }

  /** What is ours has no row among the standings. */
  private static Map<String, FilterCondition> standings() {
    String kept = "exists (select 1 from filing_standing s where s.filing_key = f.filing_key";
    Map<String, FilterCondition> standings = new LinkedHashMap<>();
    for (State state : State.values()) {
      standings.put(
          state.word(),
          state == State.OURS
              ? FilterCondition.of("not " + kept + ")")
              : FilterCondition.of(kept + " and s.state = ?)", state));
    }
    return standings;
  }
}
