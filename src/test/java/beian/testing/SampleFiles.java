package beian.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The files of {@code sample-data/broken}: each has one fault that senders make, or a shape that
 * must not trouble the import. What each earns stands in the README beside them. Written anew by
 * {@code -Dupdate=true}.
 */
public final class SampleFiles {
  /** Where they lie. */
  public static final Path FOLDER = Path.of("sample-data", "broken");

  private static final String[] HEADINGS = {"备案号", "网站名称", "主办单位证件号码", "审核通过时间"};
  private static final String[] FIRST = {"京ICP备00000001号-1", "示例网一", Filings.USCC, "2022-06-01"};
  private static final String[] SECOND = {"京ICP备00000002号-1", "示例网二", Filings.USCC, "2022-06-02"};
  private static final byte[] ZIP_WITHOUT_END = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0};

  private SampleFiles() {}

  /** Writes all of them. */
  public static void write() throws IOException, GeneralSecurityException {
    workbooks();
    unusable();
    tables();
  }

  private interface Filling {
    void into(Workbook book);
  }

  private static void workbooks() throws IOException, GeneralSecurityException {
    workbook(
        "missing-column.xlsx",
        book ->
            rows(
                book.createSheet("Sheet1"),
                0,
                new String[] {"网站备案编号", "网站名称", "域名"},
                new String[] {"京ICP备00000001号-1", "示例网一", "example.cn"}));
    workbook("title-rows.xlsx", SampleFiles::titleRows);
    workbook("merged-headings.xlsx", SampleFiles::mergedHeadings);
    workbook(
        "wrong-number.xlsx",
        book -> {
          Sheet sheet = book.createSheet("Sheet1");
          rows(sheet, 0, HEADINGS, FIRST, SECOND);
          sheet.getRow(2).getCell(2).setCellValue(110108199001010001d);
        });
    workbook(
        "error-values.xlsx",
        book -> {
          Sheet sheet = book.createSheet("Sheet1");
          rows(sheet, 0, HEADINGS, FIRST, SECOND);
          sheet
              .getRow(1)
              .getCell(1)
              .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
        });
    workbook(
        "password-column.xlsx",
        book ->
            rows(
                book.createSheet("Sheet1"),
                0,
                new String[] {"备案号", "网站名称", "备案密码"},
                new String[] {"京ICP备00000001号-1", "示例网一", "example-password"}));
    encrypted();
  }

  private static void titleRows(Workbook book) {
    rows(
        book.createSheet("填表说明"),
        0,
        new String[] {"每行填写一个网站。"},
        new String[] {"备案号", "必填"},
        new String[] {"域名", "必填"});
    Sheet sheet = book.createSheet("名单");
    rows(sheet, 0, new String[] {"2026 年备案名单"}, new String[] {"制表：示例", "", "2026-01-05"});
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
    rows(sheet, 3, new String[] {"*备 案 号", "网站名称（必填）", "主办单位\n证件号码", "审核通过时间："}, FIRST, SECOND);
    Sheet hidden = book.createSheet("旧数据");
    rows(hidden, 0, HEADINGS, FIRST);
    book.setSheetHidden(2, true);
  }

  private static void mergedHeadings(Workbook book) {
    Sheet sheet = book.createSheet("Sheet1");
    rows(
        sheet,
        0,
        new String[] {"备案号", "主体负责人", "", "网站负责人", "", "网站", ""},
        new String[] {"", "姓名", "手机号", "姓名", "手机号", "名称", "域名"},
        new String[] {
          "京ICP备00000001号-1", "张示例", "13800000001", "李示例", "13800000002", "示例网一", "example.cn"
        },
        new String[] {
          "京ICP备00000002号-1", "张示例", "13800000001", "王示例", "13800000003", "示例网二", "example.com"
        });
    sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
    for (int column = 1; column < 7; column += 2) {
      sheet.addMergedRegion(new CellRangeAddress(0, 0, column, column + 1));
    }
  }

  private static void unusable() throws IOException {
    text("not-a-workbook.xlsx", UTF_8, "<html><body><table><tr><td>备案号</td></tr></table></body>");
    Files.write(FOLDER.resolve("cut-off.xlsx"), ZIP_WITHOUT_END);
    text("empty.csv", UTF_8, "");
    text("no-headings.csv", UTF_8, "京ICP备00000001号-1,示例网一,example.cn\n");
  }

  private static void tables() throws IOException {
    String headings = "备案号,网站名称,域名,审核通过时间\n";
    text(
        "gbk.csv",
        Charset.forName("GB18030"),
        headings
            + "京ICP备00000001号-1,示例网一,example.cn,2022年6月1日\n"
            + "京ICP备00000002号-1,示例网二,example.com,2022/6/2\n");
    text(
        "contradiction.csv",
        UTF_8,
        headings
            + "京ICP备00000001号-1,示例网一,example.cn,2022-06-01\n"
            + "京ICP备00000002号-1,示例网二,example.com,2022-06-02\n"
            + "京ICP备00000001号-1,示例网壹,example.cn,2022-06-01\n"
            + "京ICP备00000002号-1,示例网二,www.example.com,20220602\n");
    text(
        "wrong-dates.csv",
        UTF_8,
        headings
            + "京ICP备00000001号-1,示例网一,example.cn,2022-02-30\n"
            + "京ICP备00000002号-1,示例网二,example.com,6/2/2022\n"
            + "京ICP备00000003号-1,示例网三,example.net,44714\n");
    text(
        "wrong-keys.csv",
        UTF_8,
        "备案号,订单号,网站名称\n"
            + "京ICP备00000001号,,示例网一\n"
            + "京ICP备00000001号,B1,示例网二\n"
            + ",,示例网三\n"
            + "办理中,,示例网四\n"
            + "办理中,B2,示例网五\n");
    text(
        "two-columns.csv",
        UTF_8,
        "备案号,网站备案号,网站名称,内部编号\n"
            + "京ICP备00000001号-1,京ICP备00000001号-2,示例网一,7\n"
            + "京ICP备00000002号-1,京ICP备00000002号-1,示例网二,8\n");
  }

  private static void encrypted() throws IOException, GeneralSecurityException {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("example");
      try (Workbook book = new XSSFWorkbook();
          OutputStream out = encryptor.getDataStream(container)) {
        rows(book.createSheet("Sheet1"), 0, HEADINGS, FIRST);
        book.write(out);
      }
      try (OutputStream out = Files.newOutputStream(FOLDER.resolve("encrypted.xlsx"))) {
        container.writeFilesystem(out);
      }
    }
  }

  private static void workbook(String name, Filling filling) throws IOException {
    try (Workbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(FOLDER.resolve(name))) {
      filling.into(book);
      book.write(out);
    }
  }

  private static void rows(Sheet sheet, int from, String[]... rows) {
    for (int i = 0; i < rows.length; i++) {
      Row row = sheet.createRow(from + i);
      for (int column = 0; column < rows[i].length; column++) {
        if (!rows[i][column].isEmpty()) {
          Cell cell = row.createCell(column);
          cell.setCellValue(rows[i][column]);
        }
      }
    }
  }

  private static void text(String name, Charset charset, String text) throws IOException {
    Files.write(FOLDER.resolve(name), text.getBytes(charset));
  }
}
