package beian.platform.sheet;

import java.util.List;

/**
 * One row with at least one value.
 *
 * @param number as the sheet shows it, from 1; in a CSV the record's number
 * @param hidden whether the row is hidden, by hand or by a filter
 * @param width how many cells it has, empty ones at its end included: what stands behind them it
 *     does not say; {@link #WHOLE} in a workbook, where a cell that is not there is an empty one
 * @param cutOff whether the file ends with it, without the end of a line and before the row is as
 *     wide as others: the last of its cells may be a part of one
 * @param cells by column; gaps are {@link Cell#EMPTY}; ends with the last cell that holds something
 */
public record SheetRow(int number, boolean hidden, int width, boolean cutOff, List<Cell> cells) {
  /** The width of a row that says something of every column. */
  public static final int WHOLE = Integer.MAX_VALUE;

  /** Keeps its own list. */
  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** A row that says something of every column. */
  public SheetRow(int number, boolean hidden, List<Cell> cells) {
    this(number, hidden, WHOLE, false, cells);
  }

  /** The cell of a column counted from 0; {@link Cell#EMPTY} beyond the last. */
  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.EMPTY;
  }

  /**
   * Whether the file ends within it, before the last of so many columns: its last cell may be half
   * a cell.
   */
  public boolean breaksOff(int columns) {
    return cutOff && width < columns;
  }
}
