package beian.platform.sheet;

/**
 * Where a cell stands.
 *
 * @param row as the sheet shows it, from 1
 * @param column from 0
 */
public record CellRef(int row, int column) {
  /** The most columns a sheet can have. */
  public static final int MAX_COLUMNS = 16_384;

  /** The most rows a sheet can have. */
  public static final int MAX_ROWS = 1_048_576;

  /** The letters over a column: 0 is A, 26 is AA. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder(3);
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.append((char) ('A' + rest % 26));
    }
    return letters.reverse().toString();
  }

  /**
   * Reads {@code C7} or {@code $C$7}.
   *
   * @throws IllegalArgumentException when it is no such thing
   */
  public static CellRef parse(String text) {
    int column = 0;
    int row = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && row <= MAX_ROWS) {
        row = row * 10 + c - '0';
      } else if (Character.toUpperCase(c) >= 'A' && Character.toUpperCase(c) <= 'Z' && row == 0) {
        column = Math.min(column * 26 + Character.toUpperCase(c) - 'A' + 1, MAX_COLUMNS + 1);
      } else if (c != '$') {
        throw new IllegalArgumentException("not a cell: " + text);
      }
    }
    if (row < 1 || row > MAX_ROWS || column < 1 || column > MAX_COLUMNS) {
      throw new IllegalArgumentException("not a cell: " + text);
    }
    return new CellRef(row, column - 1);
  }

  /** As people write it: {@code C7}. */
  @Override
  public String toString() {
    return letters(column) + row;
  }
}
