package beian.platform.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of a table by what their headings mean. Several may mean the same, as the results of
 * two rounds side by side: then a row counts only where they do not say different things.
 */
public final class KeyedColumns {
  private final Map<String, List<Integer>> places = new LinkedHashMap<>();
  private final SheetRow headings;

  /**
   * @param headings the row that holds them
   */
  public KeyedColumns(SheetRow headings) {
    this.headings = headings;
  }

  /** Adds a column, counted from 0, under what its heading means. */
  public void add(String key, int column) {
    places.computeIfAbsent(key, any -> new ArrayList<>(1)).add(column);
  }

  /** The row that holds the headings. */
  public SheetRow headings() {
    return headings;
  }

  /** What the headings mean, in their order. */
  public Set<String> keys() {
    return places.keySet();
  }

  /** The cell of a row; of several columns the first that says something. */
  public Cell cell(SheetRow row, String key) {
    Cell first = Cell.EMPTY;
    for (int column : places.getOrDefault(key, List.of())) {
      Cell cell = row.cell(column);
      if (says(cell)) {
        return cell;
      }
      first = first.isEmpty() ? cell : first;
    }
    return first;
  }

  /** The columns of one meaning that say different things in a row: {@code 结果 (B2) ≠ 结果 (E2)}. */
  public Optional<String> differing(SheetRow row, String key) {
    List<Integer> columns = places.getOrDefault(key, List.of());
    if (columns.size() < 2) {
      return Optional.empty();
    }
    List<Integer> saying = columns.stream().filter(column -> says(row.cell(column))).toList();
    return saying.stream().map(column -> row.cell(column).text().strip()).distinct().count() < 2
        ? Optional.empty()
        : Optional.of(
            saying.stream()
                .map(column -> heading(column) + " (" + new CellRef(row.number(), column) + ")")
                .collect(Collectors.joining(" ≠ ")));
  }

  private String heading(int column) {
    return headings.cell(column).text().strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static boolean says(Cell cell) {
    String text = cell.text().strip();
    return !text.isEmpty() && !Cell.saysNothing(text);
  }
}
