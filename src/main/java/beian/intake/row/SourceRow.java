package beian.intake.row;

import beian.intake.heading.Headings;
import beian.platform.sheet.SheetRow;

/**
 * One row below the headings of a sheet.
 *
 * @param sheetIndex the sheet's place in the file, from 0
 * @param sheet its name
 * @param headings its headings
 * @param row the row
 */
public record SourceRow(int sheetIndex, String sheet, Headings headings, SheetRow row) {}
