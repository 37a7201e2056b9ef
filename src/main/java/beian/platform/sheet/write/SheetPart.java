package beian.platform.sheet.write;

import beian.platform.sheet.CellRange;
import beian.platform.sheet.CellRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One sheet of the file: Apache POI keeps everything about it but the rows, which go to a temporary
 * file as they come.
 */
final class SheetPart {
  private static final int SAMPLED_ROWS = 500;
  private static final int NARROWEST = 6;
  private static final int WIDEST = 60;

  /**
   * So many characters of 10 points fill the width of A4 landscape at four fifths of their size,
   * which is 8 points: less nobody reads.
   */
  private static final int WIDEST_PRINT = 182;

  private static final short SMALLEST_SCALE = 80;

  private static final int MOST_LINKS = 65_530;

  private final XSSFSheet sheet;
  private final String name;
  private final FileChannel rows;
  private final RowXml xml;
  private final List<List<Object>> sample = new ArrayList<>();
  private final StringBuilder links = new StringBuilder();
  private int linkCount;
  private int[] widths = new int[0];
  private int[] fixedWidths = new int[0];
  private int row;
  private int column;
  private int columns;
  private int headingRow;
  private int headingColumns;
  private int frozenColumns;
  private int printed;
  private boolean headingAlone;
  private int height;

