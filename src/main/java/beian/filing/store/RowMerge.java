package beian.filing.store;

import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import beian.filing.source.Dispute;
import beian.filing.source.FileInImport;
import beian.filing.source.FilingChange;
import beian.filing.source.FilingChange.Kind;
import beian.filing.source.ImportedRow;
import beian.filing.source.SeenRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings a row to the filing it is about. What the row's sheet has no column for stays as an
 * earlier sheet said it, unless the row names another thing than that was about (see {@link
 * DependentColumns}); an empty cell under a heading clears. Where an earlier file of the same
 * import said something else, nobody knows which is right, and the field counts as not said.
 */
final class RowMerge {
  /** A list of filings beside one of orders has no order for most; that contradicts none. */
  private static final Set<String> ORDERED =
      ColumnSpec.all().stream()
          .filter(column -> column.group().equals("application"))
          .map(ColumnSpec::key)
          .collect(Collectors.toSet());

  private final StoredFiling before;
  private final StoredFiling row;
  private final List<SeenRow> sameImport;
  private final Map<String, Object> said;
  private final Map<String, Object> known;
  private final Set<String> outdated;
  private final Map<String, Object> values = new HashMap<>();
  private final Set<String> silent = new HashSet<>();
  private final Map<String, String> originals = new LinkedHashMap<>();
  private final Map<String, ImportedRow> earlier = new TreeMap<>();
  private final Map<String, Dispute> disputed = new TreeMap<>();

  /**
   * @param before the filing as it stands
   * @param row what came in
   * @param sameImport rows of the filing in earlier files of the same import
   */
  RowMerge(StoredFiling before, StoredFiling row, List<SeenRow> sameImport) {
    this.before = before;
    this.row = row;
    this.sameImport = sameImport;
    this.said = FilingColumns.values(row.filing());
    this.known = FilingColumns.values(before.filing());
    this.outdated = DependentColumns.outdated(known, said, this::spoken);
    ColumnSpec.all().forEach(column -> take(column.key()));
  }

  private boolean spoken(String key) {
    return said.get(key) != null
        || row.filing().speaksOf(key) && !FilingColumns.DERIVED.contains(key);
  }

  /** The filing as both say it; its standing is dated by the row when the row changes it. */
  StoredFiling merged() {
    values.put(FilingColumns.SILENT, Set.copyOf(silent));
    Filing filing = FilingColumns.filing(values, before.key());
    Map<String, String> extras = new LinkedHashMap<>(before.extras());
    extras.putAll(row.extras());
    extras = StoredFiling.filled(extras);
    StoredFiling merged =
        new StoredFiling(
            before.key(),
            filing,
            row.source(),
            originals,
            extras,
            earlier,
            disputed,
            StoredFiling.contentHash(filing, extras),
            row.rowHash(),
            before.importedAt(),
            row.changedAt(),
            row.standingSince());
    boolean stands = Known.of(before).standing().equals(Known.of(merged).standing());
    return stands ? merged.with(before.key(), before.importedAt(), before.standingSince()) : merged;
  }

  /** What the row changes, by column: before and after. */
  List<FilingChange> changes(StoredFiling merged, FileInImport file) {
    Map<String, Object> now = FilingColumns.values(merged.filing());
    return ColumnSpec.all().stream()
        .map(ColumnSpec::key)
        .filter(
            key ->
                !Objects.equals(known.get(key), now.get(key))
                    || disputed.containsKey(key) && !before.disputed().containsKey(key))
        .map(
            key ->
                FilingChange.of(
                    merged.key(),
                    file,
                    merged.source(),
                    key,
                    kind(key, now.get(key)),
                    known.get(key),
                    now.get(key)))
        .toList();
  }

  private Kind kind(String key, @Nullable Object now) {
    if (disputed.containsKey(key)) {
      return Kind.DISPUTED;
    }
    if (known.get(key) == null
        && (FilingColumns.DERIVED.contains(key) || !before.filing().speaksOf(key))) {
      return Kind.FILLED;
    }
    if (now != null) {
      return Kind.CHANGED;
    }
    return silent.contains(key) ? Kind.OUTDATED : Kind.CLEARED;
  }

  private void take(String key) {
    if (!spoken(key)) {
      keep(key);
      return;
    }
    Object says = said.get(key);
    Dispute dispute = dispute(key, says);
    boolean ofOrder = ORDERED.contains(key) && (says == null || known.get(key) == null);
    if (dispute != null && ofOrder && says == null) {
      keep(key);
    } else if (dispute == null || ofOrder) {
      put(key, says, row);
    } else {
      disputed.put(key, dispute);
      silent.add(key);
    }
  }

  private void keep(String key) {
    Dispute open = before.disputed().get(key);
    if (open != null) {
      disputed.put(key, open);
    }
    ImportedRow source = before.sourceOf(key);
    if (source == null || outdated.contains(key)) {
      silent.add(key);
    } else {
      put(key, known.get(key), before);
      if (!FilingColumns.DERIVED.contains(key)) {
        earlier.put(key, source);
      }
    }
  }

  private void put(String key, @Nullable Object value, StoredFiling from) {
    if (value != null) {
      values.put(key, value);
    }
    String original = from.originals().get(key);
    if (original != null) {
      originals.put(key, original);
    }
  }

  /** What an earlier file of this import said otherwise; null when none did. */
  private @Nullable Dispute dispute(String key, @Nullable Object says) {
    Dispute open = before.disputed().get(key);
    if (open != null && open.other().run() == row.source().run() && row.source().run() != 0) {
      return open;
    }
    for (SeenRow earlierRow : sameImport) {
      if (!earlierRow.silent().contains(key)
          && !FilingColumns.DERIVED.contains(key)
          && !Objects.equals(known.get(key), says)) {
        return new Dispute(earlierRow.row(), row.source());
      }
    }
    return null;
  }
}
