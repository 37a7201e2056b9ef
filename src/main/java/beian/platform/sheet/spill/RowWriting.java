package beian.platform.sheet.spill;

import beian.platform.sheet.Cell;
import beian.platform.sheet.SheetRow;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes one row after the other as bytes, each into the same ones; {@link RowReading} reads. */
final class RowWriting {
  private final SeenCells seen = new SeenCells();
  private byte[] bytes = new byte[1 << 12];
  private int length;

  /** The bytes of the row written last, from the first on. */
  byte[] bytes() {
    return bytes;
  }

  /** How many there are. */
  int length() {
    return length;
  }

  void write(int sheet, long mark, SheetRow row) {
    length = 0;
    number(sheet);
    number(row.number());
    number(row.cells().size() << 2 | (row.cutOff() ? 2 : 0) | (row.hidden() ? 1 : 0));
    number(row.width() == SheetRow.WHOLE ? 0 : row.width() + 1);
    eight(mark);
    int empty = 0;
    for (Cell cell : row.cells()) {
      if (cell == Cell.EMPTY) {
        empty++;
      } else {
        empty(empty);
        empty = 0;
        cell(cell);
      }
    }
    empty(empty);
  }

  private void empty(int cells) {
    for (int left = cells; left > 0; left -= CellByte.MOST_EMPTY) {
      one(Math.min(left, CellByte.MOST_EMPTY));
    }
  }

  private void cell(Cell cell) {
    int place = seen.place(cell);
    if (place >= 0) {
      one(CellByte.SEEN | place >> 8);
      one(place);
      return;
    }
    String text = cell.text();
    boolean wide = isWide(text);
    boolean numbered = !Double.isNaN(cell.number());
    one(
        CellByte.WRITTEN
            | cell.kind().ordinal()
            | (cell.formula() ? CellByte.FORMULA : 0)
            | (cell.losesDigits() ? CellByte.LOSES_DIGITS : 0)
            | (numbered ? CellByte.NUMBERED : 0)
            | (wide ? CellByte.WIDE : 0));
    number(text.length());
    if (wide) {
      wide(text);
    } else {
      byte[] narrow = text.getBytes(StandardCharsets.ISO_8859_1);
      room(narrow.length);
      System.arraycopy(narrow, 0, bytes, length, narrow.length);
      length += narrow.length;
    }
    if (numbered) {
      eight(Double.doubleToRawLongBits(cell.number()));
    }
    seen.add(cell);
  }

  private static boolean isWide(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xff) {
        return true;
      }
    }
    return false;
  }

  /** Character by character: a half of a pair, which no character set can write, stays one. */
  private void wide(String text) {
    room(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes[length++] = (byte) (c >> 8);
      bytes[length++] = (byte) c;
    }
  }

  private void number(int value) {
    int rest = value;
    while (rest > 0x7f) {
      one(rest | 0x80);
      rest >>>= 7;
    }
    one(rest);
  }

  private void eight(long value) {
    room(8);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  private void one(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
