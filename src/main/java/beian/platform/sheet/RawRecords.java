package beian.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV as the bytes they are written in, one after the other, by the numbers that
 * {@link SheetRow} has. Only of character sets in which separators, quotes and line ends are single
 * bytes that stand for nothing else: UTF-8 and GB18030.
 */
public final class RawRecords implements AutoCloseable {
  private final InputStream in;
  private final char separator;

  /** Bytes that were read ahead; streams of the library take a lock for each byte. */
  private final byte[] ahead = new byte[1 << 16];

  private byte[] record = new byte[1 << 10];
  private int next;
  private int end;
  private int length;
  private long at;
  private int number;

  RawRecords(Path file, char separator) throws IOException {
    this.in = Files.newInputStream(file);
    this.separator = separator;
  }

  /**
   * A record.
   *
   * @param offset of its first byte in the file
   * @param bytes without the line end behind it
   */
  public record Raw(long offset, byte[] bytes) {}

  /**
   * The record of that number; records have to be asked for in order.
   *
   * @return null beyond the last
   */
  public @Nullable Raw record(int wanted) throws IOException {
    Raw raw = null;
    while (number < wanted) {
      raw = next();
      if (raw == null) {
        return null;
      }
      number++;
    }
    return raw;
  }

  private @Nullable Raw next() throws IOException {
    long offset = at;
    length = 0;
    boolean quoted = false;
    boolean fieldBegins = true;
    int b = read();
    if (b < 0) {
      return null;
    }
    while (b >= 0 && (quoted || b != '\n' && b != '\r')) {
      keep(b);
      if (quoted) {
        quoted = b != '"' || doubled();
      } else {
        quoted = b == '"' && fieldBegins;
        fieldBegins = b == separator;
      }
      b = read();
    }
    if (b == '\r' && peek() == '\n') {
      read();
    }
    return new Raw(offset, Arrays.copyOf(record, length));
  }

  /** Whether the quote just read is the first of two, which stand for one inside the field. */
  private boolean doubled() throws IOException {
    if (peek() != '"') {
      return false;
    }
    keep(read());
    return true;
  }

  private void keep(int b) {
    if (length == record.length) {
      record = Arrays.copyOf(record, length * 2);
    }
    record[length++] = (byte) b;
  }

  private int read() throws IOException {
    int b = peek();
    if (b >= 0) {
      next++;
      at++;
    }
    return b;
  }

  private int peek() throws IOException {
    if (next == end) {
      next = 0;
      end = Math.max(0, in.read(ahead));
    }
    return next == end ? -1 : ahead[next] & 0xff;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
