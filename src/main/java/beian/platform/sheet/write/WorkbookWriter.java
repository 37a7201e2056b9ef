package beian.platform.sheet.write;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.sheet.CellRef;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes an {@code .xlsx} workbook. Apache POI keeps styles, charts and everything about sheets but
 * their rows; rows are streamed past it, so memory does not grow with them. The same calls give the
 * same bytes: nothing is taken from the clock. The file appears under its name only when {@link
 * #finish} has written all of it. Not for several threads.
 */
public final class WorkbookWriter implements AutoCloseable {
  /** Any fixed time that zip can hold in every zone. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** A third of the time of the default, for files a quarter larger. */
  private static final int LEVEL = 3;

  private static final int LONGEST_NAME = 31;

  private final Path file;
  private final String title;
  private final int mostRows;
  private final XSSFWorkbook shell = new XSSFWorkbook();
  private final Styles styles = new Styles(shell);
  private final CellTexts texts = new CellTexts();
  private final List<SheetPart> parts = new ArrayList<>();

  WorkbookWriter(Path file, String title, Instant created, int mostRows) {
    this.file = file;
    this.title = title;
    this.mostRows = mostRows;
    CoreProperties properties = shell.getProperties().getCoreProperties();
    properties.setCreator("beian");
    properties.setTitle(title);
    properties.setCreated(Optional.of(Date.from(created)));
    properties.setModified(Optional.of(Date.from(created)));
    properties.setLastModifiedByUser("beian");
  }

  /**
   * Begins a workbook.
   *
   * @param file where it will stand
   * @param title what it is, for its properties and the head of every printed page
   * @param created when it was made, for its properties
   */
  public static WorkbookWriter create(Path file, String title, Instant created) {
    return new WorkbookWriter(file, title, created, CellRef.MAX_ROWS);
  }

  /**
   * Adds a sheet behind the others. Several may be written at the same time.
   *
   * @param name what its tab says; shortened to 31 characters and numbered when taken
   */
  public SheetWriter sheet(String name) {
    try {
      return new SheetWriter(this, name, mostRows);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Puts the file in its place.
   *
   * @throws ProblemException SHT-005 when it cannot be written
   */
  public void finish() {
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      for (SheetPart part : parts) {
        part.finish(title);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      shell.write(bytes);
      try (ZipOutputStream zip =
          new ZipOutputStream(
              new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16))) {
        zip.setLevel(LEVEL);
        copy(new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray())), zip);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(e);
    } finally {
      unfinished.toFile().delete();
    }
  }

  /** Lets go of the temporary files; without {@link #finish} no file comes to be. */
  @Override
  public void close() {
    try {
      for (SheetPart part : parts) {
        part.close();
      }
      shell.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  Styles styles() {
    return styles;
  }

  CellTexts texts() {
    return texts;
  }

  SheetPart newPart(String name) throws IOException {
    SheetPart part = new SheetPart(shell.createSheet(freeName(name)));
    parts.add(part);
    return part;
  }

  ProblemException unwritable(IOException cause) {
    String found = cause.getClass().getSimpleName() + " " + cause.getMessage();
    return new ProblemException(
        new Problem(PlatformError.UNWRITABLE_SHEET, file.toString(), found, ""), cause);
  }

  private String freeName(String wanted) {
    String safe = WorkbookUtil.createSafeSheetName(wanted);
    String free = safe;
    for (int i = 2; shell.getSheet(free) != null; i++) {
      String number = " (" + i + ")";
      free = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - number.length())) + number;
    }
    return free;
  }

  private void copy(ZipInputStream from, ZipOutputStream to) throws IOException {
    Map<String, SheetPart> byEntry = new HashMap<>();
    for (SheetPart part : parts) {
      byEntry.put(part.sheet().getPackagePart().getPartName().getName().substring(1), part);
    }
    for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
      ZipEntry fresh = new ZipEntry(entry.getName());
      fresh.setTimeLocal(ENTRY_TIME);
      to.putNextEntry(fresh);
      SheetPart part = byEntry.get(entry.getName());
      if (part == null) {
        from.transferTo(to);
      } else {
        part.splice(from.readAllBytes(), to);
      }
      to.closeEntry();
    }
  }
}
