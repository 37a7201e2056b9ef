package beian.platform.sheet;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.sheet.part.NumberFormats;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A binary workbook of Excel 97 to 2003, read record by record ([MS-XLS]). */
final class XlsSource implements SheetSource {
  private static final int BIFF8 = 0x0600;

  private final POIFSFileSystem files;
  private final String stream;
  private final List<SheetInfo> sheets = new ArrayList<>();
  private final CellValues values;
  private final SSTRecord strings;
  private final IntPredicate struck;

  private XlsSource(POIFSFileSystem files, String stream, String name) throws IOException {
    this.files = files;
    this.stream = stream;
    Map<Integer, String> codes = new HashMap<>();
    List<ExtendedFormatRecord> formats = new ArrayList<>();
    List<FontRecord> fonts = new ArrayList<>();
    boolean from1904 = false;
    SSTRecord table = new SSTRecord();
    RecordFactoryInputStream records = records();
    Record record = records.nextRecord();
    while (record != null && !(record instanceof EOFRecord)) {
      if (record instanceof BOFRecord begin && begin.getVersion() != BIFF8) {
        throw SheetFile.notASheet(name, "Excel 5.0/95");
      } else if (record instanceof BoundSheetRecord sheet) {
        boolean hidden = sheet.isHidden() || sheet.isVeryHidden();
        sheets.add(new SheetInfo(sheets.size(), sheet.getSheetname(), hidden));
      } else if (record instanceof DateWindow1904Record window) {
        from1904 = window.getWindowing() == 1;
      } else if (record instanceof FormatRecord format) {
        codes.put(format.getIndexCode(), format.getFormatString());
      } else if (record instanceof ExtendedFormatRecord format) {
        formats.add(format);
      } else if (record instanceof FontRecord font) {
        fonts.add(font);
      } else if (record instanceof SSTRecord found) {
        table = found;
      }
      record = records.nextRecord();
    }
    strings = table;
    struck = fontNumber -> isStruck(fonts, fontNumber);
    CellStyles styles = new CellStyles();
    for (ExtendedFormatRecord format : formats) {
      int id = format.getFormatIndex();
      styles.add(NumberFormats.effect(id, codes.get(id)), struck.test(format.getFontIndex()));
    }
    values = new CellValues(styles, from1904);
  }

  /** There is no font number 4: those behind it stand one place before theirs. */
  private static boolean isStruck(List<FontRecord> fonts, int number) {
    int place = number > 4 ? number - 1 : number;
    return place >= 0 && place < fonts.size() && fonts.get(place).isStruckout();
  }

  static XlsSource open(Path file, String name) throws IOException {
    POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
    try {
      if (files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
        throw encrypted(name);
      }
      for (String stream : InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES) {
        if (files.getRoot().hasEntryCaseInsensitive(stream)) {
          return new XlsSource(files, stream, name);
        }
      }
      throw SheetFile.notASheet(name, "OLE2");
    } catch (EncryptedDocumentException e) {
      files.close();
      throw encrypted(name);
    } catch (IOException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  @Override
  public SheetFile.Format format() {
    return SheetFile.Format.XLS;
  }

  @Override
  public @Nullable Charset charset() {
    return null;
  }

  @Override
  public List<SheetInfo> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public Rows rows(int sheet, IntPredicate wanted) throws IOException {
    return new XlsRows(sheetRecords(sheet), strings, struck, values, wanted);
  }

  @Override
  public List<CellRange> mergedRegions(int sheet) throws IOException {
    List<CellRange> regions = new ArrayList<>();
    RecordFactoryInputStream records = sheetRecords(sheet);
    int depth = 1;
    for (Record record = records.nextRecord();
        record != null && depth > 0;
        record = records.nextRecord()) {
      if (record instanceof BOFRecord) {
        depth++;
      } else if (record instanceof EOFRecord) {
        depth--;
      } else if (record instanceof MergeCellsRecord merged) {
        for (int i = 0; i < merged.getNumAreas(); i++) {
          CellRangeAddress area = merged.getAreaAt(i);
          regions.add(
              new CellRange(
                  new CellRef(area.getFirstRow() + 1, area.getFirstColumn()),
                  new CellRef(area.getLastRow() + 1, area.getLastColumn())));
        }
      }
    }
    return regions;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  /** The records after the beginning of a sheet; sheets stand in the order of their tabs. */
  private RecordFactoryInputStream sheetRecords(int sheet) throws IOException {
    RecordFactoryInputStream records = records();
    int depth = 0;
    int begun = -1;
    while (true) {
      Record record = records.nextRecord();
      if (record == null) {
        throw new IOException("a sheet is missing");
      }
      if (record instanceof EOFRecord) {
        depth--;
      } else if (record instanceof BOFRecord && depth++ == 0 && begun++ == sheet) {
        return records;
      }
    }
  }

  private RecordFactoryInputStream records() throws IOException {
    return new RecordFactoryInputStream(files.createDocumentInputStream(stream), false);
  }

  private static ProblemException encrypted(String name) {
    return new ProblemException(Problem.at(PlatformError.ENCRYPTED_WORKBOOK, name));
  }
}
