package beian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An inspection workbook as people open it: sheets, rows as they read, links followed. */
public final class ReportBook implements AutoCloseable {
  private final DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
  private final XSSFWorkbook book;

  private ReportBook(XSSFWorkbook book) {
    this.book = book;
  }

  /** The workbook in that file. */
  public static ReportBook open(Path file) throws IOException {
    return new ReportBook(new XSSFWorkbook(Files.newInputStream(file)));
  }

  /** The file that an execution wrote in a home. */
  public static Path file(Path home, long execution) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("out/reports"))) {
      return files
          .filter(one -> one.getFileName().toString().endsWith("-" + execution + ".xlsx"))
          .findFirst()
          .orElseThrow();
    }
  }

  public XSSFWorkbook book() {
    return book;
  }

  /** The names on the tabs. */
  public List<String> tabs() {
    List<String> tabs = new ArrayList<>();
    book.forEach(sheet -> tabs.add(sheet.getSheetName()));
    return tabs;
  }

  /** The sheet of that name. */
  public XSSFSheet sheet(String name) {
    XSSFSheet sheet = book.getSheet(name);
    assertThat(sheet).as(name + " among " + tabs()).isNotNull();
    return sheet;
  }

  /** The rows of a sheet, the cells of each joined by " | "; lines of a cell by " / ". */
  public List<String> rows(String name) {
    List<String> rows = new ArrayList<>();
    for (Row row : sheet(name)) {
      rows.add(text(row));
    }
    return rows;
  }

  private String text(Row row) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : row) {
      cells.add(formatter.formatCellValue(cell).replace("\n", " / "));
    }
    return String.join(" | ", cells);
  }

  /** The first cell that reads so. */
  public Cell cell(String name, String text) {
    for (Row row : sheet(name)) {
      for (Cell cell : row) {
        if (formatter.formatCellValue(cell).equals(text)) {
          return cell;
        }
      }
    }
    throw new AssertionError("no cell " + text + " in " + rows(name));
  }

  /** The row that a cell's link leads to, behind the name of its sheet. */
  public String follow(Cell cell) {
    assertThat(cell.getHyperlink()).as("a link on " + cell).isNotNull();
    String address = cell.getHyperlink().getAddress();
    String sheet = address.substring(1, address.lastIndexOf("'!"));
    int row = Integer.parseInt(address.replaceAll(".*![A-Z]+", "")) - 1;
    return sheet + ": " + text(sheet(sheet).getRow(row));
  }

  /** Everything that stands in it. */
  public String text() {
    StringBuilder text = new StringBuilder();
    tabs().forEach(tab -> rows(tab).forEach(row -> text.append(row).append('\n')));
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
