package beian.platform.sheet.part;

import beian.platform.text.Decoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
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
  /** Text in another character set does not look like this many UTF-8 characters by chance. */
  private static final int SURELY_UTF8 = 16;

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
    check.run(file);
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
      return new TextEncoding(Decoding.GB18030, 0);
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
    return new InputStreamReader(in, charset);
  }

  private static boolean decodes(Path file) throws IOException {
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(file), Decoding.strict(Decoding.GB18030))) {
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

  /** Decodes all bytes as UTF-8, as far as that goes. */
  private static final class Utf8Check {
    private boolean zero;
    private long badAt = -1;
    private long characters;

    void run(Path file) throws IOException {
      CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
      ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
      CharBuffer text = CharBuffer.allocate(1 << 16);
      long offset = 0;
      try (ReadableByteChannel in = Files.newByteChannel(file)) {
        boolean more = true;
        while (more && !zero) {
          more = in.read(bytes) >= 0;
          bytes.flip();
          CoderResult result =
              badAt < 0 ? decoder.decode(bytes, text, !more) : CoderResult.UNDERFLOW;
          if (result.isError()) {
            badAt = offset + bytes.position();
          }
          look(text.flip());
          text.clear();
          if (badAt >= 0) {
            zero |= hasZero(bytes);
            bytes.position(bytes.limit());
          }
          offset += bytes.position();
          bytes.compact();
        }
      }
    }

    private void look(CharBuffer text) {
      for (int i = 0; i < text.length(); i++) {
        zero |= text.charAt(i) == 0;
        characters += text.charAt(i) < 0x80 ? 0 : 1;
      }
    }

    private static boolean hasZero(ByteBuffer bytes) {
      for (int i = bytes.position(); i < bytes.limit(); i++) {
        if (bytes.get(i) == 0) {
          return true;
        }
      }
      return false;
    }
  }
}
