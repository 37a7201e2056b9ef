package beian.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.PlatformError;
import beian.platform.error.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no sheet, is damaged, locked or dangerous is refused, each with its own code. */
class RefusedSheetTest {
  @TempDir Path folder;

  @Test
  void an_encrypted_xlsx_is_refused_as_such() throws Exception {
    Path file = folder.resolve("encrypted.xlsx");
    try (POIFSFileSystem files = new POIFSFileSystem();
        Workbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("example");
      book.createSheet();
      try (OutputStream secret = encryptor.getDataStream(files)) {
        book.write(secret);
      }
      files.writeFilesystem(out);
    }
    assertProblem(file, PlatformError.ENCRYPTED_WORKBOOK);
  }

  @Test
  void an_encrypted_xls_is_refused_as_such() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("example");
    Path file;
    try {
      file =
          SheetFiles.workbook(folder, false, book -> book.createSheet().createRow(0).createCell(0));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertProblem(file, PlatformError.ENCRYPTED_WORKBOOK);
  }

  @Test
  void a_bomb_is_refused_before_it_unpacks() throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    SheetFiles.packageWith(file, "<sheetData>" + " ".repeat(64 << 20) + "</sheetData>", Map.of());
    assertProblem(file, PlatformError.DAMAGED_SHEET);
  }

  @Test
  void entities_from_outside_are_refused() throws IOException {
    Path file = folder.resolve("entity.xlsx");
    SheetFiles.packageWith(
        file,
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
            + "<sheetData><row><c t='str'><v>&e;</v></c></row></sheetData>",
        Map.of());
    assertProblem(file, PlatformError.DAMAGED_SHEET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void a_file_cut_in_the_middle_is_damaged(String ending) throws IOException {
    Path whole =
        SheetFiles.workbook(
            folder,
            ending.equals("xlsx"),
            book -> {
              Sheet sheet = book.createSheet();
              for (int i = 0; i < 5000; i++) {
                sheet.createRow(i).createCell(0).setCellValue("cell " + i * 31);
              }
            });
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut." + ending);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
    assertProblem(cut, PlatformError.DAMAGED_SHEET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<sheetData><row><c><v>1</v></c></row>",
        "<sheetData><row><c r='ZZZZ1'><v>1</v></c></row></sheetData>",
        "<sheetData><row><c t='s'><v>7</v></c></row></sheetData>",
        "<sheetData><row><c><v>1x</v></c></row></sheetData>",
        "<sheetData><row r='99999999'><c><v>1</v></c></row></sheetData>",
        "<sheetData><row></c></row></sheetData>",
        "<sheetData><row><c t='str'><v>&nbsp;</v></c></row></sheetData>",
        "<sheetData><row><c t=str><v>1</v></c></row></sheetData>"
      })
  void a_sheet_that_is_no_sheet_is_damaged(String xml) throws IOException {
    Path file = folder.resolve("odd.xlsx");
    SheetFiles.packageWith(file, xml, Map.of());
    assertProblem(file, PlatformError.DAMAGED_SHEET);
  }

  @Test
  void a_zip_without_a_workbook_is_not_a_sheet() throws IOException {
    Path file = folder.resolve("text.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
    }
    assertProblem(file, PlatformError.NOT_A_SHEET);
  }

  @Test
  void a_problem_names_the_file_and_the_sheet() throws IOException {
    Path file = folder.resolve("odd.xlsx");
    SheetFiles.packageWith(file, "<sheetData><row>", Map.of());
    assertThatThrownBy(() -> SheetFiles.rows(file))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().place()).isEqualTo("odd.xlsx!示例");
              assertThat(e.problem().found())
                  .startsWith("no well-formed XML: Unexpected close tag </worksheet>");
            });
  }

  private void assertProblem(Path file, PlatformError code) {
    assertThatThrownBy(() -> SheetFiles.rows(file))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }
}
