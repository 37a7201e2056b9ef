package beian.filing.store;

import beian.filing.source.Dispute;
import beian.filing.source.DisputedFiling;
import beian.filing.source.FileInImport;
import beian.filing.source.FilingChange;
import beian.filing.source.FilingChangeStore;
import beian.filing.source.SeenRow;
import beian.filing.source.SeenRowStore;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What some rows of a file change, and the writing of it. */
final class RowChanges {
  private final Transactions transactions;
  private final Identities identities;
  private final FileInImport file;
  private final List<StoredFiling> fresh = new ArrayList<>();
  private final List<StoredFiling> changed = new ArrayList<>();
  private final List<StoredFiling> heard = new ArrayList<>();
  private final List<StoredFiling> renamed = new ArrayList<>();
  private final List<StoredFiling> moved = new ArrayList<>();
  private final List<StoredFiling> news = new ArrayList<>();
  private final List<FilingChange> changes = new ArrayList<>();
  private final List<DisputedFiling> disagreements = new ArrayList<>();
  private final Map<String, SeenRow> seen = new HashMap<>();
  private final CellsOfRows cells;

  RowChanges(
      Transactions transactions, Identities identities, FileInImport file, CellsOfRows cells) {
    this.transactions = transactions;
    this.identities = identities;
    this.file = file;
    this.cells = cells;
    this.seen.putAll(cells.known());
  }

  /**
   * Writes what the rows change.
   *
   * @param standing the filings of which the rows say something else
   * @param read how many rows there were, those included that say nothing new
   */
  Saved save(List<StoredFiling> rows, List<StoredFiling> standing, int read) {
    Map<String, StoredFiling> before =
        standing.stream().collect(Collectors.toMap(StoredFiling::key, Function.identity()));
    for (StoredFiling row : rows) {
      Known target = identities.target(row);
      if (target == null) {
        add(row);
      } else {
        seen.put(target.key(), row.seen());
        StoredFiling stands = before.get(target.key());
        if (stands == null) {
          cells.knew(target.key(), row);
        } else {
          change(target, stands, row);
        }
      }
    }
    write();
    int rest = read - fresh.size() - changed.size();
    return new Saved(fresh.size(), changed.size(), rest, identities.renumberings(), disagreements);
  }

  private void add(StoredFiling row) {
    String number = row.filing().number();
    String key = identities.freshKey(row);
    StoredFiling added = row.fresh(key);
    seen.put(key, row.seen());
    fresh.add(added);
    news.add(added);
    moved.add(added);
    cells.added(key, row);
    if (!key.equals(number)) {
      renamed.add(added);
    }
  }

  private void change(Known target, StoredFiling before, StoredFiling row) {
    RowMerge merge = new RowMerge(before, row, file.before().of(target.key()));
    StoredFiling merged = merge.merged();
    cells.hears(merged.key(), row, !merged.disputed().isEmpty());
    if (merged.contentHash().equals(before.contentHash())
        && merged.disputed().keySet().equals(before.disputed().keySet())) {
      heard.add(merged);
      return;
    }
    Known now = Known.of(merged);
    changed.add(merged);
    news.add(before);
    news.add(merged);
    changes.addAll(merge.changes(merged, file));
    List<String> fresh =
        merged.disputed().keySet().stream()
            .filter(column -> !before.disputed().containsKey(column))
            .sorted()
            .toList();
    if (!fresh.isEmpty()) {
      Dispute dispute = merged.disputed().get(fresh.get(0));
      if (dispute != null) {
        disagreements.add(new DisputedFiling(now.number(), fresh, dispute));
      }
    }
    if (!target.domains().equals(now.domains())) {
      moved.add(merged);
    }
    if (!target.number().equals(now.number()) && !now.number().equals(target.key())) {
      renamed.add(merged);
    }
  }

  private void write() {
    Sql sql = transactions.sql();
    FilingTable.FILING.insert(transactions, fresh);
    FilingTable.FILING.upsert(transactions, changed);
    sql.batch(
        "update filing set row_hash = ? where filing_key = ?",
        heard,
        filing -> new Object[] {filing.rowHash(), filing.key()});
    FilingNumbers.add(sql, renamed);
    FilingDomains.write(sql, moved);
    FilingNews.tell(sql, news);
    cells.write();
    if (file.run() != 0) {
      new FilingChangeStore(transactions).add(changes);
      new SeenRowStore(transactions).add(file, seen);
      MissingFilings.seen(sql, seen.keySet());
    }
  }
}
