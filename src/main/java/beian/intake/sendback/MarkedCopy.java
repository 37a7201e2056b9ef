package beian.intake.sendback;

import beian.intake.heading.Heading;
import beian.intake.heading.Headings;
import beian.intake.row.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** A sender's own workbook with a column of reasons, coloured cells and comments. */
final class MarkedCopy implements AutoCloseable {
  private static final int REASON_WIDTH = 60 * 256;
  private static final int COMMENT_COLUMNS = 4;
  private static final int COMMENT_ROWS = 6;

  private final Workbook book;
  private final Reasons reasons;
  private final Map<Short, CellStyle> marked = new HashMap<>();

  private MarkedCopy(Workbook book, Reasons reasons) {
    this.book = book;
    this.reasons = reasons;
  }

  static MarkedCopy of(Path original, Reasons reasons) throws IOException {
    try (InputStream in = Files.newInputStream(original)) {
      return new MarkedCopy(WorkbookFactory.create(in), reasons);
    }
  }

  /** Marks one sheet. */
  void mark(String sheetName, Headings headings, Map<Integer, List<Reject>> byRow) {
    Sheet sheet = book.getSheet(sheetName);
    if (sheet == null) {
      return;
    }
    blankPasswords(sheet, headings);
    int reasonColumn = reasonColumn(sheet, headings);
    Row top = row(sheet, headings.lastRow());
    Cell heading = top.createCell(reasonColumn);
    heading.setCellValue(Reasons.HEADING);
    Cell left = reasonColumn == 0 ? null : top.getCell(reasonColumn - 1);
    if (left != null) {
      heading.setCellStyle(left.getCellStyle());
    }
    sheet.setColumnWidth(reasonColumn, REASON_WIDTH);
    Drawing<?> drawing = sheet.createDrawingPatriarch();
    byRow.forEach((number, faults) -> mark(sheet, drawing, number, faults, reasonColumn));
  }

  void write(OutputStream out) throws IOException {
    book.write(out);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }

  private void mark(
      Sheet sheet, Drawing<?> drawing, int number, List<Reject> faults, int reasonColumn) {
    Row row = row(sheet, number);
    Cell reason = row.createCell(reasonColumn);
    reason.setCellValue(reasons.of(faults));
    paint(reason);
    for (Reject fault : faults) {
      if (!fault.cell().isEmpty()) {
        int column = new CellReference(fault.cell()).getCol();
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        paint(cell);
        comment(drawing, cell, reasons.of(fault));
      }
    }
  }

  private void paint(Cell cell) {
    CellStyle own = cell.getCellStyle();
    CellStyle style =
        marked.computeIfAbsent(
            own.getIndex(),
            index -> {
              CellStyle painted = book.createCellStyle();
              painted.cloneStyleFrom(own);
              painted.setFillForegroundColor(IndexedColors.ROSE.getIndex());
              painted.setFillPattern(FillPatternType.SOLID_FOREGROUND);
              return painted;
            });
    cell.setCellStyle(style);
  }

  private void comment(Drawing<?> drawing, Cell cell, String text) {
    Comment standing = cell.getCellComment();
    if (standing != null) {
      cell.removeCellComment();
    }
    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 1 + COMMENT_COLUMNS);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + COMMENT_ROWS);
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(book.getCreationHelper().createRichTextString(text));
    comment.setAuthor("beian");
    cell.setCellComment(comment);
  }

  /** The column of an earlier return, emptied; otherwise the first one behind all others. */
  private static int reasonColumn(Sheet sheet, Headings headings) {
    int behind = 0;
    for (Row row : sheet) {
      behind = Math.max(behind, row.getLastCellNum());
    }
    for (Heading heading : headings.columns()) {
      if (heading.meaning() instanceof Heading.Ours) {
        blank(sheet, heading.column(), headings.lastRow());
        return heading.column();
      }
    }
    return Math.min(behind, sheet.getWorkbook().getSpreadsheetVersion().getLastColumnIndex());
  }

  private static void blankPasswords(Sheet sheet, Headings headings) {
    for (Heading heading : headings.columns()) {
      if (heading.meaning() instanceof Heading.Password) {
        blank(sheet, heading.column(), headings.lastRow());
      }
    }
  }

  private static void blank(Sheet sheet, int column, int belowRow) {
    for (Row row : sheet) {
      Cell cell = row.getRowNum() >= belowRow ? row.getCell(column) : null;
      if (cell != null) {
        cell.setBlank();
      }
    }
  }

  private static Row row(Sheet sheet, int number) {
    @Nullable Row row = sheet.getRow(number - 1);
    return row == null ? sheet.createRow(number - 1) : row;
  }
}
