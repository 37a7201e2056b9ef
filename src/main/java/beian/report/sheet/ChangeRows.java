package beian.report.sheet;

import beian.platform.sheet.CellRange;
import beian.platform.sheet.CellRef;
import beian.platform.sheet.write.Chart;
import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.report.Language;
import beian.report.sheet.frame.Folded;
import java.util.Arrays;
import java.util.List;

/** The rows of the sheet of changes: sections of small tables, charts below them, long texts. */
final class ChangeRows {
  private static final int[] WIDTHS = {20, 21, 18, 20, 12, 12, 12, 12, 24};
  private static final int CHART_ROWS = 14;

  private final SheetWriter sheet;
  private final Language language;
  private int row;

  ChangeRows(SheetWriter sheet, Language language) {
    this.sheet = sheet;
    this.language = language;
  }

  /** Begins the sheet. */
  void begin(String note) {
    sheet.widths(WIDTHS).printed(WIDTHS.length);
    sheet.title(language.line("变化", "Changes"));
    sheet.note(note);
    row = 2;
  }

  /** The row that is written next. */
  int next() {
    return row + 1;
  }

  /**
   * A chart below the table that ends here.
   *
   * @param first the table's first row below its heading
   * @param column the first of the columns that are drawn, as many as colours
   */
  void chart(String title, int first, int column, List<Look> colours) {
    int end = row;
    gap();
    int top = row + 1;
    for (int i = 0; i < CHART_ROWS; i++) {
      gap();
    }
    sheet.chart(
        new Chart(
            Chart.Kind.STACKED_COLUMN,
            title,
            CellRange.column(0, first, end),
            new CellRange(
                new CellRef(first, column), new CellRef(end, column + colours.size() - 1)),
            new CellRange(new CellRef(top, 0), new CellRef(row, 8)),
            colours));
  }

  /**
   * Ends a row with a text from a column on, over all columns that follow: those are empty, so each
   * of its lines, a row of its own, reaches over them.
   */
  void beside(int column, String text) {
    int room = Arrays.stream(WIDTHS).skip(column).sum() * 6 / 5; // the type is smaller by so much
    boolean first = true;
    for (String line : Folded.of(text, room - 2)) {
      for (int i = 0; !first && i < column; i++) {
        sheet.text("", Look.NOTE);
      }
      sheet.text(line, Look.NOTE);
      end();
      first = false;
    }
    if (first) {
      end();
    }
  }

  /** A remark on a row of its own. */
  void more(String zh, String en) {
    sheet.text(language.line(zh, en), Look.NOTE);
    end();
  }

  /** A heading over what follows. */
  void section(String zh, String en) {
    gap();
    sheet.section(language.line(zh, en));
    row++;
  }

  /** Pairs of Chinese and English. */
  void heading(String... words) {
    for (int i = 0; i < words.length; i += 2) {
      sheet.text(language.lines(words[i], words[i + 1]), Look.HEADING);
    }
    end();
  }

  private void gap() {
    sheet.gap();
    row++;
  }

  /** Ends a row. */
  void end() {
    sheet.endRow();
    row++;
  }
}
