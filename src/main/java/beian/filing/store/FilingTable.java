package beian.filing.store;

import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.filing.column.ColumnType;
import beian.filing.source.Dispute;
import beian.filing.source.ImportedRow;
import beian.filing.source.Provenance;
import beian.platform.database.bulk.BulkColumn;
import beian.platform.database.bulk.BulkTable;
import beian.platform.database.bulk.SqlType;
import beian.platform.database.bulk.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code filing}: the columns of {@code columns.csv}, what the house knows a filing by,
 * and where it was read. A row is a {@link StoredFiling}.
 */
final class FilingTable {
  /** The columns of the sheet, in its order. */
  private static final List<BulkColumn> SHEET =
      ColumnSpec.all().stream()
          .map(column -> new BulkColumn(column.key(), sqlType(column.type()), true))
          .toList();

  /** The definition. */
  static final BulkTable<StoredFiling> FILING =
      BulkTable.<StoredFiling>named("filing")
          .key("filing_key", SqlType.text(128), StoredFiling::key)
          .column("bucket", SqlType.INTEGER, stored -> FilingStore.bucketOf(stored.key()))
          .columnsInOrder(SHEET, stored -> FilingColumns.inOrder(stored.filing()))
          .column(
              "silent",
              SqlType.joined(" "),
              stored -> SilentColumns.sorted(stored.filing().silent()))
          .column("originals", SqlType.TEXT_MAP, StoredFiling::originals)
          .column("extras", SqlType.TEXT_MAP, StoredFiling::extras)
          .column("source_run", SqlType.LONG, stored -> stored.source().run())
          .column("said_at", SqlType.INSTANT, stored -> stored.source().at())
          .column("source_file", SqlType.TEXT, stored -> stored.provenance().file())
          .column("source_sheet", SqlType.TEXT, stored -> stored.provenance().sheet())
          .column("source_row", SqlType.INTEGER, stored -> stored.provenance().row())
          .optional("earlier", SqlType.TEXT_MAP, FilingTable::earlier)
          .optional("disputed", SqlType.TEXT_MAP, FilingTable::disputed)
          .column("content_hash", SqlType.fixed(64), StoredFiling::contentHash)
          .optional("row_hash", SqlType.fixed(64), StoredFiling::rowHash)
          .column("imported_at", SqlType.INSTANT, StoredFiling::importedAt)
          .column("changed_at", SqlType.INSTANT, StoredFiling::changedAt)
          .column("standing_since", SqlType.INSTANT, StoredFiling::standingSince)
          .read(FilingTable::stored);

  /** What selects whole filings, from the table under its own name. */
  static final String SELECT = "select " + FILING.selection() + " ";

  private FilingTable() {}

  private static SqlType sqlType(ColumnType type) {
    return switch (type) {
      case DATE -> SqlType.DAY;
      case DATE_TIME -> SqlType.INSTANT;
      case YES_NO -> SqlType.YES_NO;
      case INTEGER -> SqlType.INTEGER;
      case MONEY -> SqlType.decimal(20, 2);
      case LIST, CODE_LIST, DOMAIN_LIST, IP_LIST -> SqlType.joined("; ");
      default -> SqlType.TEXT;
    };
  }

  private static @Nullable Map<String, String> earlier(StoredFiling stored) {
    return stored.earlier().isEmpty() ? null : grouped(stored.earlier(), ImportedRow::text);
  }

  private static @Nullable Map<String, String> disputed(StoredFiling stored) {
    return stored.disputed().isEmpty() ? null : grouped(stored.disputed(), Dispute::text);
  }

  private static StoredFiling stored(Values row) {
    String key = row.text("filing_key");
    Map<String, Object> values = new HashMap<>();
    for (BulkColumn column : SHEET) {
      Object value = row.get(column.name());
      if (value != null) {
        values.put(column.name(), value);
      }
    }
    values.put(FilingColumns.SILENT, Set.copyOf(row.texts("silent")));
    return new StoredFiling(
        key,
        FilingColumns.filing(values, key),
        new ImportedRow(
            row.get("source_run", Long.class),
            row.instant("said_at"),
            new Provenance(
                row.text("source_file"),
                row.text("source_sheet"),
                row.get("source_row", Integer.class))),
        row.textMap("originals"),
        row.textMap("extras"),
        row.get("earlier") == null ? Map.of() : byColumn(row.textMap("earlier"), ImportedRow::of),
        row.get("disputed") == null ? Map.of() : byColumn(row.textMap("disputed"), Dispute::of),
        row.text("content_hash"),
        Known.text(row, "row_hash"),
        row.instant("imported_at"),
        row.instant("changed_at"),
        row.instant("standing_since"));
  }

  /** Things by column key as a map of texts in which each thing stands once, with its keys. */
  private static <T> Map<String, String> grouped(
      Map<String, T> byColumn, Function<T, String> text) {
    Map<String, TreeSet<String>> columns = new TreeMap<>();
    byColumn.forEach(
        (column, thing) ->
            columns.computeIfAbsent(text.apply(thing), string -> new TreeSet<>()).add(column));
    return columns.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> String.join(" ", entry.getValue()),
                (string, other) -> string,
                TreeMap::new));
  }

  /** The way back from {@link #grouped}. */
  private static <T> Map<String, T> byColumn(
      Map<String, String> grouped, Function<String, T> thing) {
    Map<String, T> byColumn = new TreeMap<>();
    grouped.forEach(
        (text, columns) -> {
          T item = thing.apply(text);
          for (String column : columns.split(" ")) {
            byColumn.put(column, item);
          }
        });
    return byColumn;
  }
}
