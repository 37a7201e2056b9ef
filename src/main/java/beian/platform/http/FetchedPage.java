package beian.platform.http;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one URL led to. Either a page, with a status, or a failure.
 *
 * @param url as asked for
 * @param finalUrl the last URL asked, in its normal form
 * @param hops every URL asked, in order; redirects lead from one to the next
 * @param status the HTTP status of the last answer; 0 when there was none
 * @param contentType the Content-Type header as sent; empty when there was none
 * @param body unpacked; empty on failure
 * @param charset in which {@link #text} reads the body: by byte order mark, header, meta element or
 *     guess
 * @param truncated the body is not all: it was longer than allowed, or the server stopped early
 * @param address the checked address that was connected to last; empty when there was none
 * @param failure {@code null} when there is a page
 * @param detail more about the failure, in words for logs and experts; empty when there is a page
 */
public record FetchedPage(
    String url,
    String finalUrl,
    List<String> hops,
    int status,
    String contentType,
    byte[] body,
    Charset charset,
    boolean truncated,
    String address,
    @Nullable Failure failure,
    String detail) {

  public FetchedPage {
    hops = List.copyOf(hops);
  }

  /** Why there is no page. */
  public enum Failure {
    /** Not a URL of http or https, here or in a redirect. */
    BAD_URL,
    /** The host name has no address. */
    NO_ADDRESS,
    /** Whether the host name has an address could not be found out. */
    LOOKUP_FAILED,
    /** An address of the host must not be connected to; nothing was sent. */
    FORBIDDEN_ADDRESS,
    /** No connection: refused, not routed or not answered. */
    CONNECT,
    /** The certificate is not trusted, expired or for another name, or TLS failed otherwise. */
    TLS,
    /** The time was over. */
    TIMEOUT,
    /** More redirects than allowed. */
    TOO_MANY_REDIRECTS,
    /** The answer is not HTTP, or packed in a way we do not know. */
    BAD_RESPONSE,
    /** The server closed the connection without an answer. */
    CLOSED
  }

  /** The body as text; what cannot be decoded becomes U+FFFD. */
  public String text() {
    return new String(body, charset);
  }

  @Override
  public String toString() {
    return "FetchedPage["
        + url
        + (failure == null ? " " + status + " " + body.length + " bytes" : " " + failure)
        + "]";
  }
}