  SheetPart(XSSFSheet sheet) throws IOException {
    this.sheet = sheet;
    this.name = sheet.getSheetName();
    this.rows =
        FileChannel.open(
            Files.createTempFile("rows", ".tmp"),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    this.xml = new RowXml(Channels.newOutputStream(rows));
  }

  String name() {
    return name;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** The number of the last row begun. */
  int row() {
    return row;
  }

  /** Where the next cell of the row comes to stand. */
  CellRef next() {
    return new CellRef(row, column);
  }

  void beginRow() throws IOException {
    row++;
    column = 0;
    xml.beginRow(row, height);
    if (row <= SAMPLED_ROWS) {
      sample.add(new ArrayList<>());
    }
  }

  void endRow() throws IOException {
    xml.endRow();
    columns = Math.max(columns, column);
  }

  void text(int style, InCell text, boolean countsForWidth) throws IOException {
    xml.text(column, style, text);
    boolean measured = countsForWidth && row <= SAMPLED_ROWS;
    written(text.text(), measured ? WritableText.width(text.text()) : 0);
  }

  void number(int style, String number, double value, int width) throws IOException {
    xml.number(column, style, number);
    written(value, width);
  }

  void blank(int style) throws IOException {
    xml.blank(column, style);
    written("", 0);
  }

  void linkNextCell(Place target) {
    if (linkCount++ < MOST_LINKS) {
      links.append("<hyperlink ref=\"").append(next()).append("\" location=\"");
      links.append(
          target.toString().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
      links.append("\"/>");
    }
  }

  /** The row just ended is the heading of the table that follows. */
  void markHeading(int columnsOfHeading, int frozen) {
    headingRow = row;
    headingColumns = columnsOfHeading;
    frozenColumns = frozen;
  }

  /** How high the rows from the next one on are, in points; 0 leaves it to the content. */
  void setHeight(int points) {
    height = points;
  }

  /** Prints so many columns; 0: all. */
  void print(int columnsFromLeft) {
    printed = columnsFromLeft;
  }

  /** Prints no row below the heading. */
  void printHeadingAlone() {
    headingAlone = true;
  }

  /** What follows the row just ended stands on a new page. */
  void breakPage() {
    sheet.setRowBreak(row - 1);
  }

  void fixWidth(int atColumn, int units) {
    if (atColumn >= fixedWidths.length) {
      fixedWidths = Arrays.copyOf(fixedWidths, atColumn + 1);
    }
    fixedWidths[atColumn] = units;
  }

  /** What stands in the cells of a range within the first rows: texts and numbers. */
  List<Object> values(CellRange range) {
    List<Object> values = new ArrayList<>();
    for (int r = range.first().row(); r <= range.last().row(); r++) {
      for (int c = range.first().column(); c <= range.last().column(); c++) {
        if (r > sample.size() || c >= sample.get(r - 1).size()) {
          throw new IllegalArgumentException("no cell " + new CellRef(r, c) + " to draw");
        }
        values.add(sample.get(r - 1).get(c));
      }
    }
    return values;
  }

  /** Tells Apache POI what is known only after the last row. */
  void finish(String header) throws IOException {
    xml.flush();
    if (row > 0 && columns > 0) {
      CellRange whole = new CellRange(new CellRef(1, 0), new CellRef(row, columns - 1));
      sheet.getCTWorksheet().getDimension().setRef(whole.toString());
    }
    int total = 0;
    int all = Math.max(widths.length, fixedWidths.length);
    for (int i = 0; i < all; i++) {
      int fixed = i < fixedWidths.length ? fixedWidths[i] : 0;
      int units = fixed > 0 ? fixed : i < widths.length ? widths[i] + 2 : 0;
      int width = Math.min(WIDEST, Math.max(NARROWEST, units));
      sheet.setColumnWidth(i, 256 * width);
      total += printed == 0 || i < printed ? width : 0;
    }
    if (headingRow > 0) {
      sheet.createFreezePane(frozenColumns, headingRow);
      sheet.setRepeatingRows(new CellRangeAddress(headingRow - 1, headingRow - 1, -1, -1));
      sheet.setAutoFilter(new CellRangeAddress(headingRow - 1, row - 1, 0, headingColumns - 1));
    }
    if (printed > 0 && row > 0) {
      XSSFWorkbook book = sheet.getWorkbook();
      int last = headingAlone ? headingRow : row;
      book.setPrintArea(book.getSheetIndex(sheet), 0, printed - 1, 0, last - 1);
    }
    setUpPrint(header, total <= WIDEST_PRINT);
  }

  /**
   * @param fits whether the columns fill no more than the width of a page
   */
  private void setUpPrint(String header, boolean fits) {
    sheet.setDisplayGridlines(false);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    sheet.setFitToPage(fits);
    if (fits) {
      print.setFitWidth((short) 1);
      print.setFitHeight((short) 0);
    } else {
      print.setScale(SMALLEST_SCALE);
    }
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.setMargin(PageMargin.TOP, 0.6);
    sheet.setMargin(PageMargin.BOTTOM, 0.55);
    sheet.setMargin(PageMargin.HEADER, 0.3);
    sheet.setMargin(PageMargin.FOOTER, 0.3);
    sheet.getHeader().setLeft("&9" + header.replace("&", "&&"));
    sheet.getHeader().setRight("&9&A");
    sheet.getFooter().setCenter("&9&P / &N");
  }

  /** Writes the whole sheet: what Apache POI knows, with the rows where it has none. */
  void splice(byte[] shell, OutputStream out) throws IOException {
    String frame = new String(shell, StandardCharsets.UTF_8);
    String hole = "<sheetData/>";
    int at = frame.indexOf(hole);
    int margins = frame.indexOf("<pageMargins");
    if (at < 0 || margins < at) {
      throw new IllegalStateException("a sheet without a place for rows: " + name());
    }
    out.write(frame.substring(0, at).getBytes(StandardCharsets.UTF_8));
    out.write("<sheetData>".getBytes(StandardCharsets.UTF_8));
    rows.position(0);
    InputStream in = Channels.newInputStream(rows);
    byte[] buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      out.write(buffer, 0, read);
    }
    String tail = frame.substring(at + hole.length(), margins);
    String linked = links.isEmpty() ? "" : "<hyperlinks>" + links + "</hyperlinks>";
    out.write(
        ("</sheetData>" + tail + linked + frame.substring(margins))
            .getBytes(StandardCharsets.UTF_8));
  }

  void close() throws IOException {
    rows.close();
  }

  private void written(Object value, int width) {
    if (row <= SAMPLED_ROWS) {
      sample.get(row - 1).add(value);
      if (column >= widths.length) {
        widths = Arrays.copyOf(widths, column + 1);
      }
      widths[column] = Math.max(widths[column], width);
    }
    column++;
  }
}
