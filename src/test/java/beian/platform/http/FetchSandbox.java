package beian.platform.http;

import beian.app.sandbox.LoopbackWeb;
import beian.platform.tls.TrustFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A web server, names that lead to it, and a fetcher that may reach 203.0.113.0/24 only. */
final class FetchSandbox implements AutoCloseable {
  private final LoopbackWeb web;
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> dialled = new CopyOnWriteArrayList<>();
  private final PageFetcher fetcher;

  FetchSandbox() {
    this(null);
  }

  FetchSandbox(@Nullable SSLContext tls) {
    web = new LoopbackWeb(tls);
    names.put("www.example.cn", "203.0.113.10");
    fetcher = fetcher(settings(), null);
  }

  LoopbackWeb web() {
    return web;
  }

  /** Host to addresses, separated by spaces; an exclamation mark for a lookup that fails. */
  Map<String, String> names() {
    return names;
  }

  /** Every host whose addresses were asked for. */
  List<String> asked() {
    return asked;
  }

  /** Every checked address and port that was connected to. */
  List<String> dialled() {
    return dialled;
  }

  FetchedPage fetch(String url) {
    return fetcher.fetch(url).join();
  }

  CompletableFuture<FetchedPage> start(String url) {
    return fetcher.fetch(url);
  }

  PageFetcher fetcher(FetchSettings settings, @Nullable TrustFile trust) {
    return new PageFetcher(
        settings, this::resolve, AddressPolicy.publicAnd("203.0.113.0/24"), this::route, trust);
  }

  static FetchSettings settings() {
    return settings(Duration.ofSeconds(10));
  }

  static FetchSettings settings(Duration total) {
    return new FetchSettings(Duration.ofSeconds(5), total, 100_000, 5, 200, 200, 0, "test");
  }

  CompletableFuture<List<InetAddress>> resolve(String host) {
    asked.add(host);
    String addresses = names.getOrDefault(host, "");
    if (addresses.equals("!")) {
      return CompletableFuture.failedFuture(new IOException("SERVFAIL"));
    }
    List<InetAddress> all = new ArrayList<>();
    for (String address : addresses.isEmpty() ? new String[0] : addresses.split(" ")) {
      all.add(ip(address));
    }
    return CompletableFuture.completedFuture(all);
  }

  /**
   * Everything leads to the web server; addresses that end with .99 to a port nobody listens on.
   */
  InetSocketAddress route(InetSocketAddress checked) {
    String address = checked.getAddress().getHostAddress();
    dialled.add(address + ":" + checked.getPort());
    return new InetSocketAddress("127.0.0.1", address.endsWith(".99") ? 1 : web.port());
  }

  static InetAddress ip(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException notALiteral) {
      throw new IllegalStateException(notALiteral);
    }
  }

  @Override
  public void close() {
    fetcher.close();
    web.close();
  }
}
