package beian.platform.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Charsets as they are met in China: UTF-8, or GB18030 under one of its older names. */
public final class Decoding {
  /** Superset of GBK and GB2312. */
  public static final Charset GB18030 = Charset.forName("GB18030");

  private Decoding() {}

  /**
   * The charset a label names; the older Chinese ones are read as GB18030, which contains them.
   * Empty for a label nobody knows.
   */
  public static Optional<Charset> charset(String label) {
    String name = label.strip().replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
    if (name.matches("gb2312|gbk|gb_2312-80|x-gbk|cp936|gb-2312|hz-gb-2312")) {
      return Optional.of(GB18030);
    }
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /**
   * Whether the bytes are well-formed in the charset; a character cut off at the end is allowed.
   */
  public static boolean fits(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = strict(charset);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(4096);
    CoderResult result = decoder.decode(in, out, false);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, false);
    }
    return result.isUnderflow();
  }

  /** A decoder that reports what is not well-formed. */
  public static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** UTF-8 when the bytes are that, otherwise GB18030. */
  public static Charset guess(byte[] bytes) {
    return fits(bytes, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : GB18030;
  }

  /**
   * The text of bytes that were read as Latin-1 on their way here; a text that holds other
   * characters already is left alone.
   */
  public static String again(String latin1) {
    if (latin1.chars().anyMatch(c -> c > 0xFF) || latin1.chars().allMatch(c -> c < 0x80)) {
      return latin1;
    }
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return new String(bytes, guess(bytes));
  }
}
