package beian.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes sheet files for tests and reads them. */
final class SheetFiles {
  private SheetFiles() {}

  static Path workbook(Path folder, boolean xml, Consumer<Workbook> content) throws IOException {
    // the ending is wrong on purpose: content decides
    Path file = folder.resolve(xml ? "book.xls" : "book.csv");
    try (Workbook book = xml ? new XSSFWorkbook() : new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      content.accept(book);
      book.write(out);
    }
    return file;
  }

  /** A package with that sheet, and with these parts beside it. */
  static void packageWith(Path file, String sheet, Map<String, String> parts) throws IOException {
    String relation = "<Relationship Id='%s' Type='urn:x/%s' Target='%s'/>";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      add(
          zip,
          "_rels/.rels",
          "<r>" + String.format(relation, "a", "officeDocument", "/xl/workbook.xml") + "</r>");
      add(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<r>"
              + String.format(relation, "s1", "worksheet", "sheets/../sheets/1.xml")
              + String.format(relation, "s2", "sharedStrings", "sharedStrings.xml")
              + "</r>");
      add(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r='urn:r'><sheet name='示例' r:id='s1'/></workbook>");
      add(zip, "xl/sheets/1.xml", "<?xml version='1.0'?><worksheet>" + sheet + "</worksheet>");
      if (parts.isEmpty()) {
        add(zip, "xl/sharedStrings.xml", "<sst/>");
      }
      for (Map.Entry<String, String> part : parts.entrySet()) {
        add(zip, part.getKey(), part.getValue());
      }
    }
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  static List<SheetRow> rows(Path file) {
    try (SheetFile opened = SheetFile.open(file)) {
      return rows(opened, 0);
    }
  }

  static List<SheetRow> rows(SheetFile opened, int sheet) {
    List<SheetRow> rows = new ArrayList<>();
    try (RowCursor cursor = opened.rows(sheet)) {
      for (SheetRow row = cursor.next(); row != null; row = cursor.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
