package beian.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SampleDataTest {
  private static final boolean UPDATE = Boolean.getBoolean("update");
  private final SampleData data = new SampleData();

  @Test
  void every_file_is_the_one_the_stories_make() throws IOException {
    for (Map.Entry<String, byte[]> file : data.files().entrySet()) {
      Path path = SampleData.FOLDER.resolve(file.getKey());
      if (UPDATE) {
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      assertThat(Files.readAllBytes(path)).as(file.getKey()).isEqualTo(file.getValue());
    }
  }

  @Test
  void the_workbooks_say_what_the_stories_say() throws IOException {
    for (SampleWorkbook workbook : SampleWorkbook.values()) {
      String name = workbook.file;
      Path path = SampleData.FOLDER.resolve(name);
      List<List<String>> rows = workbook.rows();
      if (UPDATE && !(Files.exists(path) && cells(path).equals(rows))) {
        Files.write(path, SampleWorkbook.xlsx(rows));
      }
      assertThat(cells(path)).as(name).isEqualTo(rows);
    }
  }

  private static List<List<String>> cells(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Sheet sheet = workbook.getSheetAt(0);
      List<List<String>> rows = new ArrayList<>();
      for (Row row : sheet) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < sheet.getRow(0).getLastCellNum(); c++) {
          cells.add(row.getCell(c) == null ? "" : row.getCell(c).getStringCellValue());
        }
        rows.add(cells);
      }
      return rows;
    }
  }
}
