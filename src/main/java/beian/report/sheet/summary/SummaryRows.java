package beian.report.sheet.summary;

import beian.platform.sheet.write.Look;
import beian.platform.sheet.write.SheetWriter;
import beian.report.Language;

/** The rows of the summary: two columns of blocks, written from above, and which row is next. */
final class SummaryRows {
  static final int[] WIDTHS = {29, 11, 14, 14, 11, 9, 6, 33, 8, 47};
  static final int LINE = 15;
  static final int LEFT = 6;
  static final int FIRST_RIGHT = LEFT + 1;
  static final int LAST_RIGHT = FIRST_RIGHT + 2;

  private final SheetWriter sheet;
  private final Language language;
  private int row;

  /**
   * @param row how many rows stand above
   */
  SummaryRows(SheetWriter sheet, Language language, int row) {
    this.sheet = sheet;
    this.language = language;
    this.row = row;
  }

  /** How many rows are written. */
  int written() {
    return row;
  }

  void badge(String zh, String en, Look look) {
    sheet.text(language.lines(zh, en), look);
  }

  /** How high a row of headings is. */
  int heads() {
    return LINE * (language == Language.BOTH ? 2 : 1);
  }

  /**
   * How many lines a text fills in a column, a Chinese character being as wide as two Latin ones.
   */
  static int lines(String text, int width) {
    return text.lines()
        .mapToInt(line -> 1 + line.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum() / width)
        .sum();
  }

  void sections(String left, String right) {
    sheet.height(20);
    sheet.text(left, Look.SECTION);
    for (int i = 1; i < FIRST_RIGHT; i++) {
      space();
    }
    sheet.text(right, Look.SECTION);
    end();
  }

  void space() {
    sheet.text("", Look.NOTE);
  }

  void gap() {
    sheet.gap();
    row++;
  }

  void end() {
    sheet.endRow();
    row++;
  }
}
