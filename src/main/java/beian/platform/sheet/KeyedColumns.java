package beian.platform.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The columns of a table by what their headings mean. Several may mean the same, as the results of
 * two rounds side by side: then a row counts only where they do not say different things.
 */
public final class KeyedColumns {
  /** How many rows of a sheet are looked at for headings. */
  public static final int HEADING_ROWS = 30;

  private final Map<String, List<Integer>> places = new LinkedHashMap<>();
  private final SheetRow headings;

  private KeyedColumns(SheetRow headings) {
    this.headings = headings;
  }

  /**
   * The columns under a row of headings.
   *
   * @param meaning what a heading means; empty when nobody knows
   */
  public static KeyedColumns under(SheetRow headings, Function<String, Optional<String>> meaning) {
    KeyedColumns columns = new KeyedColumns(headings);
    for (int i = 0; i < headings.cells().size(); i++) {
      int column = i;
      meaning
          .apply(headings.cell(i).text().strip())
          .ifPresent(
              key -> columns.places.computeIfAbsent(key, any -> new ArrayList<>(1)).add(column));
    }
    return columns;
  }

  /**
   * The columns under the first row of headings among the upper rows; the next row is the one below
   * it. Empty when there is none.
   *
   * @param suffices whether headings of these meanings are a table's
   */
  public static Optional<KeyedColumns> find(
      RowCursor rows, Function<String, Optional<String>> meaning, Predicate<Set<String>> suffices) {
    for (int i = 0; i < HEADING_ROWS; i++) {
      SheetRow row = rows.next();
      if (row == null) {
        return Optional.empty();
      }
      KeyedColumns columns = under(row, meaning);
      if (suffices.test(columns.keys())) {
        return Optional.of(columns);
      }
    }
    return Optional.empty();
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
