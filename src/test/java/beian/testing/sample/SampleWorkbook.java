package beian.testing.sample;

import beian.filing.column.ColumnSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbooks: the filings of the list, those of the console, the corrected ones alone, the list
 * with what was corrected.
 */
enum SampleWorkbook {
  FILINGS("filings.xlsx"),
  CONSOLE("filings-console.xlsx"),
  CORRECTED("filings-corrected.xlsx"),
  LATER("filings-later.xlsx");

  final String file;

  SampleWorkbook(String file) {
    this.file = file;
  }

  private boolean later() {
    return this == CORRECTED || this == LATER;
  }

  /** The rows of a workbook: headings, then one row per filing. */
  List<List<String>> rows() {
    List<Story> stories = this == CONSOLE ? ConsoleStories.all() : Stories.all();
    Set<String> used = new LinkedHashSet<>();
    for (ColumnSpec column : ColumnSpec.all()) {
      if (stories.stream().anyMatch(story -> !text(story, column.key()).isEmpty())) {
        used.add(column.key());
      }
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        ColumnSpec.all().stream()
            .filter(column -> used.contains(column.key()))
            .map(column -> column.zh().get(0))
            .toList());
    for (Story story : stories) {
      if (this == CORRECTED && story.corrected.isEmpty()) {
        continue;
      }
      rows.add(
          used.stream()
              .map(
                  key ->
                      later() && story.corrected.containsKey(key)
                          ? story.corrected.get(key)
                          : text(story, key))
              .toList());
    }
    return rows;
  }

  private static String text(Story story, String key) {
    String text = story.get(key);
    boolean scanned = story.number == 1 || text.startsWith(story.number + "-");
    return key.startsWith("mat_") && text.contains(".") && !(scanned && kept(story, key))
        ? "有"
        : text;
  }

  private static boolean kept(Story story, String key) {
    return story.number == 1 || story.number == 33 && key.equals("mat_verification_form");
  }

  /** The workbook as Excel writes it. */
  static byte[] xlsx(List<List<String>> rows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("备案名单");
      Font bold = workbook.createFont();
      bold.setBold(true);
      CellStyle heading = workbook.createCellStyle();
      heading.setFont(bold);
      for (int r = 0; r < rows.size(); r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows.get(r).size(); c++) {
          if (!rows.get(r).get(c).isEmpty()) {
            Cell cell = row.createCell(c);
            cell.setCellValue(rows.get(r).get(c));
            if (r == 0) {
              cell.setCellStyle(heading);
            }
          }
        }
      }
      for (int c = 0; c < rows.get(0).size(); c++) {
        sheet.setColumnWidth(c, 22 * 256);
      }
      sheet.createFreezePane(1, 1);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
