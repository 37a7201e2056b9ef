package beian.platform.http;

import java.time.Duration;

/**
 * The bounds and manners of fetching.
 *
 * @param connectTimeout for one connection, and for its TLS handshake
 * @param totalTimeout for one page with all its redirects; waiting for one's turn does not count
 * @param maxBytes at most so many bytes of a body are kept, packed and unpacked
 * @param maxRedirects at most so many redirects are followed
 * @param inFlight at most so many requests under way in all
 * @param perServerInFlight at most so many requests under way to one address
 * @param perServerPerSecond at most so many requests a second to one address; 0 for no limit
 * @param userAgent how we introduce ourselves
 * @param accept what is asked for, as the header says it
 */
public record FetchSettings(
    Duration connectTimeout,
    Duration totalTimeout,
    int maxBytes,
    int maxRedirects,
    int inFlight,
    int perServerInFlight,
    int perServerPerSecond,
    String userAgent,
    String accept) {
  private static final String PAGES = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5";

  /** Asks for pages. */
  public FetchSettings(
      Duration connectTimeout,
      Duration totalTimeout,
      int maxBytes,
      int maxRedirects,
      int inFlight,
      int perServerInFlight,
      int perServerPerSecond,
      String userAgent) {
    this(
        connectTimeout,
        totalTimeout,
        maxBytes,
        maxRedirects,
        inFlight,
        perServerInFlight,
        perServerPerSecond,
        userAgent,
        PAGES);
  }
}
