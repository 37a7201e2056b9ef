package beian.platform.sheet.write;

import beian.platform.sheet.part.SerialDate;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one sheet from top to bottom, cell by cell; {@link #endRow} ends a row. Text stays text:
 * whatever it begins with, it is never a formula. When the sheet is full, a further one follows
 * with the same heading. Dates and moments are written as they stand on the wall; a null leaves the
 * cell blank.
 *
 * <p>Every method that writes throws {@link beian.platform.error.ProblemException} SHT-005 when the
 * disk does not take it.
 */
public final class SheetWriter {
  private final WorkbookWriter book;
  private final String name;
  private final int mostRows;
  private SheetPart part;
  private boolean inRow;
  private List<String> headings = List.of();
  private int frozenColumns;
  private int[] widths = new int[0];
  private int printed;
  private boolean forScreen;
  private final String firstName;

  SheetWriter(WorkbookWriter book, String name, int mostRows) throws IOException {
    this.book = book;
    this.name = name;
    this.mostRows = mostRows;
    this.part = book.newPart(name);
    this.firstName = part.name();
  }

  /** The name on the tab: the wanted one, as far as a tab can bear it. */
  public String name() {
    return part.name();
  }

  /** Where the next cell comes to stand, for links that lead to it; begins a row when none is. */
  public Place place() {
    writing(this::beginCell);
    return new Place(part.name(), part.next());
  }

  /** Gives columns their widths, in characters of Latin text; 0 leaves it to the content. */
  public SheetWriter widths(int... units) {
    widths = units.clone();
    applyWidths();
    return this;
  }

  /** How high the rows from the next one on are, in points; 0 leaves it to their content. */
  public SheetWriter height(int points) {
    part.setHeight(points);
    return this;
  }

  /**
   * Prints so many columns from the left; what stands behind them is for the screen. 0: all. They
   * fill the width of a page, and where they would be too small to read they go on to the next.
   */
  public SheetWriter printed(int columns) {
    printed = columns;
    part.print(columns);
    return this;
  }

  /** The rows below the heading are for the screen: in print there is the heading alone. */
  public SheetWriter forScreen() {
    forScreen = true;
    part.printHeadingAlone();
    return this;
  }

  /** The next row begins a new page of print. */
  public SheetWriter newPage() {
    part.breakPage();
    return this;
  }

  /** The name of the first sheet; a further one that follows when it is full has another. */
  public String firstName() {
    return firstName;
  }

  /** A row with the title of the sheet. */
  public SheetWriter title(String text) {
    return line(text, Look.TITLE);
  }

  /** A row with the heading of a section. */
  public SheetWriter section(String text) {
    return line(text, Look.SECTION);
  }

  /** A row with a remark. */
  public SheetWriter note(String text) {
    return line(text, Look.NOTE);
  }

  /** An empty row. */
  public SheetWriter gap() {
    return line("", Look.NOTE);
  }

  /**
   * The heading of the sheet's one table: stays on the screen and on every printed page, and has
   * the filter.
   *
   * @param texts one a column
   * @param frozen how many columns on the left stay on the screen as well
   */
  public SheetWriter heading(List<String> texts, int frozen) {
    headings = List.copyOf(texts);
    frozenColumns = frozen;
    return writing(this::writeHeading);
  }

  /** A row of headings over a small table beside others: no filter, nothing frozen. */
  public SheetWriter smallHeading(List<String> texts) {
    for (String text : texts) {
      text(text, Look.HEADING);
    }
    return endRow();
  }

  /** Text on one line. */
  public SheetWriter text(@Nullable String text) {
    return text(text, Look.TEXT);
  }

  /** Text in a look of its own. */
  public SheetWriter text(@Nullable String text, Look look) {
    // Most cells of a workbook, so without the way round by writing.
    try {
      beginCell();
      writeText(text == null ? "" : text, look, true);
      return this;
    } catch (IOException e) {
      throw book.unwritable(e);
    }
  }

  /** A whole number. */
  public SheetWriter number(long value) {
    return writing(
        () -> {
          beginCell();
          String digits = Long.toString(value);
          part.number(style(Look.INTEGER), digits, value, digits.length() * 4 / 3);
        });
  }

  /** A number in one of the looks INTEGER, FIGURE, DECIMAL, PERCENT. */
  public SheetWriter number(@Nullable BigDecimal value, Look look) {
    return writing(
        () -> {
          beginCell();
          if (value == null) {
            part.blank(style(look));
          } else {
            part.number(style(look), value.toString(), value.doubleValue(), 10);
          }
        });
  }

  /** A day. */
  public SheetWriter date(@Nullable LocalDate date) {
    return moment(date == null ? null : date.atStartOfDay(), Look.DATE, 10);
  }

  /** A moment, to the second. */
  public SheetWriter dateTime(@Nullable LocalDateTime moment) {
    return moment(moment, Look.DATE_TIME, 19);
  }

  /** Text that leads to another place of the workbook. */
  public SheetWriter link(String text, Place target) {
    return writing(
        () -> {
          beginCell();
          part.linkNextCell(target);
          writeText(text, Look.LINK, true);
        });
  }

  /** A blank cell of the table. */
  public SheetWriter blank() {
    return text("");
  }

  /** Ends the row; a row without cells stays empty. */
  public SheetWriter endRow() {
    return writing(
        () -> {
          if (!inRow) {
            beginRow();
          }
          part.endRow();
          inRow = false;
        });
  }

  /**
   * Draws a chart.
   *
   * @throws IllegalArgumentException when its cells were not written within the first 500 rows, or
   *     its values are not numbers
   */
  public SheetWriter chart(Chart chart) {
    Charts.draw(part.sheet(), chart, part::values);
    return this;
  }

  private SheetWriter line(String text, Look look) {
    return writing(
        () -> {
          beginRow();
          if (!text.isEmpty()) {
            writeText(text, look, false);
          }
          part.endRow();
          inRow = false;
        });
  }

  private SheetWriter moment(@Nullable LocalDateTime moment, Look look, int width) {
    return writing(
        () -> {
          beginCell();
          if (moment == null || moment.getYear() < 1900 || moment.getYear() > 9999) {
            // what a sheet cannot count stays readable as text
            writeText(moment == null ? "" : moment.toString(), look, true);
          } else {
            double serial = SerialDate.of(moment);
            part.number(style(look), number(serial), serial, width);
          }
        });
  }

  private static String number(double serial) {
    return serial == Math.rint(serial) ? Long.toString((long) serial) : Double.toString(serial);
  }

  private void writeHeading() throws IOException {
    beginRow();
    for (String text : headings) {
      writeText(text, Look.HEADING, true);
    }
    part.endRow();
    inRow = false;
    part.markHeading(headings.size(), frozenColumns);
  }

  private void beginCell() throws IOException {
    if (!inRow) {
      beginRow();
    }
  }

  private void beginRow() throws IOException {
    if (part.row() == mostRows) {
      part = book.newPart(name);
      part.print(printed);
      if (forScreen) {
        part.printHeadingAlone();
      }
      applyWidths();
      if (!headings.isEmpty()) {
        writeHeading();
      }
    }
    part.beginRow();
    inRow = true;
  }

  private void writeText(String text, Look look, boolean countsForWidth) throws IOException {
    if (text.isEmpty()) {
      part.blank(style(look));
      return;
    }
    InCell inCell = book.texts().of(text);
    part.text(
        inCell.likeFormula() ? book.styles().quoted(look) : style(look), inCell, countsForWidth);
  }

  private void applyWidths() {
    for (int i = 0; i < widths.length; i++) {
      part.fixWidth(i, widths[i]);
    }
  }

  private int style(Look look) {
    return book.styles().of(look);
  }

  private SheetWriter writing(Write write) {
    try {
      write.run();
      return this;
    } catch (IOException e) {
      throw book.unwritable(e);
    }
  }

  private interface Write {
    void run() throws IOException;
  }
}
