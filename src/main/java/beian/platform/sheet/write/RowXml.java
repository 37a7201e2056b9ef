package beian.platform.sheet.write;

import beian.platform.sheet.CellRef;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes rows and cells as the XML of a sheet, in UTF-8, without a string in between. */
final class RowXml {
  private static final int ROOM = 1 << 16;

  private static final byte[] TEXT = ascii("\" t=\"inlineStr\"><is><t>");
  private static final byte[] SPACED_TEXT =
      ascii("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
  private static final byte[] TEXT_END = ascii("</t></is></c>");
  private static final byte[] VALUE = ascii("\"><v>");
  private static final byte[] VALUE_END = ascii("</v></c>");
  private static final byte[] BLANK_END = ascii("\"/>");
  private static final String CELL = "<c r=\"";
  private static final byte[] STYLE = ascii("\" s=\"");
  private static final byte[] ROW = ascii("<row r=\"");
  private static final byte[] ROW_BEGUN = ascii("\">");
  private static final byte[] ROW_END = ascii("</row>");

  private static final byte[] AMPERSAND = ascii("&amp;");
  private static final byte[] LESS = ascii("&lt;");
  private static final byte[] GREATER = ascii("&gt;");
  private static final byte[] RETURN = ascii("_x000D_");
  private static final byte[] UNDERSCORE = ascii("_");
  private static final byte[] ESCAPED_UNDERSCORE = ascii("_x005F_");

  private final OutputStream out;
  private final byte[] buffer = new byte[ROOM];
  private int length;
  private byte[] rowDigits = new byte[0];
  private byte[][] columns = new byte[0][];

  RowXml(OutputStream out) {
    this.out = out;
  }

  /**
   * @param points how high; 0 leaves it to the content
   */
  void beginRow(int row, int points) throws IOException {
    rowDigits = ascii(Integer.toString(row));
    put(ROW);
    put(rowDigits);
    if (points > 0) {
      put(ascii("\" customHeight=\"1\" ht=\"" + points));
    }
    put(ROW_BEGUN);
  }

  void endRow() throws IOException {
    put(ROW_END);
  }

  void text(int column, int style, InCell text) throws IOException {
    beginCell(column, style);
    byte[] written = text.written();
    if (written == null) {
      text(text.text());
    } else {
      put(written);
    }
  }

  /** What stands in the cell of a text, behind its style. */
  void text(String text) throws IOException {
    boolean spaced =
        text.charAt(0) <= ' '
            || text.charAt(text.length() - 1) <= ' '
            || text.indexOf('\n') >= 0
            || text.indexOf("  ") >= 0;
    put(spaced ? SPACED_TEXT : TEXT);
    putEscaped(text);
    put(TEXT_END);
  }

  void number(int column, int style, String number) throws IOException {
    beginCell(column, style);
    put(VALUE);
    put(ascii(number));
    put(VALUE_END);
  }

  void blank(int column, int style) throws IOException {
    beginCell(column, style);
    put(BLANK_END);
  }

  void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  private void beginCell(int column, int style) throws IOException {
    put(begun(column));
    put(rowDigits);
    put(STYLE);
    if (style >= 10) {
      put((byte) ('0' + style / 10));
    }
    put((byte) ('0' + style % 10));
  }

  /** How a cell of a column begins, up to its row. */
  private byte[] begun(int column) {
    while (column >= columns.length) {
      int known = columns.length;
      columns = Arrays.copyOf(columns, known + 32);
      for (int i = known; i < columns.length; i++) {
        columns[i] = ascii(CELL + CellRef.letters(i));
      }
    }
    return columns[column];
  }

  private void putEscaped(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (length + 8 > ROOM) {
        flush();
      }
      if (c < 0x80) {
        switch (c) {
          case '&' -> put(AMPERSAND);
          case '<' -> put(LESS);
          case '>' -> put(GREATER);
          case '\r' -> put(RETURN);
          case '_' -> put(WritableText.isEscape(text, i) ? ESCAPED_UNDERSCORE : UNDERSCORE);
          default -> buffer[length++] = (byte) c;
        }
      } else if (c < 0x800) {
        buffer[length++] = (byte) (0xc0 | c >> 6);
        buffer[length++] = (byte) (0x80 | c & 0x3f);
      } else if (Character.isHighSurrogate(c)) {
        int point = Character.toCodePoint(c, text.charAt(++i));
        buffer[length++] = (byte) (0xf0 | point >> 18);
        buffer[length++] = (byte) (0x80 | point >> 12 & 0x3f);
        buffer[length++] = (byte) (0x80 | point >> 6 & 0x3f);
        buffer[length++] = (byte) (0x80 | point & 0x3f);
      } else {
        buffer[length++] = (byte) (0xe0 | c >> 12);
        buffer[length++] = (byte) (0x80 | c >> 6 & 0x3f);
        buffer[length++] = (byte) (0x80 | c & 0x3f);
      }
    }
  }

  private void put(byte eachbyte) throws IOException {
    if (length == ROOM) {
      flush();
    }
    buffer[length++] = eachbyte;
  }

  private void put(byte[] bytes) throws IOException {
    if (length + bytes.length > ROOM) {
      flush();
    }
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
