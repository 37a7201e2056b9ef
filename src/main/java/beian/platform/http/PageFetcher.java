package beian.platform.http;

import beian.platform.http.FetchedPage.Failure;
import beian.platform.pace.ConcurrencyLimit;
import beian.platform.tls.TrustFile;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches pages, many at once. Every host is resolved here, every address of it is checked, and the
 * connection is made to the checked address, for the first URL and again for every redirect: a name
 * that answers differently the second time changes nothing. Safe for use by several threads.
 */
public final class PageFetcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PageFetcher.class);

  private final FetchSettings settings;
  private final Addresses addresses;
  private final AddressPolicy policy;
  private final Route route;
  private final SslContext tls;
  private final EventLoopGroup group;
  private final RequestPacing manners;
  private final ConcurrencyLimit gate;

  /** Finds the addresses of a host name. */
  @FunctionalInterface
  public interface Addresses {
    /** The addresses; none when the name has none; fails when that could not be found out. */
    CompletionStage<List<InetAddress>> of(String host);
  }

  /** Which socket is dialled for a checked address. */
  @FunctionalInterface
  public interface Route {
    /** The socket to connect to; the address itself everywhere but in a sandbox. */
    InetSocketAddress to(InetSocketAddress checked);
  }

  /**
   * The fetcher for the world outside.
   *
   * @param trustFile authorities to trust for https instead of the public ones; usually {@code
   *     null}
   */
  public PageFetcher(FetchSettings settings, Addresses addresses, @Nullable TrustFile trustFile) {
    this(settings, addresses, AddressPolicy.publicOnly(), checked -> checked, trustFile);
  }

  /**
   * A fetcher that may go elsewhere: for the demo and for tests.
   *
   * @param policy which addresses may be connected to
   * @param route where a checked address really leads, for example to a port on the loopback
   *     address
   */
  public PageFetcher(
      FetchSettings settings,
      Addresses addresses,
      AddressPolicy policy,
      Route route,
      @Nullable TrustFile trustFile) {
    this(settings, addresses, policy, route, trustFile, System::nanoTime);
  }

  PageFetcher(
      FetchSettings settings,
      Addresses addresses,
      AddressPolicy policy,
      Route route,
      @Nullable TrustFile trustFile,
      LongSupplier ticker) {
    this.settings = settings;
    this.addresses = addresses;
    this.policy = policy;
    this.route = route;
    this.tls = tls(trustFile);
    this.group =
        new MultiThreadIoEventLoopGroup(
            2, new DefaultThreadFactory("page-fetcher", true), NioIoHandler.newFactory());
    this.manners = new RequestPacing(settings, group, ticker);
    this.gate = new ConcurrencyLimit(settings.inFlight());
  }

  /**
   * Fetches one page; never fails, what went wrong is in the page.
   *
   * @param url {@code http://…}, {@code https://…}, or without scheme for http
   */
  public CompletableFuture<FetchedPage> fetch(String url) {
    return new RedirectChain(this, url)
        .start()
        .whenComplete(
            (page, never) ->
                LOG.debug(
                    "http.fetched url={} status={} failure={}",
                    page.finalUrl(),
                    page.status(),
                    page.failure()));
  }

  FetchSettings settings() {
    return settings;
  }

  EventLoopGroup group() {
    return group;
  }

  /**
   * All addresses of a host, when each of them is allowed.
   *
   * @return fails with {@link FetchFailed}
   */
  CompletableFuture<List<InetAddress>> checked(String host) {
    return resolved(host)
        .handle(
            (found, thrown) -> {
              if (thrown != null) {
                throw FetchFailed.of(thrown, Failure.LOOKUP_FAILED);
              }
              if (found.isEmpty()) {
                throw new FetchFailed(Failure.NO_ADDRESS, host);
              }
              for (InetAddress address : found) {
                if (!policy.allows(address)) {
                  throw new FetchFailed(
                      Failure.FORBIDDEN_ADDRESS, host + " is " + address.getHostAddress());
                }
              }
              return found;
            })
        .toCompletableFuture();
  }

  private CompletionStage<List<InetAddress>> resolved(String host) {
    byte[] literal = NetUtil.createByteArrayFromIpAddressString(host);
    if (literal == null) {
      return addresses.of(host);
    }
    try {
      return CompletableFuture.completedFuture(List.of(InetAddress.getByAddress(literal)));
    } catch (UnknownHostException neverForBytes) {
      return CompletableFuture.failedFuture(neverForBytes);
    }
  }

  /** One request to a checked address, when it is its turn. */
  CompletableFuture<RawResponse> request(
      PageUrl url,
      HttpRequest request,
      InetAddress checked,
      UnaryOperator<CompletableFuture<RawResponse>> timed) {
    InetSocketAddress socket = route.to(new InetSocketAddress(checked, url.port()));
    return manners.inTurn(
        checked,
        () ->
            gate.run(
                () -> timed.apply(Exchange.start(group, tls, settings, url, request, socket))));
  }

  private static SslContext tls(@Nullable TrustFile trustFile) {
    try {
      SslContextBuilder builder = SslContextBuilder.forClient().sslProvider(SslProvider.JDK);
      return trustFile == null ? builder.build() : builder.trustManager(trustFile.trust()).build();
    } catch (SSLException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Connections still open are closed; their pages end as failures. */
  @Override
  public void close() {
    group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
  }
}
