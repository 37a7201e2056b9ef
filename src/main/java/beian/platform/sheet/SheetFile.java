package beian.platform.sheet;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A workbook or CSV opened for reading. Rows are streamed: memory does not grow with the file.
 * Several cursors may be open at once.
 */
public final class SheetFile implements AutoCloseable {
  static final String EXPECTED = ".xlsx, .xls, .csv";

  private static final long OLE2 = 0xd0cf11e0a1b11ae1L;
  private static final int ZIP = 0x504b;

  private final String name;
  private final SheetSource source;

  private SheetFile(String name, SheetSource source) {
    this.name = name;
    this.source = source;
  }

  /** What a file really is, whatever its name says. */
  public enum Format {
    /** Office Open XML workbook. */
    XLSX,
    /** Binary workbook of Excel 97 to 2003. */
    XLS,
    /** Text with separators. */
    CSV
  }

  /**
   * Opens a file by its content.
   *
   * @throws ProblemException SHT-001 not a workbook or CSV, SHT-002 encrypted, SHT-003 damaged or
   *     over a limit, SHT-004 missing or not readable
   */
  public static SheetFile open(Path file) {
    return open(file, String.valueOf(file.getFileName()));
  }

  /**
   * The same of a copy that has another name.
   *
   * @param name by which people know it
   */
  public static SheetFile open(Path file, String name) {
    try {
      return new SheetFile(name, source(file, name));
    } catch (NoSuchFileException | AccessDeniedException e) {
      throw new ProblemException(Problem.at(PlatformError.UNREADABLE_SHEET, file.toString()), e);
    } catch (IOException | RuntimeException e) {
      throw damaged(name, e);
    }
  }

  /** What the file really is. */
  public Format format() {
    return source.format();
  }

  /** The character set of a CSV; null for workbooks. */
  public @Nullable Charset charset() {
    return source.charset();
  }

  /**
   * The records of a CSV as bytes; null when it is a workbook, or in a character set in which no
   * single byte is a line end.
   *
   * @throws ProblemException SHT-003 when it cannot be read
   */
  public @Nullable RawRecords rawRecords() {
    try {
      return source.rawRecords();
    } catch (IOException e) {
      throw damaged(name, e);
    }
  }

  /** The sheets with cells, in the order of their tabs; a CSV has one. */
  public List<SheetInfo> sheets() {
    return source.sheets();
  }

  /** All rows of a sheet. */
  public RowCursor rows(int sheet) {
    return rows(sheet, 1);
  }

  /**
   * The rows of a sheet from a row number on.
   *
   * @param sheet its index, from 0
   * @param fromRow the first row wanted, from 1
   * @throws ProblemException SHT-003 when the sheet is damaged
   */
  public RowCursor rows(int sheet, int fromRow) {
    return rows(sheet, row -> row >= fromRow);
  }

  /**
   * The rows of a sheet that are wanted; of others no cell is looked at.
   *
   * @param sheet its index, from 0
   * @param wanted by a row's number, from 1
   * @throws ProblemException SHT-003 when the sheet is damaged
   */
  public RowCursor rows(int sheet, IntPredicate wanted) {
    String place = place(sheet);
    try {
      return new RowCursor(place, source.rows(sheet, wanted));
    } catch (IOException | RuntimeException e) {
      throw damaged(place, e);
    }
  }

  /**
   * The merged cells of a sheet. Costs a walk over the sheet, up to half of reading it.
   *
   * @throws ProblemException SHT-003 when the sheet is damaged
   */
  public List<CellRange> mergedRegions(int sheet) {
    String place = place(sheet);
    try {
      return source.mergedRegions(sheet);
    } catch (IOException | RuntimeException e) {
      throw damaged(place, e);
    }
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw damaged(name, e);
    }
  }

  static ProblemException notASheet(String name, String found) {
    return new ProblemException(new Problem(PlatformError.NOT_A_SHEET, name, found, EXPECTED));
  }

  static ProblemException damaged(String place, Exception cause) {
    if (cause instanceof ProblemException known) {
      return known;
    }
    String message = cause.getMessage();
    String found = message == null ? cause.getClass().getSimpleName() : message;
    return new ProblemException(new Problem(PlatformError.DAMAGED_SHEET, place, found, ""), cause);
  }

  private String place(int sheet) {
    return name + "!" + source.sheets().get(sheet).name();
  }

  private static SheetSource source(Path file, String name) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(8);
    }
    if (head.length == 0) {
      throw notASheet(name, "0 bytes");
    }
    long first = 0;
    for (byte b : head) {
      first = first << 8 | b & 0xff;
    }
    if (head.length == 8 && first == OLE2) {
      return XlsSource.open(file, name);
    }
    if (head.length == 8 && first >>> 48 == ZIP && (first >>> 32 & 0xffff) <= 0x0708) {
      return XlsxSource.open(file, name);
    }
    return CsvSource.open(file, name);
  }
}
