package beian.platform.sheet.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of a text file are written, found by reading all of it: UTF-8 and UTF-16 by
 * their mark, UTF-8 because every byte fits, otherwise GB18030 (which holds GBK and GB2312).
 *
 * @param charset the character set
 * @param mark how many bytes the byte order mark takes; 0 without one
 */
public record TextEncoding(Charset charset, int mark) {
  /** The national character set of mainland China. */
  public static final Charset GB18030 = Charset.forName("GB18030");

  /** Text in another character set does not look like this many UTF-8 characters by chance. */
  private static final int SURELY_UTF8 = 16;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /**
   * Finds the encoding of a file.
   *
   * @return null when it is not text at all
   * @throws IOException when it is text that is damaged
   */
  public static @Nullable TextEncoding of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(4096);
    }
    int first = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | head[1] & 0xff;
    if (first == 0xfffe) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (first == 0xfeff) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    Utf8Check check = new Utf8Check();
    try (InputStream in = Files.newInputStream(file)) {
      check.run(in);
    }
    if (check.zero) {
      return null;
    }
    boolean marked = first == 0xefbb && head.length > 2 && (head[2] & 0xff) == 0xbf;
    if (check.badAt < 0) {
      return new TextEncoding(StandardCharsets.UTF_8, marked ? 3 : 0);
    }
    if (marked || check.characters >= SURELY_UTF8) {
      throw new IOException("text that is UTF-8 up to byte " + check.badAt);
    }
    if (decodes(file)) {
      return new TextEncoding(GB18030, 0);
    }
    if (hasControls(head)) {
      return null;
    }
    throw new IOException("text that is neither UTF-8 nor GB18030");
  }

  /** A reader that stands behind the mark; UTF-16 that cannot be read becomes U+FFFD. */
  public Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(mark);
    boolean wellFormed = charset.equals(StandardCharsets.UTF_8);
    return wellFormed ? new Utf8Reader(in) : new InputStreamReader(in, charset);
  }

  private static boolean decodes(Path file) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Files.newInputStream(file),
            GB18030
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      CharBuffer characters = CharBuffer.allocate(1 << 15);
      while (reader.read(characters) >= 0) {
        characters.clear();
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean hasControls(byte[] head) {
    for (byte b : head) {
      if (b >= 0 && b < ' ' && "\t\n\u000b\f\r\u001a".indexOf(b) < 0) {
        return true;
      }
    }
    return false;
  }

  /** Walks over all bytes, eight at a time where they are ASCII. */
  private static final class Utf8Check {
    private boolean zero;
    private long badAt = -1;
    private long characters;
    private int pending;

    void run(InputStream in) throws IOException {
      byte[] bytes = new byte[1 << 16];
      long offset = 0;
      int read = in.read(bytes);
      while (read >= 0 && !zero) {
        check(bytes, read, offset);
        offset += read;
        read = in.read(bytes);
      }
      if (pending > 0 && badAt < 0) {
        badAt = offset;
      }
    }

    private void check(byte[] bytes, int length, long offset) {
      int i = 0;
      while (i < length) {
        int next = pending > 0 ? i : easy(bytes, i, length);
        if (next > i) {
          i = next;
          continue;
        }
        int b = bytes[i] & 0xff;
        zero |= b == 0;
        if (badAt < 0 && !step(b)) {
          badAt = offset + i;
          pending = 0;
        }
        i++;
      }
    }

    /** Goes over ASCII and Chinese characters as far as they need no second look. */
    private int easy(byte[] bytes, int from, int length) {
      int i = from;
      long high = 0x8080808080808080L;
      while (i + 8 <= length) {
        byte b = bytes[i];
        if (b > (byte) 0xe0 && b < (byte) 0xf0) {
          if ((bytes[i + 1] & 0xc0) != 0x80 || (bytes[i + 2] & 0xc0) != 0x80) {
            break;
          }
          characters += badAt < 0 ? 1 : 0;
          i += 3;
        } else if (b > 0) {
          long eight = (long) LONGS.get(bytes, i);
          boolean ascii = (eight & high) == 0 && (eight - 0x0101010101010101L & high) == 0;
          i += ascii ? 8 : 1;
        } else {
          break;
        }
      }
      return i;
    }

    private boolean step(int b) {
      if (pending > 0) {
        pending--;
        return (b & 0xc0) == 0x80;
      }
      if (b < 0x80) {
        return true;
      }
      characters++;
      pending = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : 1;
      return b >= 0xc2 && b <= 0xf4;
    }
  }
}
