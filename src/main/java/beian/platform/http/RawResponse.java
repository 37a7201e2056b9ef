package beian.platform.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * One answer as it came.
 *
 * @param body still packed when the headers say so
 * @param complete whether the body is all there
 */
record RawResponse(int status, HttpHeaders headers, byte[] body, boolean complete) {
  /** A body ready to read. */
  record Unpacked(byte[] bytes, boolean complete) {}

  String header(CharSequence name) {
    String value = headers.get(name);
    return value == null ? "" : value.strip();
  }

  /**
   * The body unpacked, at most so many bytes of it.
   *
   * @throws FetchFailed when it is packed in a way we did not ask for
   */
  Unpacked unpacked(int maxBytes) {
    String encoding = header(HttpHeaderNames.CONTENT_ENCODING).toLowerCase(Locale.ROOT);
    switch (encoding) {
      case "", "identity", "none", "utf-8":
        return new Unpacked(body, complete);
      case "gzip", "x-gzip", "deflate":
        return inflate(encoding.equals("deflate"), maxBytes);
      default:
        throw new FetchFailed(
            FetchedPage.Failure.BAD_RESPONSE, "unknown Content-Encoding " + encoding);
    }
  }

  private Unpacked inflate(boolean deflate, int maxBytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean all = complete;
    try (InputStream in = open(deflate)) {
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, Math.min(n, maxBytes - out.size()));
        if (out.size() >= maxBytes) {
          all = all && in.read() < 0;
          break;
        }
      }
    } catch (IOException cutOff) {
      all = false;
    }
    return new Unpacked(out.toByteArray(), all);
  }

  /**
   * Servers that say gzip and send it plain, and those that send deflate without a header, exist.
   */
  private InputStream open(boolean deflate) throws IOException {
    InputStream in = new ByteArrayInputStream(body);
    if (deflate) {
      boolean zlib =
          body.length > 1 && (body[0] & 0x0F) == 8 && ((body[0] << 8) + (body[1] & 0xFF)) % 31 == 0;
      return new InflaterInputStream(in, new Inflater(!zlib));
    }
    boolean gzip = body.length > 1 && body[0] == 0x1F && (body[1] & 0xFF) == 0x8B;
    return gzip ? new GZIPInputStream(in) : in;
  }
}
