package beian.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_workbook_gives_typed_cells_at_their_true_places(boolean xml) throws IOException {
    Path file =
        SheetFiles.workbook(
            folder,
            xml,
            book -> {
              Sheet sheet = book.createSheet("示例");
              Row row = sheet.createRow(2);
              row.createCell(1).setCellValue("京ICP备00000001号");
              row.createCell(3).setCellValue(12);
              row.createCell(4).setCellValue(true);
              row.createCell(5).setCellValue(-0.5);
              row.createCell(7).setCellErrorValue((byte) 42);
              sheet.createRow(3).setZeroHeight(true);
              sheet.getRow(3).createCell(0).setCellValue("hidden");
              sheet.createRow(4).createCell(0).setBlank();
              book.createSheet("secret");
              book.setSheetHidden(1, true);
            });
    try (SheetFile opened = SheetFile.open(file)) {
      assertThat(opened.format()).isEqualTo(xml ? SheetFile.Format.XLSX : SheetFile.Format.XLS);
      assertThat(opened.sheets())
          .containsExactly(new SheetInfo(0, "示例", false), new SheetInfo(1, "secret", true));
      List<SheetRow> rows = SheetFiles.rows(opened, 0);
      assertThat(rows).extracting(SheetRow::number).containsExactly(3, 4);
      assertThat(rows).extracting(SheetRow::hidden).containsExactly(false, true);
      SheetRow first = rows.get(0);
      assertThat(first.cells())
          .extracting(Cell::kind)
          .containsExactly(
              CellKind.EMPTY,
              CellKind.TEXT,
              CellKind.EMPTY,
              CellKind.NUMBER,
              CellKind.BOOLEAN,
              CellKind.NUMBER,
              CellKind.EMPTY,
              CellKind.ERROR);
      assertThat(first.cells())
          .extracting(Cell::text)
          .containsExactly("", "京ICP备00000001号", "", "12", "TRUE", "-0.5", "", "#N/A");
      assertThat(first.cell(99)).isSameAs(Cell.EMPTY);
      assertThat(SheetFiles.rows(opened, 1)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void of_a_month_or_a_year_nobody_sees_the_day(boolean xml) throws IOException {
    List<String> formats =
        List.of("yyyy\"年\"m\"月\"", "mmm-yy", "yyyy-mm", "[$-804]yyyy\"年\"m\"月\";@", "yyyy\"年\"");
    Path file =
        SheetFiles.workbook(
            folder,
            xml,
            book -> {
              Row row = book.createSheet().createRow(0);
              for (int i = 0; i < formats.size(); i++) {
                formatted(row, i, formats.get(i), 46327);
              }
            });
    assertThat(SheetFiles.rows(file).get(0).cells())
        .allMatch(cell -> cell.kind() == CellKind.TEXT)
        .extracting(Cell::text)
        .containsOnly("2026年11月");
  }

  @ParameterizedTest
  @CsvSource({"true,true", "true,false", "false,true", "false,false"})
  void dates_are_known_by_their_format_in_both_date_systems(boolean xml, boolean from1904)
      throws IOException {
    List<String> formats =
        List.of("yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy/m/d;@", "m/d/yy", "h:mm");
    LocalDateTime moment = LocalDateTime.of(2024, 2, 29, 8, 30, 15);
    Path file =
        SheetFiles.workbook(
            folder,
            xml,
            book -> {
              Row row = book.createSheet().createRow(0);
              for (int i = 0; i < formats.size(); i++) {
                double serial = org.apache.poi.ss.usermodel.DateUtil.getExcelDate(moment, from1904);
                double value = i == 0 ? Math.floor(serial) : i == 4 ? 0.25 : serial;
                formatted(row, i, formats.get(i), value);
              }
              if (from1904) {
                use1904(book);
              }
            });
    SheetRow row = SheetFiles.rows(file).get(0);
    assertThat(row.cells()).allMatch(cell -> cell.kind() == CellKind.DATE);
    assertThat(row.cell(0).text()).isEqualTo("2024-02-29");
    assertThat(row.cell(1).text()).isEqualTo("2024-02-29T08:30:15");
    assertThat(row.cell(2).dateTime()).isEqualTo(moment);
    assertThat(row.cell(3).dateTime()).isEqualTo(moment);
    if (!from1904) {
      assertThat(row.cell(4).text()).isEqualTo("06:00:00");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void numbers_show_what_people_see_and_own_up_to_lost_digits(boolean xml) throws IOException {
    double[] numbers = {110105194912310021d, 13800000000d, 0.1 + 0.2, 1e300, 5, 123456789012345d};
    Path file =
        SheetFiles.workbook(
            folder,
            xml,
            book -> {
              Row row = book.createSheet().createRow(0);
              for (int i = 0; i < numbers.length; i++) {
                row.createCell(i).setCellValue(numbers[i]);
              }
              formatted(row, 6, "000000", 10086);
            });
    SheetRow row = SheetFiles.rows(file).get(0);
    assertThat(row.cells())
        .extracting(Cell::text)
        .containsExactly(
            "110105194912310016", "13800000000", "0.3", "1E+300", "5", "123456789012345", "010086");
    assertThat(row.cells())
        .extracting(Cell::losesDigits)
        .containsExactly(true, false, false, true, false, false, false);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void formulas_give_the_result_that_was_saved(boolean xml) throws IOException {
    Path file =
        SheetFiles.workbook(
            folder,
            xml,
            book -> {
              Row row = book.createSheet().createRow(0);
              row.createCell(0).setCellFormula("1+1");
              row.createCell(1).setCellFormula("\"a\"&\"b\"");
              row.createCell(2).setCellFormula("1=1");
              row.createCell(3).setCellFormula("1/0");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    SheetRow row = SheetFiles.rows(file).get(0);
    assertThat(row.cells()).extracting(Cell::text).containsExactly("2", "ab", "TRUE", "#DIV/0!");
    assertThat(row.cells()).allMatch(Cell::formula);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void merged_headings_are_told_with_their_corners(boolean xml) throws IOException {
    Path file =
        SheetFiles.workbook(
            folder,
            xml,
            book -> {
              Sheet sheet = book.createSheet();
              sheet.createRow(0).createCell(0).setCellValue("主体");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
              sheet.addMergedRegion(new CellRangeAddress(0, 1, 3, 3));
            });
    try (SheetFile opened = SheetFile.open(file)) {
      assertThat(opened.mergedRegions(0))
          .containsExactlyInAnyOrder(CellRange.parse("A1:C1"), CellRange.parse("D1:D2"));
    }
  }

  @Test
  void rich_text_escapes_and_entities_become_plain_text() throws IOException {
    Path file =
        SheetFiles.workbook(
            folder,
            true,
            book -> {
              XSSFWorkbook xssf = (XSSFWorkbook) book;
              Row row = book.createSheet().createRow(0);
              XSSFRichTextString rich = new XSSFRichTextString("红 & <黑>");
              rich.applyFont(0, 2, xssf.createFont());
              row.createCell(0).setCellValue(rich);
              row.createCell(1).setCellValue("a_x000D_b");
              row.createCell(2).setCellValue("literal _x005F_x000D_ stays");
              row.createCell(3).setCellValue(" 😀\n\"second\" ");
            });
    assertThat(SheetFiles.rows(file).get(0).cells())
        .extracting(Cell::text)
        .containsExactly("红 & <黑>", "a\rb", "literal _x000D_ stays", " 😀\n\"second\" ");
  }

  @Test
  void readings_over_chinese_text_are_left_out() throws IOException {
    Path file = folder.resolve("phonetic.xlsx");
    SheetFiles.packageWith(
        file,
        "<sheetData><row><c t='s'><v>0</v></c><c t='inlineStr'><is><r><t>行</t></r><r><t>内</t></r>"
            + "<rPh sb='0' eb='1'><t>háng</t></rPh></is></c>"
            + "<c t='d'><v>2024-01-31T00:00:00</v></c></row></sheetData>",
        Map.of(
            "xl/sharedStrings.xml",
            "<x:sst xmlns:x='urn:x'><x:si><x:t>共<![CDATA[<享>]]></x:t>"
                + "<x:rPh sb='0' eb='1'><x:t>gong</x:t></x:rPh></x:si></x:sst>"));
    assertThat(SheetFiles.rows(file).get(0).cells())
        .extracting(Cell::text)
        .containsExactly("共<享>", "行内", "2024-01-31");
  }

  @Test
  void rows_can_be_read_from_a_number_on() throws IOException {
    Path file =
        SheetFiles.workbook(
            folder,
            true,
            book -> {
              Sheet sheet = book.createSheet();
              for (int i = 0; i < 10; i++) {
                sheet.createRow(i).createCell(0).setCellValue("row " + (i + 1));
              }
            });
    try (SheetFile opened = SheetFile.open(file);
        RowCursor cursor = opened.rows(0, 9)) {
      SheetRow row = cursor.next();
      assertThat(row).isNotNull();
      assertThat(row.number()).isEqualTo(9);
      assertThat(row.cell(0).text()).isEqualTo("row 9");
    }
  }

  @Test
  void many_shared_strings_leave_the_heap_and_come_back() throws IOException {
    int count = 220_000;
    StringBuilder sheet = new StringBuilder("<sheetData>");
    ByteArrayOutputStream strings = new ByteArrayOutputStream();
    strings.write("<sst>".getBytes(StandardCharsets.UTF_8));
    String filler = "示例".repeat(60);
    for (int i = 0; i < count; i++) {
      strings.write(("<si><t>" + filler + i + "</t></si>").getBytes(StandardCharsets.UTF_8));
    }
    strings.write("</sst>".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < count; i += 1000) {
      sheet.append("<row><c t=\"s\"><v>").append(i).append("</v></c></row>");
    }
    Path file = folder.resolve("many.xlsx");
    SheetFiles.packageWith(
        file,
        sheet.append("</sheetData>").toString(),
        Map.of("xl/sharedStrings.xml", strings.toString(StandardCharsets.UTF_8)));
    List<SheetRow> rows = SheetFiles.rows(file);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).cell(0).text()).isEqualTo(filler + i * 1000);
    }
    assertThat(rows).hasSize(count / 1000);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_protected_but_readable_sheet_is_read(boolean xml) throws IOException {
    Path file =
        SheetFiles.workbook(
            folder,
            xml,
            book -> {
              Sheet sheet = book.createSheet();
              sheet.createRow(0).createCell(0).setCellValue("readable");
              sheet.protectSheet("example");
            });
    assertThat(SheetFiles.rows(file).get(0).cell(0).text()).isEqualTo("readable");
  }

  private static void formatted(Row row, int column, String format, double value) {
    Workbook book = row.getSheet().getWorkbook();
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    row.createCell(column).setCellStyle(style);
    row.getCell(column).setCellValue(value);
  }

  private static void use1904(Workbook book) {
    if (book instanceof XSSFWorkbook xssf) {
      xssf.getCTWorkbook().getWorkbookPr().setDate1904(true);
    } else {
      ((HSSFWorkbook) book)
          .getInternalWorkbook()
          .getRecords()
          .forEach(
              record -> {
                if (record instanceof org.apache.poi.hssf.record.DateWindow1904Record window) {
                  window.setWindowing((short) 1);
                }
              });
    }
  }
}
