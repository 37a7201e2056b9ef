package beian.platform.sheet.write;

import beian.platform.sheet.CellRef;

/**
 * A cell of a workbook that is being written; what links lead to.
 *
 * @param sheet the name on the tab
 * @param cell where on the sheet
 */
public record Place(String sheet, CellRef cell) {
  /** As formulas write it: {@code 'Name'!C7}. */
  @Override
  public String toString() {
    return "'" + sheet.replace("'", "''") + "'!" + cell;
  }
}
