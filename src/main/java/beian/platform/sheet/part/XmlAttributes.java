package beian.platform.sheet.part;

import java.io.IOException;
import java.util.Arrays;

/** Where the attributes of one tag stand. */
final class XmlAttributes {
  /** Four positions an attribute: its local name from, to; its value from, to. */
  private int[] places = new int[64];

  private int end;

  void clear() {
    end = 0;
  }

  /** Where the value begins. */
  int from(int at) {
    return places[at + 2];
  }

  /** Where the value ends, exclusive. */
  int to(int at) {
    return places[at + 3];
  }

  /** The attribute of this local name, or -1. */
  int find(byte[] buffer, String attribute) {
    int length = attribute.length();
    for (int at = 0; at < end; at += 4) {
      int from = places[at];
      if (places[at + 1] - from == length) {
        int i = 0;
        while (i < length && buffer[from + i] == attribute.charAt(i)) {
          i++;
        }
        if (i == length) {
          return at;
        }
      }
    }
    return -1;
  }

  /**
   * Notes the attribute that begins here.
   *
   * @return where it ends, or -1 when it does not end before {@code limit}
   */
  int parse(byte[] buffer, int begin, int limit) throws IOException {
    int from = begin;
    int p = begin;
    while (p < limit && buffer[p] != '=' && (buffer[p] > ' ' || buffer[p] < 0)) {
      if (buffer[p] == '>' || buffer[p] == '<') {
        throw new IOException("an attribute without a value");
      }
      if (buffer[p++] == ':') {
        from = p;
      }
    }
    int to = p;
    while (p < limit && (buffer[p] == '=' || buffer[p] <= ' ' && buffer[p] >= 0)) {
      p++;
    }
    if (p >= limit) {
      return -1;
    }
    byte quote = buffer[p];
    if (quote != '"' && quote != '\'') {
      throw new IOException("an attribute without quotes");
    }
    int valueFrom = ++p;
    while (p < limit && buffer[p] != quote) {
      p++;
    }
    if (p >= limit) {
      return -1;
    }
    if (end + 4 > places.length) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    places[end++] = from;
    places[end++] = to;
    places[end++] = valueFrom;
    places[end++] = p;
    return p + 1;
  }
}
