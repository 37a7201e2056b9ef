package beian.platform.sheet;

import beian.platform.sheet.part.Separator;
import beian.platform.sheet.part.TextEncoding;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Text with separators (RFC 4180 and its relatives). Every cell is text. */
final class CsvSource implements SheetSource {
  private static final int SAMPLE = 1 << 16;
  private static final List<String> MARKUP =
      List.of("<!", "<?", "<html", "<head", "<body", "<meta", "<table", "<style", "<script");

  private final Path file;
  private final String sheet;
  private final TextEncoding encoding;
  private final char separator;
  private final boolean named;

  private CsvSource(Path file, String sheet, TextEncoding encoding, char separator, boolean named) {
    this.file = file;
    this.sheet = sheet;
    this.encoding = encoding;
    this.separator = separator;
    this.named = named;
  }

  static CsvSource open(Path file, String name) throws IOException {
    TextEncoding encoding = TextEncoding.of(file);
    if (encoding == null) {
      throw SheetFile.notASheet(name, "binary");
    }
    String sample = sample(encoding, file);
    if (sample.isBlank()) {
      throw SheetFile.notASheet(name, "0 characters");
    }
    refuseOtherText(sample, name);
    int dot = name.lastIndexOf('.');
    String sheet = dot > 0 ? name.substring(0, dot) : name;
    // Excel's own hint in the first line
    boolean named = sample.length() > 5 && sample.startsWith("sep=") && sample.charAt(5) < ' ';
    char separator = named ? sample.charAt(4) : Separator.guess(sample);
    return new CsvSource(file, sheet, encoding, separator, named);
  }

  @Override
  public SheetFile.Format format() {
    return SheetFile.Format.CSV;
  }

  @Override
  public Charset charset() {
    return encoding.charset();
  }

  @Override
  public @Nullable RawRecords rawRecords() throws IOException {
    boolean wide = encoding.charset().name().startsWith("UTF-16");
    return wide ? null : new RawRecords(file, separator);
  }

  @Override
  public List<SheetInfo> sheets() {
    return List.of(new SheetInfo(0, sheet, false));
  }

  @Override
  public Rows rows(int sheet, IntPredicate wanted) throws IOException {
    CsvReader<SheetRow> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(new Records(), encoding.open(file));
    return new CsvRows(
        reader, named ? row -> row > 1 && wanted.test(row) : wanted, endsInLine(file));
  }

  @Override
  public List<CellRange> mergedRegions(int sheet) {
    return List.of();
  }

  @Override
  public void close() {
    // every cursor has its own stream
  }

  private static String sample(TextEncoding encoding, Path file) throws IOException {
    try (Reader reader = encoding.open(file)) {
      char[] characters = new char[SAMPLE];
      int length = 0;
      int read = 0;
      while (read >= 0 && length < SAMPLE) {
        length += read;
        read = reader.read(characters, length, SAMPLE - length);
      }
      return new String(characters, 0, length);
    }
  }

  private static void refuseOtherText(String sample, String name) {
    String start = sample.stripLeading();
    start = start.substring(0, Math.min(40, start.length())).toLowerCase(Locale.ROOT);
    for (String mark : MARKUP) {
      if (start.startsWith(mark)) {
        throw SheetFile.notASheet(name, start.startsWith("<?xml") ? "XML" : "HTML");
      }
    }
    if (start.startsWith("mime-version:")) {
      throw SheetFile.notASheet(name, "MHTML");
    }
    if (start.startsWith("%pdf-")) {
      throw SheetFile.notASheet(name, "PDF");
    }
    if (start.startsWith("{\\rtf")) {
      throw SheetFile.notASheet(name, "RTF");
    }
  }

  /** Takes the fields of a record straight from the parser's buffer. */
  private static final class Records extends AbstractBaseCsvCallbackHandler<SheetRow> {
    private Cell[] cells = new Cell[32];
    private int width;
    private int filled;
    private int record;

    @Override
    protected void handleBegin(long line) {
      record++;
      width = 0;
      filled = 0;
    }

    @Override
    protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
      if (field == cells.length) {
        cells = Arrays.copyOf(cells, field * 2);
      }
      width = field + 1;
      if (length == 0) {
        cells[field] = Cell.EMPTY;
      } else {
        cells[field] = Cell.text(new String(buffer, offset, length));
        filled = width;
      }
    }

    @Override
    protected SheetRow buildRecord() {
      return new SheetRow(record, false, width, false, Arrays.asList(cells).subList(0, filled));
    }
  }

  /** Whether it ends within a line, in any of the encodings. */
  private static boolean endsInLine(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      long length = bytes.length();
      for (long at = length - 1; at >= Math.max(0, length - 2); at--) {
        bytes.seek(at);
        int last = bytes.read();
        if (last != 0) {
          return last != '\n' && last != '\r';
        }
      }
      return false;
    }
  }

  /** Leaves out rows without a value. */
  private static final class CsvRows implements Rows {
    private final CsvReader<SheetRow> reader;
    private final CloseableIterator<SheetRow> records;
    private final IntPredicate wanted;
    private final boolean endsInLine;
    private int widest;

    CsvRows(CsvReader<SheetRow> reader, IntPredicate wanted, boolean endsInLine) {
      this.reader = reader;
      this.records = reader.iterator();
      this.wanted = wanted;
      this.endsInLine = endsInLine;
    }

    @Override
    public @Nullable SheetRow next() {
      while (records.hasNext()) {
        SheetRow row = records.next();
        widest = Math.max(widest, row.width());
        if (wanted.test(row.number()) && !row.cells().isEmpty()) {
          boolean cutOff = endsInLine && row.width() < widest && !records.hasNext();
          return cutOff
              ? new SheetRow(row.number(), row.hidden(), row.width(), true, row.cells())
              : row;
        }
      }
      return null;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
