package beian.filing.store;

import beian.platform.database.Transactions;
import beian.platform.database.bulk.BulkTable;
import beian.platform.database.bulk.SqlType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The table {@code filing_cells}: a SHA-256 over the cells of the row that a filing heard last, and
 * over all that says what they mean. It stands only where that row names the filing by its key, a
 * filing number, and no sheets dispute what it says: then the same cells say nothing new. Whoever
 * writes a filing writes or takes away what stands here of it, in the same transaction.
 */
public final class FilingCells {
  private static final BulkTable<Heard> TABLE =
      BulkTable.<Heard>named("filing_cells")
          .key("filing_key", SqlType.text(128), Heard::key)
          .column("cells", SqlType.BYTES, heard -> HexFormat.of().parseHex(heard.cells))
          .read(
              row ->
                  new Heard(
                      row.text("filing_key"),
                      HexFormat.of().formatHex(row.get("cells", byte[].class))));

  private static final String OF_KEYS =
      "select "
          + TABLE.selection()
          + " from unnest(?) as asked (asked_key)"
          + " join filing_cells on filing_cells.filing_key = asked.asked_key";

  private final Transactions transactions;

  public FilingCells(Transactions transactions) {
    this.transactions = transactions;
  }

  /** By which cells a filing is known, in hexadecimal. */
  record Heard(String key, String cells) {}

  /** By which cells some filings are known, by key; those of which nobody noted it are left out. */
  public Map<String, String> of(Collection<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return transactions.read(
        () -> {
          Map<String, String> found = new HashMap<>();
          transactions
              .sql()
              .each(
                  OF_KEYS,
                  row -> {
                    Heard heard = TABLE.read(row);
                    found.put(heard.key, heard.cells);
                  },
                  (Object) keys.toArray(String[]::new));
          return found;
        });
  }

  void add(List<Heard> fresh) {
    TABLE.insert(transactions, fresh);
  }

  void put(List<Heard> changed) {
    TABLE.upsert(transactions, changed);
  }

  void forget(List<Heard> gone) {
    TABLE.delete(transactions, gone);
  }

  List<String> differences() {
    return TABLE.differences(transactions);
  }
}
