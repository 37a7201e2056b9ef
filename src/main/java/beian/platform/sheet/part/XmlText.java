package beian.platform.sheet.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gathers text that does not stand in one piece: with references in it, CDATA, comments between.
 */
final class XmlText {
  private byte[] bytes = new byte[256];
  private int length;

  void clear() {
    length = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Appends bytes in which references stand for characters. */
  void appendDecoded(byte[] source, int from, int to) throws IOException {
    for (int p = from; p < to; p++) {
      if (source[p] != '&') {
        append(source[p]);
        continue;
      }
      int end = p;
      while (end < to && source[end] != ';') {
        end++;
      }
      String entity = new String(source, p + 1, end - p - 1, StandardCharsets.ISO_8859_1);
      byte[] value = decode(entity).getBytes(StandardCharsets.UTF_8);
      for (byte b : value) {
        append(b);
      }
      p = end;
    }
  }

  private static String decode(String entity) throws IOException {
    switch (entity) {
      case "amp":
        return "&";
      case "lt":
        return "<";
      case "gt":
        return ">";
      case "quot":
        return "\"";
      case "apos":
        return "'";
      default:
    }
    try {
      if (entity.startsWith("#x")) {
        return Character.toString(Integer.parseInt(entity.substring(2), 16));
      }
      if (entity.startsWith("#")) {
        return Character.toString(Integer.parseInt(entity.substring(1)));
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("a character reference that is none");
    }
    throw new IOException("an unknown entity");
  }

  /** Appends bytes as they are. */
  void append(byte[] source, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      append(source[i]);
    }
  }

  private void append(byte b) throws IOException {
    if (length == bytes.length) {
      if (length >= XmlBuffer.MAX_TOKEN) {
        throw new IOException("a text longer than " + XmlBuffer.MAX_TOKEN + " bytes");
      }
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = b;
  }
}
