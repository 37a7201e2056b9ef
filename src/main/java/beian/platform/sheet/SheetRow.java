package beian.platform.sheet;

import java.util.List;

/**
 * One row with at least one value.
 *
 * @param number as the sheet shows it, from 1; in a CSV the record's number
 * @param hidden whether the row is hidden, by hand or by a filter
 * @param cells by column; gaps are {@link Cell#EMPTY}; ends with the last cell that holds something
 */
public record SheetRow(int number, boolean hidden, List<Cell> cells) {
  /** Keeps its own list. */
  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** The cell of a column counted from 0; {@link Cell#EMPTY} beyond the last. */
  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.EMPTY;
  }
}
