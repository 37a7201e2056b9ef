package beian.report.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as text: one line a cell, as a person sees it. */
final class WorkbookText {
  private WorkbookText() {}

  static String of(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Sheet sheet : book) {
        text.append("== ").append(sheet.getSheetName()).append('\n');
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() != CellType.BLANK) {
              text.append(cell.getAddress()).append(' ');
              text.append(formatter.formatCellValue(cell).replace("\n", " ⏎ "));
              if (cell.getHyperlink() != null) {
                text.append(" → ").append(cell.getHyperlink().getAddress());
              }
              text.append('\n');
            }
          }
        }
      }
    }
    return text.toString();
  }
}
