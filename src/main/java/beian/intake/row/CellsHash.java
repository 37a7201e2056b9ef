package beian.intake.row;

import beian.filing.Filing;
import beian.intake.heading.Headings;
import beian.platform.sheet.Cell;
import beian.platform.sheet.SheetFile;
import beian.platform.text.Sha256;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What rows are recognised by when they come again: a SHA-256 over their cells and over all that
 * says what those mean, which is the program, the tables of the day, the headings above and which
 * columns the whole sheet leaves empty. Rows of which more has to be looked at have none: those
 * with formulas or nulls, beside merged cells, that end early or leave out their entity, below a
 * second table, and those without a filing number.
 */
public final class CellsHash {
  private static final int NUMBERED = 0x08;
  private static final int LOSES_DIGITS = 0x10;

  private final String ground;
  private final RowReader reader;
  private final SheetFile.Format format;
  private final Map<Headings, byte[]> meanings = new IdentityHashMap<>();
  private ByteBuffer bytes = ByteBuffer.allocate(1 << 12);

  /**
   * @param ground what is another one whenever the same cells may be read in another way; empty
   *     when nobody knows, and no row has a hash
   * @param reader has foreseen every row of the file
   */
  public CellsHash(String ground, RowReader reader, SheetFile.Format format) {
    this.ground = ground;
    this.reader = reader;
    this.format = format;
  }

  /** Of a row, in hexadecimal; empty when it is not to be recognised by it. */
  public String of(SourceRow source) {
    boolean plain =
        !ground.isEmpty()
            && source.begunAbove().isEmpty()
            && !reader.silence().endsEarly(source)
            && reader.silence().namesEntity(source)
            && source.row().number() < reader.silence().overruledFrom(source.headings());
    if (!plain) {
      return "";
    }
    bytes.clear();
    put(meanings.computeIfAbsent(source.headings(), this::meaning));
    for (Cell cell : source.row().cells()) {
      if (cell.formula() || cell.isNull()) {
        return "";
      }
      put(cell);
    }
    return HexFormat.of().formatHex(Sha256.bytes(bytes.flip()));
  }

  /** The filing number under which a row with a hash is looked for; empty when it has none. */
  public String numberOf(SourceRow source) {
    String key = reader.roughKey(source);
    return key.startsWith(Filing.ORDER_KEY) ? "" : key;
  }

  private byte[] meaning(Headings headings) {
    return Sha256.bytesOfEach(
        List.of(
            ground,
            format.name(),
            headings.columns().toString(),
            new TreeSet<>(reader.silence().of(headings)).toString()));
  }

  private void put(byte[] some) {
    room(some.length).put(some);
  }

  private void put(Cell cell) {
    String text = cell.text();
    boolean numbered = !Double.isNaN(cell.number());
    room(1 + Integer.BYTES + Double.BYTES + text.length() * Character.BYTES)
        .put(
            (byte)
                (cell.kind().ordinal()
                    | (numbered ? NUMBERED : 0)
                    | (cell.losesDigits() ? LOSES_DIGITS : 0)))
        .putInt(text.length());
    // Character by character: a half of a pair stays one, which no character set can write.
    for (int i = 0; i < text.length(); i++) {
      bytes.putChar(text.charAt(i));
    }
    if (numbered) {
      bytes.putDouble(cell.number());
    }
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      bytes.flip();
      bytes = ByteBuffer.allocate(2 * (bytes.limit() + more)).put(bytes);
    }
    return bytes;
  }
}
