package beian.platform.http;

import beian.platform.text.Decoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which charset a page is written: byte order mark, header, meta element, guess. A page that
 * says UTF-8 and is not, while it is well-formed GB18030, is that: such pages are common.
 */
public final class PageCharset {
  private static final int HEAD = 4096;
  private static final Pattern LABEL =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern META =
      Pattern.compile(
          "<(?:meta|\\?xml)\\s[^>]*(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  private PageCharset() {}

  /** The charset of a page with that Content-Type header; the header may be empty. */
  public static Charset charset(byte[] body, String contentType) {
    if (starts(body, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(body, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(body, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    String head =
        new String(Arrays.copyOf(body, Math.min(body.length, HEAD)), StandardCharsets.ISO_8859_1);
    return label(LABEL, contentType)
        .filter(named -> plausible(named, body))
        .or(() -> label(META, head).filter(named -> plausible(named, body)))
        .orElseGet(() -> Decoding.guess(body));
  }

  private static Optional<Charset> label(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Decoding.charset(found.group(1)) : Optional.empty();
  }

  /** Latin-1 fits everything and is a server's default rather than a claim about a page. */
  private static boolean plausible(Charset named, byte[] body) {
    if (named.equals(StandardCharsets.ISO_8859_1) || named.equals(StandardCharsets.US_ASCII)) {
      return false;
    }
    return Decoding.fits(body, named) || !Decoding.fits(body, Decoding.guess(body));
  }

  private static boolean starts(byte[] body, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= body.length || (body[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
