package beian.platform.sheet.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The stretch of an XML document that is looked at just now; it grows to hold a whole tag. */
abstract class XmlBuffer implements AutoCloseable {
  static final int MAX_TOKEN = 16 << 20;

  /** The bytes; positions below {@link #limit} hold something. */
  byte[] buffer = new byte[1 << 16];

  /** The next byte to look at. */
  int position;

  /** The end of what was read. */
  int limit;

  private final InputStream in;
  private long discarded;

  /**
   * @throws IOException when it is not UTF-8
   */
  XmlBuffer(InputStream in) throws IOException {
    this.in = in;
    while (limit < 128 && fill(0)) {
      // the declaration, if any, is in the first bytes
    }
    int first = limit > 0 ? buffer[0] & 0xff : 0;
    if (first == 0xef) {
      position = 3;
    } else if (first == 0xfe || first == 0xff || first == 0) {
      throw damaged(limit == 0 ? "it is empty" : "it is not UTF-8");
    }
    String head = new String(buffer, 0, Math.min(limit, 128), StandardCharsets.ISO_8859_1);
    int declared = head.indexOf("encoding=");
    if (head.startsWith("<?xml", position) && declared >= 0 && declared < head.indexOf("?>")) {
      String encoding = head.substring(declared + 10).toLowerCase(Locale.ROOT);
      if (!encoding.startsWith("utf-8") && !encoding.startsWith("us-ascii")) {
        throw damaged("it is not UTF-8");
      }
    }
  }

  /** What to throw when this document is not as it should be. */
  public IOException damaged(String what) {
    return new IOException(what + ", byte " + (discarded + position));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  final boolean ensure(int bytes) throws IOException {
    while (limit - position < bytes) {
      if (!fill(position)) {
        return false;
      }
    }
    return true;
  }

  /** Drops everything before {@code keep} and reads more; positions move down by {@code keep}. */
  final boolean fill(int keep) throws IOException {
    if (keep > 0) {
      System.arraycopy(buffer, keep, buffer, 0, limit - keep);
      limit -= keep;
      position -= keep;
      discarded += keep;
    } else if (limit == buffer.length) {
      if (limit >= MAX_TOKEN) {
        throw damaged("a piece longer than " + MAX_TOKEN + " bytes");
      }
      buffer = Arrays.copyOf(buffer, limit * 2);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read <= 0) {
      return false;
    }
    limit += read;
    return true;
  }

  final boolean startsWith(String mark) {
    if (limit - position < mark.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if (buffer[position + i] != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  final void skipPast(String mark) throws IOException {
    while (true) {
      if (!ensure(mark.length())) {
        throw damaged("it ends before " + mark);
      }
      if (startsWith(mark)) {
        position += mark.length();
        return;
      }
      position++;
    }
  }
}
