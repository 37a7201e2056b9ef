package beian.filing.store;

import beian.filing.source.SeenRow;
import beian.filing.store.FilingCells.Heard;
import beian.platform.database.Transactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of some rows their filings know by their cells, asked in the transaction that keeps them;
 * and by which cells filings are known behind it. A row that is known by its cells names a filing
 * by its key, so no other row can be about it, and says what was said of it last.
 */
final class CellsOfRows {
  private final FilingCells filings;
  private final List<StoredFiling> others = new ArrayList<>();
  private final Map<String, SeenRow> known = new HashMap<>();
  private final Map<String, String> cells = new HashMap<>();
  private final List<Heard> fresh = new ArrayList<>();
  private final List<Heard> heard = new ArrayList<>();
  private final List<Heard> gone = new ArrayList<>();

  /**
   * @param rows of each number one
   */
  CellsOfRows(Transactions transactions, List<SaidRow> rows) {
    this.filings = new FilingCells(transactions);
    Map<String, String> standing =
        filings.of(rows.stream().filter(SaidRow::perhapsKnown).map(SaidRow::number).toList());
    for (SaidRow row : rows) {
      if (row.perhapsKnown() && row.cells().equals(standing.get(row.number()))) {
        known.put(row.number(), row.seen());
      } else {
        others.add(row.said());
        cells.put(row.number(), row.cells());
      }
    }
  }

  /** The rows that are not known by their cells, read. */
  List<StoredFiling> others() {
    return others;
  }

  /** The rows that are, by the keys of their filings. */
  Map<String, SeenRow> known() {
    return known;
  }

  /** A row made a filing. */
  void added(String key, StoredFiling row) {
    if (tells(key, row)) {
      fresh.add(heard(key, row));
    }
  }

  /** A filing knew the row, whose cells are others all the same. */
  void knew(String key, StoredFiling row) {
    if (tells(key, row)) {
      heard.add(heard(key, row));
    }
  }

  /**
   * A filing hears the row.
   *
   * @param disputed whether rows of one import say different things of it
   */
  void hears(String key, StoredFiling row, boolean disputed) {
    if (!disputed && tells(key, row)) {
      heard.add(heard(key, row));
    } else {
      gone.add(new Heard(key, ""));
    }
  }

  private boolean tells(String key, StoredFiling row) {
    return !row.filing().filingNo().isEmpty()
        && key.equals(row.filing().number())
        && !cellsOf(row).isEmpty();
  }

  private Heard heard(String key, StoredFiling row) {
    return new Heard(key, cellsOf(row));
  }

  private String cellsOf(StoredFiling row) {
    return cells.getOrDefault(row.filing().number(), "");
  }

  /** Writes it, when the filings are written. */
  void write() {
    filings.forget(gone);
    filings.put(heard);
    filings.add(fresh);
  }
}
