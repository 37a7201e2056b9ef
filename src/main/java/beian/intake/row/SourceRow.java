package beian.intake.row;

import beian.intake.heading.Headings;
import beian.platform.sheet.CellRange;
import beian.platform.sheet.CellRef;
import beian.platform.sheet.SheetRow;
import java.util.List;

/**
 * One row below the headings of a sheet.
 *
 * @param sheetIndex the sheet's place in the file, from 0
 * @param sheet its name
 * @param headings its headings
 * @param row the row
 * @param begunAbove the merged cells that begin above it, or in it, and reach it or beyond
 */
public record SourceRow(
    int sheetIndex, String sheet, Headings headings, SheetRow row, List<CellRange> begunAbove) {
  public SourceRow {
    begunAbove = List.copyOf(begunAbove);
  }

  /** Whether its cell is part of one that begins above it or left of it: it can hold nothing. */
  boolean isMergedInto(int column) {
    CellRef cell = new CellRef(row.number(), column);
    return begunAbove.stream()
        .anyMatch(range -> range.contains(row.number(), column) && !range.first().equals(cell));
  }
}
