package beian.testing;

import beian.evidence.file.EvidenceFolder;
import beian.evidence.file.EvidenceItem;
import beian.evidence.file.EvidenceSource;
import beian.evidence.file.EvidenceSource.Items;
import beian.evidence.file.Taking;
import beian.evidence.kept.KeptFiles;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.store.EvidenceReject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An evidence folder of a test, written and read at once. */
public final class Supplied {
  public static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");

  private final Path folder;
  private final List<EvidenceReject> rejects = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();

  public Supplied(Path folder) {
    this.folder = folder;
  }

  /** How people hand in a table. */
  public enum Format {
    UTF_8,
    UTF_8_WITH_BOM,
    GB18030,
    XLSX
  }

  /** Writes a table in one of the formats. */
  public Supplied table(Format format, String stem, String... lines) {
    return switch (format) {
      case UTF_8 -> csv(stem + ".csv", lines);
      case UTF_8_WITH_BOM -> csv(stem + ".csv", ("\ufeff" + String.join("\n", lines)).split("\n"));
      case GB18030 -> text(stem + ".csv", Charset.forName("GB18030"), lines);
      case XLSX -> xlsx(stem + ".xlsx", lines);
    };
  }

  /** Writes a file of lines. */
  public Supplied text(String name, Charset charset, String... lines) {
    return bytes(name, String.join("\r\n", lines).getBytes(charset));
  }

  public Supplied csv(String name, String... lines) {
    return text(name, StandardCharsets.UTF_8, lines);
  }

  /**
   * Writes lines of comma-separated cells as a workbook; short numbers and those after # are
   * numeric.
   */
  public Supplied xlsx(String name, String... lines) {
    return bytes(name, workbook(lines));
  }

  /** The same; a line {@code [第二轮]} begins a sheet of that name, {@code [-藏]} a hidden one. */
  public static byte[] workbook(String... lines) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = null;
      for (String line : lines) {
        if (line.startsWith("[")) {
          sheet = book.createSheet(line.replaceAll("[\\[\\]-]", ""));
          book.setSheetHidden(book.getSheetIndex(sheet), line.startsWith("[-"));
          continue;
        }
        sheet = sheet == null ? book.createSheet("证据") : sheet;
        fill(sheet.createRow(sheet.getLastRowNum() + 1), line.split(",", -1));
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Row row, String[] cells) {
    for (int j = 0; j < cells.length; j++) {
      if (cells[j].matches("#?[1-9]\\d{0,11}|#\\d+")) {
        row.createCell(j).setCellValue(Double.parseDouble(cells[j].replace("#", "")));
      } else {
        row.createCell(j).setCellValue(cells[j]);
      }
    }
  }

  public Supplied bytes(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public EvidenceFolder open() {
    return new EvidenceFolder(folder, folder.resolve("materials"), Set.of("示例云"));
  }

  /** Everything that is said. */
  public List<Observation> read() {
    List<Observation> seen = new ArrayList<>();
    rejects.clear();
    ignored.clear();
    for (EvidenceSource source : open().sources()) {
      try (Items items = source.open(new Taking(NOW, KeptFiles.none()))) {
        for (EvidenceItem item = items.next(); item != null; item = items.next()) {
          seen.addAll(item.observations());
          rejects.addAll(item.rejects());
        }
        ignored.add(items.ignoredColumns());
      }
    }
    return seen;
  }

  /** The one thing that is said of a subject. */
  public Observation read(EvidenceKind kind, String subject) {
    List<Observation> found =
        read().stream().filter(one -> one.kind() == kind && one.subject().equals(subject)).toList();
    if (found.size() != 1) {
      throw new AssertionError(kind + " " + subject + ": " + found + ", rejects " + rejects);
    }
    return found.get(0);
  }

  public List<EvidenceReject> rejects() {
    return rejects;
  }

  public List<String> ignored() {
    return ignored;
  }
}
