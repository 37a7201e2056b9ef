package beian.intake.job;

import static org.assertj.core.api.Assertions.assertThat;

import beian.intake.sendback.Reasons;
import beian.intake.sendback.RowsAtHand;
import beian.intake.sendback.SentBack;
import beian.intake.store.ImportFile;
import beian.intake.store.RowCounts;
import beian.testing.Databases;
import beian.testing.SampleFiles;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentBackTest {
  @TempDir private Path root;
  private TestDatabase database;
  private ImportHome home;

  @BeforeEach
  void open() throws IOException {
    database = Databases.h2();
    home = new ImportHome(database.open(), root);
  }

  @AfterEach
  void close() throws IOException {
    home.close();
    database.close();
  }

  private Workbook returned(String name) throws IOException {
    return WorkbookFactory.create(
        new java.io.ByteArrayInputStream(Files.readAllBytes(home.folders.rejects().resolve(name))));
  }

  @Test
  void the_senders_workbook_comes_back_marked() throws IOException {
    Files.copy(SampleFiles.FOLDER.resolve("wrong-number.xlsx"), home.inbox("名单.xlsx"));
    home.run();

    try (Workbook book = returned("名单.xlsx")) {
      Sheet sheet = book.getSheet("Sheet1");
      assertThat(sheet.getRow(0).getCell(4).getStringCellValue()).isEqualTo("退回原因 / Reason");
      assertThat(sheet.getRow(1).getCell(4)).isNull();
      assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("示例网一");
      assertThat(sheet.getRow(2).getCell(4).getStringCellValue())
          .startsWith("INT-006 C3 ")
          .contains("(15/18)")
          .doesNotContain("110108199001010");
      Cell wrong = sheet.getRow(2).getCell(2);
      assertThat(wrong.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(wrong.getCellComment().getString().getString()).contains("INT-006", "expected");
    }
  }

  @Test
  void a_corrected_workbook_changes_only_what_was_corrected() throws IOException {
    Files.copy(SampleFiles.FOLDER.resolve("wrong-number.xlsx"), home.inbox("名单.xlsx"));
    home.run();
    try (Workbook book = returned("名单.xlsx");
        OutputStream out = Files.newOutputStream(home.inbox("名单.xlsx"))) {
      book.getSheet("Sheet1").getRow(2).getCell(2).setCellValue("110108199001010001");
      book.write(out);
    }

    assertThat(home.filesOf(home.run()).get(0).counts()).isEqualTo(new RowCounts(2, 1, 0, 1, 0, 0));
    assertThat(home.waiting()).isZero();
    assertThat(home.names(home.folders.rejects())).isEmpty();
  }

  @Test
  void rows_of_a_csv_come_back_with_their_reasons_and_can_be_read_again() throws IOException {
    Files.copy(SampleFiles.FOLDER.resolve("contradiction.csv"), home.inbox("名单.csv"));
    home.run();

    Path returned = home.folders.rejects().resolve("名单.csv");
    assertThat(Files.readString(returned))
        .contains("INT-011", "名单!4", "名单!2", "site_name")
        .doesNotContain("示例网二");
    Files.move(returned, home.inbox("退回.csv"));
    assertThat(home.filesOf(home.run()).get(0).counts()).isEqualTo(new RowCounts(2, 0, 0, 0, 0, 2));
  }

  @Test
  void passwords_do_not_go_back() throws IOException {
    home.csv("名单.csv", "备案号,网站名称,备案密码", ",示例网,example-password");
    home.run();
    assertThat(Files.readString(home.folders.rejects().resolve("名单.csv")))
        .contains("示例网")
        .doesNotContain("密码", "example-password");
  }

  @Test
  void rows_go_back_the_same_when_none_is_at_hand_any_more() throws IOException {
    home.csv(
        "名单.csv",
        "备案号,网站名称,域名到期时间",
        "京ICP备00000001号-1,示例一,2027-01-05",
        "京ICP备00000002号-1,\"示例,二\",2026-02-30",
        "京ICP备00000003号-1,示例三,明年");
    ImportFile file = home.filesOf(home.run()).get(0);
    byte[] sent = Files.readAllBytes(home.folders.rejects().resolve("名单.csv"));

    Path again =
        new SentBack(root.resolve("again"), new Reasons(), new RowsAtHand())
            .write(file, home.rejected());

    assertThat(new String(sent, StandardCharsets.UTF_8)).contains("示例,二").contains("示例三");
    assertThat(Files.readAllBytes(again)).isEqualTo(sent);
  }
}
