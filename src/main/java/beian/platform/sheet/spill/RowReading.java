package beian.platform.sheet.spill;

import beian.platform.sheet.Cell;
import beian.platform.sheet.CellKind;
import beian.platform.sheet.SheetRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads rows as {@link RowWriting} writes them, all of them in their order. */
final class RowReading {
  private static final CellKind[] KINDS = CellKind.values();

  private final SeenCells seen = new SeenCells();
  private byte[] bytes = {};
  private int at;
  private int end;
  private char[] characters = new char[256];
  private int sheet;
  private long mark;

  /** Goes on with these bytes, which end with a row. */
  void take(byte[] more, int length) {
    bytes = more;
    at = 0;
    end = length;
  }

  boolean isAtEnd() {
    return at == end;
  }

  /** The sheet of the row read last. */
  int sheet() {
    return sheet;
  }

  /** What was noted of the row read last. */
  long mark() {
    return mark;
  }

  SheetRow next() {
    sheet = number();
    int row = number();
    int sizeAndMore = number();
    int width = number();
    mark = eight();
    int size = sizeAndMore >>> 2;
    List<Cell> cells = new ArrayList<>(size);
    while (cells.size() < size) {
      int first = one();
      if ((first & CellByte.WRITTEN) != 0) {
        cells.add(cell(first));
      } else if ((first & CellByte.SEEN) != 0) {
        cells.add(Objects.requireNonNull(seen.at((first & 0x0f) << 8 | one())));
      } else {
        for (int i = 0; i < first; i++) {
          cells.add(Cell.EMPTY);
        }
      }
    }
    return new SheetRow(
        row,
        (sizeAndMore & 1) != 0,
        width == 0 ? SheetRow.WHOLE : width - 1,
        (sizeAndMore & 2) != 0,
        cells);
  }

  private Cell cell(int first) {
    int length = number();
    String text = (first & CellByte.WIDE) != 0 ? wide(length) : narrow(length);
    double number =
        (first & CellByte.NUMBERED) != 0 ? Double.longBitsToDouble(eight()) : Double.NaN;
    Cell cell =
        new Cell(
            KINDS[first & CellByte.KIND],
            text,
            number,
            (first & CellByte.FORMULA) != 0,
            (first & CellByte.LOSES_DIGITS) != 0);
    seen.add(cell);
    return cell;
  }

  private String narrow(int length) {
    String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    at += length;
    return text;
  }

  private String wide(int length) {
    if (length > characters.length) {
      characters = new char[length];
    }
    for (int i = 0; i < length; i++) {
      characters[i] = (char) (bytes[at] << 8 | bytes[at + 1] & 0xff);
      at += 2;
    }
    return new String(characters, 0, length);
  }

  private int number() {
    int value = 0;
    int shift = 0;
    int read;
    do {
      read = one();
      value |= (read & 0x7f) << shift;
      shift += 7;
    } while ((read & 0x80) != 0);
    return value;
  }

  private long eight() {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = value << 8 | one();
    }
    return value;
  }

  private int one() {
    return bytes[at++] & 0xff;
  }
}
