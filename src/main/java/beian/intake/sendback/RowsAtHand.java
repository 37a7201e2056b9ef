package beian.intake.sendback;

import beian.platform.sheet.SheetRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of files that were rejected and are still in memory when they go back, so that no file is
 * read through for a few of them. Of very many rejected rows none is kept; nor are any after a
 * restart. For many threads.
 */
public final class RowsAtHand {
  private static final int MOST = 2000;

  private final Map<String, Map<Integer, Map<Integer, SheetRow>>> byFile = new HashMap<>();
  private int size;

  /**
   * A row was rejected; keeping it again changes nothing.
   *
   * @param hash of the file
   * @param sheet the place of its sheet, from 0
   */
  public synchronized void add(String hash, int sheet, SheetRow row) {
    if (size < MOST) {
      Map<Integer, SheetRow> rows =
          byFile
              .computeIfAbsent(hash, any -> new HashMap<>())
              .computeIfAbsent(sheet, any -> new HashMap<>());
      size += rows.put(row.number(), row) == null ? 1 : 0;
    }
  }

  /** Some rows of a sheet in their order; empty when not all of them are at hand. */
  synchronized Optional<List<SheetRow>> of(String hash, int sheet, Collection<Integer> numbers) {
    Map<Integer, SheetRow> rows = byFile.getOrDefault(hash, Map.of()).getOrDefault(sheet, Map.of());
    List<SheetRow> found = new ArrayList<>();
    for (int number : numbers.stream().sorted().toList()) {
      SheetRow row = rows.get(number);
      if (row == null) {
        return Optional.empty();
      }
      found.add(row);
    }
    return Optional.of(found);
  }

  /** All went back. */
  public synchronized void clear() {
    byFile.clear();
    size = 0;
  }
}
