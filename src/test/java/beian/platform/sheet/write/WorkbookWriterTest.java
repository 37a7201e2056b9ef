package beian.platform.sheet.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.PlatformError;
import beian.platform.error.ProblemException;
import beian.platform.sheet.CellRange;
import beian.platform.sheet.CellRef;
import beian.platform.sheet.RowCursor;
import beian.platform.sheet.SheetFile;
import beian.platform.sheet.SheetInfo;
import beian.platform.sheet.SheetRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookWriterTest {
  private static final Instant MADE = Instant.parse("2026-01-31T16:00:00Z");

  @TempDir Path folder;

  @Test
  void poi_reads_every_kind_of_cell_back() throws IOException {
    Path file =
        write(
            book ->
                book.sheet("数据")
                    .text("京ICP备00000001号-1")
                    .number(42)
                    .number(new BigDecimal("0.125"), Look.PERCENT)
                    .date(LocalDate.of(2024, 2, 29))
                    .dateTime(LocalDateTime.of(2024, 2, 29, 23, 59, 59))
                    .text("严重", Look.RED)
                    .date(null)
                    .text(" <a> & \"b\"\n😀 _x000D_\r")
                    .endRow());
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = book.getSheet("数据");
      assertThat(cell(sheet, "A1").getStringCellValue()).isEqualTo("京ICP备00000001号-1");
      assertThat(cell(sheet, "B1").getNumericCellValue()).isEqualTo(42);
      assertThat(cell(sheet, "C1").getCellStyle().getDataFormatString()).isEqualTo("0.0%");
      assertThat(DateUtil.isCellDateFormatted(cell(sheet, "D1"))).isTrue();
      assertThat(cell(sheet, "E1").getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2024, 2, 29, 23, 59, 59));
      assertThat(cell(sheet, "F1").getCellStyle().getFillForegroundColorColor().getARGBHex())
          .isEqualTo("FFFFC7CE");
      assertThat(cell(sheet, "G1").getCellType()).isEqualTo(CellType.BLANK);
      assertThat(cell(sheet, "H1").getStringCellValue()).isEqualTo(" <a> & \"b\"\n😀 _x000D_\r");
    }
  }

  @Test
  void text_that_looks_like_a_formula_stays_text_even_when_edited() throws IOException {
    List<String> risky = List.of("=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1");
    Path file =
        write(
            book -> {
              SheetWriter sheet = book.sheet("s");
              risky.forEach(sheet::text);
              sheet.text("plain").endRow();
            });
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      for (int i = 0; i < risky.size(); i++) {
        XSSFCell cell = book.getSheetAt(0).getRow(0).getCell(i);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(risky.get(i));
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
      }
      assertThat(cell(book.getSheetAt(0), "G1").getCellStyle().getQuotePrefixed()).isFalse();
    }
  }

  @Test
  void what_a_cell_cannot_hold_is_replaced_or_cut_visibly() {
    String text = "示".repeat(40_000);
    Path file = write(book -> book.sheet("s").text("a\u0000b\ud800c\uffff").text(text).endRow());
    SheetRow row = rows(file, 0).get(0);
    assertThat(row.cell(0).text()).isEqualTo("a\ufffdb\ufffdc\ufffd");
    assertThat(row.cell(1).text()).startsWith("示示").endsWith("示…[+7253]").hasSizeLessThan(32_768);
  }

  @Test
  void a_table_freezes_its_heading_filters_prints_and_fits_its_columns() throws IOException {
    Path file =
        write(
            book ->
                book.sheet("明细")
                    .widths(0, 0, 33)
                    .title("示例报告")
                    .heading(List.of("域名", "a", "b"), 1)
                    .text("示例示例示例示例")
                    .text("12345678901234567890")
                    .text("c")
                    .endRow());
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
      assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:C3");
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("2:2");
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
      assertThat(sheet.getFooter().getCenter()).contains("&P / &N");
      assertThat(sheet.getColumnWidth(0)).isEqualTo(18 * 256);
      assertThat(sheet.getColumnWidth(1)).isEqualTo(22 * 256);
      assertThat(sheet.getColumnWidth(2)).isEqualTo(33 * 256);
      assertThat(sheet.getDimension().formatAsString()).isEqualTo("A1:C3");
    }
  }

  @Test
  void a_sheet_prints_its_first_columns_and_begins_a_page_where_it_is_told() throws IOException {
    Path file =
        write(
            book ->
                book.sheet("概览")
                    .printed(2)
                    .height(30)
                    .text("a")
                    .text("b")
                    .text("screen")
                    .endRow()
                    .newPage()
                    .height(0)
                    .text("b")
                    .endRow());
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(book.getPrintArea(0)).endsWith("$A$1:$B$2");
      assertThat(sheet.getRowBreaks()).containsExactly(0);
      assertThat(sheet.getRow(0).getHeightInPoints()).isEqualTo(30);
      assertThat(sheet.getRow(1).getCTRow().isSetHt()).isFalse();
    }
  }

  @Test
  void type_is_never_printed_smaller_than_eight_points() throws IOException {
    int[] widths = {60, 60, 60, 60};
    Path file =
        write(
            book -> {
              book.sheet("wide").widths(widths).text("a").endRow();
              book.sheet("chosen").widths(widths).printed(3).text("a").endRow();
            });
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet wide = book.getSheetAt(0);
      assertThat(wide.getFitToPage()).isFalse();
      assertThat(wide.getPrintSetup().getScale()).isEqualTo((short) 80);
      XSSFSheet chosen = book.getSheetAt(1);
      assertThat(chosen.getFitToPage()).as("180 characters are fitted by 4/5").isTrue();
      assertThat(List.of(wide, chosen))
          .allSatisfy(
              sheet ->
                  assertThat(sheet.getPrintSetup().getPaperSize())
                      .isEqualTo(PrintSetup.A4_PAPERSIZE));
    }
  }

  @Test
  void a_stacked_chart_has_one_series_a_column_named_by_the_cell_above() throws IOException {
    Path file =
        write(
            book -> {
              SheetWriter sheet = book.sheet("s");
              sheet.smallHeading(List.of("Item", "坏\nbad", "好\ngood"));
              sheet.text("a").number(1).number(2).endRow().text("b").number(3).number(4).endRow();
              sheet.chart(
                  new Chart(
                      Chart.Kind.STACKED,
                      "t",
                      CellRange.parse("A2:A3"),
                      CellRange.parse("B2:C3"),
                      CellRange.parse("E1:J12"),
                      List.of(Look.RED, Look.GREEN)));
            });
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      String chart =
          book.getSheetAt(0).getDrawingPatriarch().getCharts().get(0).getCTChart().toString();
      assertThat(chart)
          .contains("<c:grouping val=\"stacked\"/>")
          .contains("<c:overlap val=\"100\"/>")
          .contains("坏 bad")
          .contains("s!$C$2:$C$3");
    }
  }

  @Test
  void links_lead_to_other_sheets() throws IOException {
    Path file =
        write(
            book -> {
              SheetWriter summary = book.sheet("概览");
              SheetWriter detail = book.sheet("It's <detail> & more");
              detail.text("first").endRow();
              Place place = detail.place();
              detail.text("second").endRow();
              summary.link("go", place).endRow();
            });
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(cell(book.getSheetAt(0), "A1").getHyperlink().getLocation())
          .isEqualTo("'It''s <detail> & more'!A2");
    }
  }

  @Test
  void a_chart_draws_the_cells_of_its_sheet() throws IOException {
    Path file = write(WorkbookWriterTest::sample);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      List<XSSFChart> charts = book.getSheetAt(0).getDrawingPatriarch().getCharts();
      assertThat(charts).hasSize(3);
      assertThat(charts.get(0).getTitleText().toString()).isEqualTo("严重程度 Severity");
      assertThat(charts.get(0).getCTChart().toString())
          .contains("'概览 Summary'!$B$5:$B$8")
          .contains("12.0");
    }
  }

  @Test
  void a_chart_over_text_is_a_mistake() {
    assertThatThrownBy(
            () ->
                write(
                    book -> {
                      SheetWriter sheet = book.sheet("s").text("a").text("b").endRow();
                      CellRange cell = CellRange.parse("A1");
                      sheet.chart(
                          new Chart(
                              Chart.Kind.PIE, "t", cell, CellRange.parse("B1"), cell, List.of()));
                    }))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_same_calls_give_the_same_bytes() throws IOException {
    byte[] first = Files.readAllBytes(write(WorkbookWriterTest::sample));
    Path moved = Files.createDirectory(folder.resolve("other"));
    Path file = moved.resolve("again.xlsx");
    try (WorkbookWriter book = WorkbookWriter.create(file, "示例", MADE)) {
      sample(book);
      book.finish();
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(book.getProperties().getCoreProperties().getCreated().toInstant()).isEqualTo(MADE);
      assertThat(book.getProperties().getCoreProperties().getModified().toInstant())
          .isEqualTo(MADE);
    }
  }

  @Test
  void a_full_sheet_goes_on_in_a_further_one_with_the_same_heading() {
    Path file = folder.resolve("long.xlsx");
    try (WorkbookWriter book = new WorkbookWriter(file, "t", MADE, 5)) {
      SheetWriter sheet = book.sheet("行").title("t").heading(List.of("n"), 0);
      for (int i = 0; i < 10; i++) {
        sheet.number(i).endRow();
      }
      book.finish();
    }
    try (SheetFile opened = SheetFile.open(file)) {
      assertThat(opened.sheets())
          .extracting(SheetInfo::name)
          .containsExactly("行", "行 (2)", "行 (3)");
    }
    assertThat(texts(file, 0)).containsExactly("t", "n", "0", "1", "2");
    assertThat(texts(file, 1)).containsExactly("n", "3", "4", "5", "6");
    assertThat(texts(file, 2)).containsExactly("n", "7", "8", "9");
  }

  @Test
  void nothing_stands_in_place_unless_the_book_is_finished() throws IOException {
    Path file = folder.resolve("unfinished.xlsx");
    try (WorkbookWriter book = WorkbookWriter.create(file, "t", MADE)) {
      book.sheet("s").text("a").endRow();
    }
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void a_missing_folder_is_told() {
    Path file = folder.resolve("absent").resolve("book.xlsx");
    try (WorkbookWriter book = WorkbookWriter.create(file, "t", MADE)) {
      book.sheet("s");
      assertThatThrownBy(book::finish)
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.problem().code()).isEqualTo(PlatformError.UNWRITABLE_SHEET));
    }
  }

  /** A book with everything an auditor would see. */
  static void sample(WorkbookWriter book) {
    SheetWriter summary = book.sheet("概览 Summary").title("示例核查报告 Sample report");
    summary.note("截至 as of 2026-02-01 · 版本 run 7").gap();
    summary.smallHeading(List.of("严重程度 Severity", "数量 Count", "占比 Share"));
    int first = 5;
    String[] names = {"致命 FATAL", "重要 MAJOR", "轻微 MINOR", "提示 NOTE"};
    Look[] looks = {Look.RED, Look.AMBER, Look.BLUE, Look.GREY};
    for (int i = 0; i < names.length; i++) {
      summary.text(names[i], looks[i]).number(12 + 30L * i);
      summary.number(new BigDecimal(i + 1).movePointLeft(1), Look.PERCENT).endRow();
    }
    CellRange labels = CellRange.column(0, first, first + 3);
    CellRange values = CellRange.column(1, first, first + 3);
    summary.chart(
        new Chart(
            Chart.Kind.COLUMN,
            "严重程度 Severity",
            labels,
            values,
            CellRange.parse("E2:K16"),
            List.of(looks)));
    summary.chart(
        new Chart(
            Chart.Kind.PIE, "占比 Share", labels, values, CellRange.parse("E18:K32"), List.of()));
    summary.chart(
        new Chart(
            Chart.Kind.BAR, "条形 Bars", labels, values, CellRange.parse("A18:C32"), List.of()));
    SheetWriter detail = book.sheet("明细 Findings");
    detail.title("明细 Findings").note("每行一项 · one finding a row");
    detail.heading(
        List.of(
            "备案号 Number",
            "域名 Domain",
            "级别 Severity",
            "结论 Outcome",
            "意见 Opinion",
            "数 N",
            "日期 Date",
            "时间 At",
            "概览 Back"),
        2);
    for (int i = 1; i <= 120; i++) {
      detail
          .text(String.format("京ICP备%08d号-%d", i, i % 3))
          .text("www.site" + i + ".example.cn")
          .text(i % 4 == 0 ? "重要 MAJOR" : "轻微 MINOR", i % 4 == 0 ? Look.AMBER : Look.BLUE)
          .text(i % 5 == 0 ? "FAIL" : "PASS", i % 5 == 0 ? Look.RED : Look.GREEN)
          .text("请在期限内更正主体名称，使其与证件一致。Please correct the name. " + i, Look.WRAPPED)
          .number(i * 1234L)
          .date(LocalDate.of(2026, 1, 1).plusDays(i))
          .dateTime(LocalDateTime.of(2026, 1, 1, 8, 30).plusHours(i))
          .link("返回 back", new Place(summary.name(), new CellRef(1, 0)))
          .endRow();
    }
  }

  private Path write(Consumer<WorkbookWriter> content) {
    Path file = folder.resolve("book.xlsx");
    try (WorkbookWriter book = WorkbookWriter.create(file, "示例", MADE)) {
      content.accept(book);
      book.finish();
    }
    return file;
  }

  private static XSSFCell cell(XSSFSheet sheet, String at) {
    CellRef ref = CellRef.parse(at);
    return sheet.getRow(ref.row() - 1).getCell(ref.column());
  }

  private static List<String> texts(Path file, int sheet) {
    return rows(file, sheet).stream().map(row -> row.cell(0).text()).toList();
  }

  static List<SheetRow> rows(Path file, int sheet) {
    List<SheetRow> rows = new ArrayList<>();
    try (SheetFile opened = SheetFile.open(file);
        RowCursor cursor = opened.rows(sheet)) {
      for (SheetRow row = cursor.next(); row != null; row = cursor.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
