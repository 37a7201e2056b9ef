package beian.platform.http;

import beian.platform.http.FetchedPage.Failure;
import beian.platform.tls.TrustFile;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Posts JSON to servers that answer programs. The addresses of a host are checked and dialled as
 * those of pages are; no redirect is followed, no cookie kept. Each text is sent at most once: to
 * the next address of the host only when no connection to the one before came about. Safe for use
 * by several threads.
 */
public final class JsonPoster implements AutoCloseable {
  private static final int ADDRESSES_TRIED = 3;

  private final PageFetcher connections;

  /**
   * @param policy which addresses may be connected to
   * @param trustFile authorities to trust instead of the public ones; usually {@code null}
   */
  public JsonPoster(
      FetchSettings settings,
      PageFetcher.Addresses addresses,
      AddressPolicy policy,
      @Nullable TrustFile trustFile) {
    this.connections = new PageFetcher(settings, addresses, policy, socket -> socket, trustFile);
  }

  /** The host of a URL and its port unless that is the scheme's own, as the Host header says it. */
  public static String authority(String url) {
    return PageUrl.parse(url).map(PageUrl::authority).orElse("");
  }

  /**
   * Posts; never fails, what went wrong is in the result.
   *
   * @param headers further headers, {@code Content-Type} among them
   */
  public CompletableFuture<Posted> post(String url, Map<String, String> headers, byte[] json) {
    PageUrl to = PageUrl.parse(url).orElse(null);
    if (to == null) {
      return CompletableFuture.completedFuture(Posted.failed(Failure.BAD_URL, "not a URL"));
    }
    return connections
        .checked(to.host())
        .thenCompose(addresses -> send(to, headers, json, addresses, 0))
        .thenApply(this::posted)
        .exceptionally(
            thrown -> {
              FetchFailed failed = failure(thrown);
              return Posted.failed(failed.failure(), failed.detail());
            });
  }

  private CompletableFuture<RawResponse> send(
      PageUrl to,
      Map<String, String> headers,
      byte[] json,
      List<InetAddress> addresses,
      int attempt) {
    return connections
        .request(to, request(to, headers, json), addresses.get(attempt), this::timed)
        .handle(
            (response, thrown) -> {
              if (thrown == null) {
                return CompletableFuture.completedFuture(response);
              }
              int next = attempt + 1;
              return failure(thrown).failure() == Failure.CONNECT
                      && next < Math.min(addresses.size(), ADDRESSES_TRIED)
                  ? send(to, headers, json, addresses, next)
                  : CompletableFuture.<RawResponse>failedFuture(thrown);
            })
        .thenCompose(result -> result);
  }

  private CompletableFuture<RawResponse> timed(CompletableFuture<RawResponse> work) {
    return work.orTimeout(connections.settings().totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
  }

  private HttpRequest request(PageUrl to, Map<String, String> headers, byte[] json) {
    DefaultFullHttpRequest request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.POST, to.target(), Unpooled.wrappedBuffer(json));
    HttpHeaders all = request.headers();
    all.set(HttpHeaderNames.HOST, to.authority());
    all.set(HttpHeaderNames.USER_AGENT, connections.settings().userAgent());
    all.set(HttpHeaderNames.ACCEPT, "application/json");
    all.set(HttpHeaderNames.ACCEPT_ENCODING, "gzip");
    all.set(HttpHeaderNames.CONNECTION, "close");
    all.set(HttpHeaderNames.CONTENT_LENGTH, json.length);
    headers.forEach(all::set);
    return request;
  }

  private Posted posted(RawResponse response) {
    RawResponse.Unpacked body = response.unpacked(connections.settings().maxBytes());
    return body.complete()
        ? new Posted(response.status(), new String(body.bytes(), StandardCharsets.UTF_8), null, "")
        : Posted.failed(Failure.BAD_RESPONSE, "the answer is longer than allowed, or cut off");
  }

  private static FetchFailed failure(Throwable thrown) {
    Throwable at = thrown;
    while (at instanceof CompletionException && at.getCause() != null) {
      at = at.getCause();
    }
    return at instanceof TimeoutException
        ? new FetchFailed(Failure.TIMEOUT, "time is over")
        : FetchFailed.of(thrown, Failure.CLOSED);
  }

  @Override
  public void close() {
    connections.close();
  }
}
