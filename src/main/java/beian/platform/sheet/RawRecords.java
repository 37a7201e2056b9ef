package beian.platform.sheet;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV as the bytes they are written in, one after the other, by the numbers that
 * {@link SheetRow} has. Only of character sets in which separators, quotes and line ends are single
 * bytes that stand for nothing else: UTF-8 and GB18030.
 */
public final class RawRecords implements AutoCloseable {
  private final InputStream in;
  private final char separator;
  private long at;
  private int number;

  RawRecords(Path file, char separator) throws IOException {
    this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    long offset = at;
    boolean quoted = false;
    boolean fieldBegins = true;
    int b = read();
    if (b < 0) {
      return null;
    }
    while (b >= 0 && (quoted || b != '\n' && b != '\r')) {
      bytes.write(b);
      if (quoted) {
        quoted = b != '"' || doubled(bytes);
      } else {
        quoted = b == '"' && fieldBegins;
        fieldBegins = b == separator;
      }
      b = read();
    }
    if (b == '\r' && peek() == '\n') {
      read();
    }
    return new Raw(offset, bytes.toByteArray());
  }

  /** Whether the quote just read is the first of two, which stand for one inside the field. */
  private boolean doubled(ByteArrayOutputStream bytes) throws IOException {
    if (peek() != '"') {
      return false;
    }
    bytes.write(read());
    return true;
  }

  private int read() throws IOException {
    int b = in.read();
    at += b < 0 ? 0 : 1;
    return b;
  }

  private int peek() throws IOException {
    in.mark(1);
    int b = in.read();
    in.reset();
    return b;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
