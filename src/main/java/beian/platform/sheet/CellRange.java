package beian.platform.sheet;

/**
 * A rectangle of cells, both corners included.
 *
 * @param first its upper left cell
 * @param last its lower right cell
 */
public record CellRange(CellRef first, CellRef last) {
  /** One column of cells, both rows included. */
  public static CellRange column(int column, int firstRow, int lastRow) {
    return new CellRange(new CellRef(firstRow, column), new CellRef(lastRow, column));
  }

  /**
   * Reads {@code A1:C2}; a single cell is a range of one.
   *
   * @throws IllegalArgumentException when it is no such thing
   */
  public static CellRange parse(String text) {
    int colon = text.indexOf(':');
    CellRef first = CellRef.parse(colon < 0 ? text : text.substring(0, colon));
    return new CellRange(first, colon < 0 ? first : CellRef.parse(text.substring(colon + 1)));
  }

  /** Whether the cell lies inside. */
  public boolean contains(int row, int column) {
    return row >= first.row()
        && row <= last.row()
        && column >= first.column()
        && column <= last.column();
  }

  /** As people write it: {@code A1:C2}. */
  @Override
  public String toString() {
    return first + ":" + last;
  }
}
