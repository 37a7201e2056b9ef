package beian.filing.source;

/**
 * Where a filing was read.
 *
 * @param file the name of the workbook or CSV
 * @param sheet the name of the sheet; of a CSV its file name without the ending
 * @param row its row as the sheet shows it, from 1
 */
public record Provenance(String file, String sheet, int row) {}
