package beian.platform.sheet.part;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a name into one and the same string, without making a new one each time. */
final class XmlNames {
  private static final int SLOTS = 256;

  private final byte[][] keys = new byte[SLOTS][];
  private final @Nullable String[] values = new @Nullable String[SLOTS];

  String of(byte[] buffer, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + buffer[i];
    }
    int slot = (hash ^ hash >>> 8) & SLOTS - 1;
    String value = values[slot];
    if (value != null && same(keys[slot], buffer, from, to)) {
      return value;
    }
    String fresh = new String(buffer, from, to - from, StandardCharsets.UTF_8);
    keys[slot] = fresh.getBytes(StandardCharsets.UTF_8);
    values[slot] = fresh;
    return fresh;
  }

  private static boolean same(byte[] key, byte[] buffer, int from, int to) {
    if (key.length != to - from) {
      return false;
    }
    for (int i = 0; i < key.length; i++) {
      if (key[i] != buffer[from + i]) {
        return false;
      }
    }
    return true;
  }
}
