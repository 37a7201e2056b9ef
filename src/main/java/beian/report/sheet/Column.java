package beian.report.sheet;

import beian.platform.sheet.write.SheetWriter;
import java.util.List;

/**
 * A column of a table.
 *
 * @param zh its heading in Chinese
 * @param en its heading in English
 * @param width in characters of Latin text
 */
record Column(String zh, String en, int width) {
  static Column of(String zh, String en, int width) {
    return new Column(zh, en, width);
  }

  /** Begins a sheet that holds one table: title, remark, heading. */
  static void begin(
      SheetWriter sheet, String title, String note, int frozen, List<Column> columns) {
    sheet.widths(columns.stream().mapToInt(Column::width).toArray());
    sheet.title(title);
    sheet.note(note);
    sheet.heading(columns.stream().map(Column::heading).toList(), frozen);
  }

  /** How many rows {@link #begin} writes. */
  static final int ROWS_ABOVE = 3;

  private String heading() {
    return zh + "\n" + en;
  }
}
