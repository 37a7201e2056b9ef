package beian.platform.http;

import beian.platform.http.FetchedPage.Failure;
import beian.platform.text.Decoding;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The way from one URL over its redirects to a page or a failure. */
final class RedirectChain {
  /** A page that only sends the visitor on is short. */
  private static final int REFRESH_BYTES = 8192;

  private static final int ADDRESSES_TRIED = 3;

  private final PageFetcher fetcher;
  private final String asked;
  private final List<String> hops = new ArrayList<>();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String address = "";
  private long budget;

  RedirectChain(PageFetcher fetcher, String asked) {
    this.fetcher = fetcher;
    this.asked = asked;
    this.budget = fetcher.settings().totalTimeout().toNanos();
  }

  CompletableFuture<FetchedPage> start() {
    return PageUrl.parse(asked)
        .map(url -> CompletableFuture.completedFuture(url).thenCompose(this::visit))
        .orElseGet(() -> failed(Failure.BAD_URL, "not a URL of http or https"))
        .exceptionally(thrown -> failure(FetchFailed.of(thrown, Failure.CLOSED)));
  }

  private CompletableFuture<FetchedPage> visit(PageUrl url) {
    hops.add(url.toString());
    return timed(fetcher.checked(url.host()))
        .thenCompose(addresses -> request(url, addresses, 0))
        .thenCompose(response -> arrive(url, response));
  }

  private CompletableFuture<RawResponse> request(
      PageUrl url, List<InetAddress> addresses, int attempt) {
    InetAddress inetAddress = addresses.get(attempt);
    address = inetAddress.getHostAddress();
    return fetcher
        .request(
            url,
            Exchange.page(fetcher.settings(), url, cookieHeader(url.host())),
            inetAddress,
            this::timed)
        .handle(
            (response, thrown) -> {
              if (thrown == null) {
                return CompletableFuture.completedFuture(response);
              }
              FetchFailed failed = FetchFailed.of(thrown, Failure.CLOSED);
              int next = attempt + 1;
              boolean again =
                  failed.failure() == Failure.CONNECT
                      && next < Math.min(addresses.size(), ADDRESSES_TRIED);
              return again
                  ? request(url, addresses, next)
                  : CompletableFuture.<RawResponse>failedFuture(failed);
            })
        .thenCompose(result -> result);
  }

  private CompletableFuture<FetchedPage> arrive(PageUrl url, RawResponse response) {
    response.headers().getAll(HttpHeaderNames.SET_COOKIE).forEach(text -> keep(url.host(), text));
    RawResponse.Unpacked body = response.unpacked(fetcher.settings().maxBytes());
    String type = response.header(HttpHeaderNames.CONTENT_TYPE);
    Charset charset = PageCharset.charset(body.bytes(), type);
    FetchedPage page =
        new FetchedPage(
            asked,
            url.toString(),
            hops,
            response.status(),
            type,
            body.bytes(),
            charset,
            !body.complete(),
            address,
            null,
            "");
    Optional<String> onward = redirect(response).or(() -> refresh(page));
    return onward.isEmpty() ? CompletableFuture.completedFuture(page) : follow(url, onward.get());
  }

  private CompletableFuture<FetchedPage> follow(PageUrl from, String reference) {
    Optional<PageUrl> next = from.resolve(reference);
    if (next.isEmpty()) {
      String shown = reference.substring(0, Math.min(reference.length(), 200));
      return failed(Failure.BAD_URL, "redirect to " + shown);
    }
    if (hops.size() > fetcher.settings().maxRedirects()) {
      return failed(Failure.TOO_MANY_REDIRECTS, next.get().toString());
    }
    return visit(next.get());
  }

  private static Optional<String> redirect(RawResponse response) {
    String location = response.header(HttpHeaderNames.LOCATION);
    boolean redirects =
        switch (response.status()) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
    return redirects && !location.isEmpty()
        ? Optional.of(Decoding.again(location))
        : Optional.empty();
  }

  private static Optional<String> refresh(FetchedPage page) {
    boolean mayRefresh =
        page.status() == 200
            && page.body().length < REFRESH_BYTES
            && page.text().toLowerCase(Locale.ROOT).contains("refresh");
    return mayRefresh ? HtmlPage.of(page.text(), page.finalUrl()).refresh() : Optional.empty();
  }

  /**
   * Some servers send a visitor round until a cookie comes back; kept for this walk and host only.
   */
  private void keep(String host, String setCookie) {
    String pair = setCookie.split(";", 2)[0].strip();
    if (pair.indexOf('=') > 0 && pair.length() < 4096 && cookies.size() < 50) {
      cookies.put(host + " " + pair.substring(0, pair.indexOf('=')), pair);
    }
  }

  private String cookieHeader(String host) {
    return cookies.entrySet().stream()
        .filter(cookie -> cookie.getKey().startsWith(host + " "))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining("; "));
  }

  /** Lets the work take what is left of the time, and takes off what it used. */
  private <T> CompletableFuture<T> timed(CompletableFuture<T> work) {
    long start = System.nanoTime();
    ScheduledFuture<?> alarm =
        fetcher
            .group()
            .schedule(
                () -> work.completeExceptionally(new FetchFailed(Failure.TIMEOUT, "time is over")),
                Math.max(budget, 1),
                TimeUnit.NANOSECONDS);
    return work.whenComplete(
        (done, failure) -> {
          alarm.cancel(false);
          budget -= System.nanoTime() - start;
        });
  }

  private CompletableFuture<FetchedPage> failed(Failure failure, String detail) {
    return CompletableFuture.completedFuture(failure(new FetchFailed(failure, detail)));
  }

  private FetchedPage failure(FetchFailed failed) {
    return new FetchedPage(
        asked,
        hops.isEmpty() ? asked : hops.get(hops.size() - 1),
        hops,
        0,
        "",
        new byte[0],
        StandardCharsets.UTF_8,
        false,
        address,
        failed.failure(),
        failed.detail());
  }
}
