package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.DemoHome;
import beian.testing.ReportBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbook on paper: one language, A4, type that can be read, few pages. */
class PrintedReportTest {
  /** Of 10 points on A4 landscape, at four fifths of their size. */
  private static final int READABLE = 182;

  private static final String DAY = "2026-10-10";

  @TempDir Path folder;

  /** The demo's home, reported once more on its last day. */
  private ReportBook report(String... options) throws IOException {
    Cli cli = new Cli(DemoHome.made().copiedTo(folder.resolve("home")));
    String[] line = new String[options.length + 3];
    System.arraycopy(new String[] {"run", "report", "--as-of=" + DAY}, 0, line, 0, 3);
    System.arraycopy(options, 0, line, 3, options.length);
    assertThat(cli.run(line).exit()).isZero();
    return ReportBook.open(Path.of(cli.run("report", "last").out().strip()));
  }

  @Test
  void a_chinese_workbook_has_no_english_sentence_and_an_english_one_no_chinese_heading()
      throws IOException {
    try (ReportBook zh = report("--lang=zh")) {
      assertThat(zh.tabs())
          .containsExactly(
              "概览", "变化", "不合格", "无法判定", "案件", "期限", "通知", "标记", "未标记", "矛盾", "退回", "导入", "无法判定明细",
              "证据", "方法");
      assertThat(String.join("\n", zh.rows("不合格")))
          .contains("整改意见", "整改办法")
          .doesNotContain("Opinion", "please", "Please");
      assertThat(String.join("\n", zh.rows("概览"))).doesNotContain("Needs a person", "Today");
    }
  }

  @Test
  void an_english_workbook_has_english_headings_alone() throws IOException {
    try (ReportBook en = report("--lang=en")) {
      assertThat(en.tabs()).allMatch(tab -> tab.matches("[A-Za-z ]+"));
      assertThat(en.rows("Findings").get(2)).contains("Opinion", "Remedy").matches("[ -~]+");
      assertThat(en.rows("Deadlines").get(2)).matches("[ -~]+");
    }
  }

  @Test
  void a_setting_makes_it_bilingual_whatever_the_command_speaks() throws IOException {
    try (ReportBook both = report("--lang=zh", "--set=beian.report.language=both")) {
      assertThat(both.tabs()).contains("不合格 Findings", "案件 Cases");
      assertThat(both.rows("不合格 Findings").get(2)).contains("整改意见 / Opinion (en)");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "both"})
  void every_sheet_is_printed_on_a4_in_type_that_can_be_read(String language) throws IOException {
    try (ReportBook report = report("--set=beian.report.language=" + language)) {
      XSSFWorkbook book = report.book();
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        XSSFSheet sheet = book.getSheetAt(i);
        String name = sheet.getSheetName();
        assertThat(sheet.getPrintSetup().getPaperSize())
            .as(name)
            .isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getPrintSetup().getLandscape()).as(name).isTrue();
        assertThat(width(book, i)).as(name).isBetween(100, READABLE);
        assertThat(sheet.getFooter().getCenter()).as(name).contains("&P / &N");
        assertThat(sheet.getHeader().getLeft()).as(name).contains(DAY);
        assertThat(sheet.getHeader().getRight()).as(name).isEqualTo("&9&A");
        boolean table = sheet.getCTWorksheet().isSetAutoFilter();
        assertThat(sheet.getRepeatingRows() != null).as(name).isEqualTo(table);
      }
    }
  }

  /** In characters of Latin text, of the columns that are printed. */
  private static int width(XSSFWorkbook book, int sheet) {
    String area = book.getPrintArea(sheet);
    assertThat(area).as(book.getSheetName(sheet)).isNotNull();
    int last = CellRangeAddress.valueOf(area.substring(area.lastIndexOf('!') + 1)).getLastColumn();
    int width = 0;
    for (int i = 0; i <= last; i++) {
      width += book.getSheetAt(sheet).getColumnWidth(i) / 256;
    }
    return width;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "both"})
  void no_page_of_the_summary_cuts_a_chart(String language) throws IOException {
    try (ReportBook report = report("--set=beian.report.language=" + language)) {
      XSSFSheet summary = report.book().getSheetAt(0);
      int[] breaks = summary.getRowBreaks();
      assertThat(breaks).as(language).hasSize(language.equals("both") ? 2 : 1);
      for (int b = 0; b < breaks.length; b++) {
        int last = b + 1 < breaks.length ? breaks[b + 1] : summary.getLastRowNum();
        float points = 0;
        for (int i = breaks[b] + 1; i <= last; i++) {
          points += summary.getRow(i).getHeightInPoints();
        }
        assertThat(points).as(language + " " + b).isBetween(240f, 700f);
      }
    }
  }

  @Test
  void the_details_of_what_is_undetermined_are_for_the_screen() throws IOException {
    try (ReportBook report = report("--lang=en")) {
      XSSFWorkbook book = report.book();
      int sheet = book.getSheetIndex("Undetermined each");
      assertThat(book.getPrintArea(sheet)).endsWith("$3");
      assertThat(report.rows("Undetermined each")).hasSizeGreaterThan(40);
      assertThat(report.rows("Undetermined each").get(1)).contains("not printed");
    }
  }

  @Test
  void what_changed_stands_beside_its_case_without_a_gap() throws IOException {
    try (ReportBook report = report("--lang=en")) {
      List<String> rows = report.rows("Changes");
      int marked =
          rows.indexOf(rows.stream().filter(row -> row.contains("| marked |")).findFirst().get());
      String[] cells = rows.get(marked).split(" \\| ");
      assertThat(cells[4]).startsWith("M0001-").hasSizeLessThan(90);
      assertThat(width(report.book(), report.book().getSheetIndex("Changes"))).isLessThan(155);
    }
  }

  @Test
  void the_needs_of_people_come_first_on_the_first_page() throws IOException {
    try (ReportBook report = report("--lang=en")) {
      XSSFSheet summary = report.sheet("Summary");
      List<String> rows = report.rows("Summary");
      int[] breaks = summary.getRowBreaks();
      assertThat(breaks).hasSize(1);
      assertThat(rows.subList(0, breaks[0])).anyMatch(row -> row.contains("marks to approve | 30"));
      assertThat(rows.subList(breaks[0], rows.size()))
          .anyMatch(row -> row.startsWith("Outcomes per item"));
    }
  }
}
