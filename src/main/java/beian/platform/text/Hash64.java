package beian.platform.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * 64 bits made of texts or numbers (MurmurHash3): quick, the same on every machine, and hardly ever
 * the same for two. It proves nothing: who must be certain compares, or takes a {@link Sha256}.
 */
public final class Hash64 {
  private Hash64() {}

  /** Of a text. */
  public static long of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of texts, each ended by a zero byte, so that none can run into the next. */
  public static long of(List<String> texts) {
    return of(String.join("\0", texts) + '\0');
  }

  /** Of numbers. */
  public static long of(long... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
    for (long number : numbers) {
      bytes.putLong(number);
    }
    return of(bytes.array());
  }

  private static long of(byte[] bytes) {
    return MurmurHash3.hash128x64(bytes, 0, bytes.length, 0)[0];
  }
}
