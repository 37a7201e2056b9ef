package beian.platform.sheet.spill;

import beian.platform.sheet.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Cells seen lately, as columns repeat few words often. Whoever writes and whoever reads remembers
 * the same ones, so a place is enough to name one.
 */
final class SeenCells {
  private static final int PLACES = 1 << 12;

  /** Longer texts seldom come back. */
  private static final int LONGEST = 64;

  private final @Nullable Cell[] cells = new @Nullable Cell[PLACES];

  void add(Cell cell) {
    if (cell.text().length() <= LONGEST) {
      cells[placeOf(cell)] = cell;
    }
  }

  /** Where an equal cell stands; negative when there is none. */
  int place(Cell cell) {
    if (cell.text().length() > LONGEST) {
      return -1;
    }
    int place = placeOf(cell);
    Cell known = cells[place];
    return known == cell || known != null && isSame(known, cell) ? place : -1;
  }

  /** As two cells are equal; what the compiler makes of it is slow until the machine is warm. */
  private static boolean isSame(Cell one, Cell other) {
    return one.kind() == other.kind()
        && one.formula() == other.formula()
        && one.losesDigits() == other.losesDigits()
        && Double.compare(one.number(), other.number()) == 0
        && one.text().equals(other.text());
  }

  @Nullable Cell at(int place) {
    return cells[place];
  }

  private static int placeOf(Cell cell) {
    int hash = cell.text().hashCode();
    return (hash ^ hash >>> 12 ^ hash >>> 24) & PLACES - 1;
  }
}
