package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** How people write and cross out what stands in a cell. */
@OnEachDatabase
class WrittenCellsTest extends OrdinaryNights {
  WrittenCellsTest(TestDatabase database) {
    super(database);
  }

  /** Rows of texts; {@code ~~of each~~ text} what stands between the signs is struck through. */
  private void workbook(String name, List<List<String>> rows) throws IOException {
    try (Workbook book = name.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(home.root().resolve(name))) {
      Font line = book.createFont();
      line.setStrikeout(true);
      CellStyle struck = book.createCellStyle();
      struck.setFont(line);
      Sheet sheet = book.createSheet();
      for (List<String> texts : rows) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (String text : texts) {
          Cell cell = row.createCell(Math.max(row.getLastCellNum(), 0));
          int end = text.lastIndexOf("~~");
          String plain = text.replace("~~", "");
          if (end == text.length() - 2) {
            cell.setCellStyle(struck);
            cell.setCellValue(plain);
          } else {
            RichTextString rich = book.getCreationHelper().createRichTextString(plain);
            if (end > 0) {
              rich.applyFont(0, end - 2, line);
            }
            cell.setCellValue(rich);
          }
        }
      }
      book.write(out);
    }
  }

  @Test
  void the_number_behind_the_one_that_was_crossed_out_counts() throws IOException {
    home.filing(1).filing(2).filing(3).drop("filings.csv");
    campaign.night(FIRST);
    for (String name : List.of("inbox/new.xlsx", "inbox/new.xls")) {
      String end = name.endsWith("x") ? "1" : "2";
      workbook(
          name,
          List.of(
              List.of("备案号", "主体负责人手机号码"),
              List.of(OwnHome.key(1), "~~13900009992~~1390000800" + end),
              List.of(OwnHome.key(2), "~~1390000999~~"),
              List.of("~~" + OwnHome.key(3) + "~~", "~~1390000999~~")));

      campaign.done("nightly", "--as-of", "2026-11-03");

      assertThat(letters()).isEmpty();
      assertThat(campaign.done("filing", OwnHome.key(1), "--reveal").out())
          .contains("1390000800" + end);
      assertThat(campaign.done("filing", OwnHome.key(2), "--reveal").out()).contains("13800003002");
      assertThat(all("code", "rejects")).contains("INT-033");
    }
  }

  @Test
  void a_call_that_was_crossed_out_marks_nobody() throws IOException {
    home.filing(1).drop("filings.csv");
    calls(DEAD + "2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    assertThat(letters()).hasSize(1);
    workbook(
        "evidence/calls-again.xlsx",
        List.of(
            List.of("号码", "结果", "时间", "呼叫人"),
            List.of("~~13800003001~~", "~~空号~~", "~~2026-11-10 10:00~~", "~~王示例~~")));

    campaign.night(DAY_AFTER);

    assertThat(marks()).isEmpty();
  }

  @Test
  void two_numbers_that_run_together_are_the_sheets_fault() throws IOException {
    home.filing(1, "entity_pic_mobile", "1390000999213800003002").drop("filings.csv");
    campaign.night(FIRST);

    assertThat(failing(1)).doesNotContain("CON-001");
    assertThat(letters()).isEmpty();
  }

  @Test
  void how_a_document_number_is_written_accuses_nobody() throws IOException {
    List<String> written =
        List.of(
            "同主体负责人", "见附件", "110101XXXXXXXX0041", "110101########0041", "0041", "110101……0041");
    for (int i = 0; i < written.size(); i++) {
      home.filing(
          i + 1,
          "entity_pic_doc_type",
          "居民身份证",
          "entity_pic_doc_no",
          written.get(i),
          "entity_doc_no",
          i == 0 ? "办理中" : written.get(i));
    }
    home.drop("filings.csv");

    campaign.night(FIRST);

    for (int i = 0; i < written.size(); i++) {
      assertThat(failing(i + 1)).as(written.get(i)).doesNotContain("ENT-002", "ENT-005");
    }
    assertThat(letters()).isEmpty();
  }

  @Test
  void a_masked_address_is_nobodys() throws IOException {
    home.filing(
            1,
            "entity_pic_mobile",
            LACKS_A_DIGIT,
            "entity_pic_email",
            "ow***@site1.example",
            "site_pic_email",
            "")
        .filing(
            2,
            "entity_pic_mobile",
            LACKS_A_DIGIT,
            "entity_pic_email",
            "邮箱：a@site2.example、b@site2.example",
            "site_pic_email",
            "")
        .drop("filings.csv");
    campaign.night(FIRST);

    assertThat(campaign.cli().json("notices", "--reveal"))
        .extracting(notice -> notice.get("to").asText())
        .containsExactly("", "a@site2.example");
  }

  @Test
  void an_extract_under_the_entitys_number_is_about_nobody_knows_which_website()
      throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT)
        .drop("filings.csv")
        .write(
            "evidence/miit.csv",
            "filing_no,status,providers,checked_at",
            "京ICP备00000101号,正常,另一云,2026-11-02 10:00");
    home.export();
    campaign.cli().run("nightly", "--as-of", FIRST);

    assertThat(all("code", "rejects")).contains("EVI-004");
  }

  @Test
  void who_puts_the_number_of_the_document_right_is_not_told_the_rest_once_more()
      throws IOException {
    home.filing(1, "entity_pic_mobile", LACKS_A_DIGIT, "entity_doc_no", "911101080000000195")
        .filing(2, "entity_pic_mobile", LACKS_A_DIGIT, "entity_doc_no", "110108000000016")
        .drop("filings.csv");
    campaign.night(FIRST);
    assertThat(letters()).hasSize(2);
    home.filing(1, "entity_doc_no", Filings.USCC)
        .filing(2, "entity_doc_no", Filings.USCC)
        .drop("right.csv");
    campaign.night("2026-11-05");

    assertThat(letters()).hasSize(2);
    campaign.night(DAY_AFTER);
    assertThat(marks()).hasSize(2);
  }
}
