package beian.testing;

import beian.app.sandbox.LoopbackWeb;
import beian.app.sandbox.LoopbackWeb.Page;
import beian.app.sandbox.LoopbackWhois;
import beian.platform.http.AddressPolicy;
import beian.platform.http.PageFetcher;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * RDAP and WHOIS servers on the loopback address that stand in for all there are: port 43 leads to
 * the one, every other port to the other. Every name has the address 192.0.2.43, unless it was
 * given another.
 */
public final class Registries implements AutoCloseable {
  private final LoopbackWeb rdap = new LoopbackWeb();
  private final LoopbackWhois whois = new LoopbackWhois();
  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  /** An RDAP answer. */
  public static Page json(int status, String json) {
    Page page = Page.bytes("application/rdap+json", json.getBytes(StandardCharsets.UTF_8));
    return new Page(status, page.headers(), page.body(), page.delay(), page.dripping());
  }

  /** The web server. */
  public LoopbackWeb rdap() {
    return rdap;
  }

  /** The WHOIS server. */
  public LoopbackWhois whois() {
    return whois;
  }

  /** Gives a host another address; {@code none} is none. */
  public void address(String host, String address) {
    addresses.put(host, address);
  }

  /** Which names have which addresses. */
  public CompletionStage<List<InetAddress>> addresses(String host) {
    String address = addresses.getOrDefault(host, "192.0.2.43");
    try {
      return CompletableFuture.completedFuture(
          address.equals("none") ? List.of() : List.of(InetAddress.getByName(address)));
    } catch (UnknownHostException notALiteral) {
      throw new IllegalStateException(notALiteral);
    }
  }

  /** Public addresses, and the one of these servers. */
  public static AddressPolicy policy() {
    return AddressPolicy.publicAnd("192.0.2.0/24");
  }

  /** Where a checked address leads. */
  public PageFetcher.Route route() {
    int web = rdap.port();
    int text = whois.port();
    return checked -> new InetSocketAddress("127.0.0.1", checked.getPort() == 43 ? text : web);
  }

  @Override
  public void close() {
    rdap.close();
    whois.close();
  }
}
