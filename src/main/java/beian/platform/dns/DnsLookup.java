package beian.platform.dns;

import beian.platform.PlatformError;
import beian.platform.dns.DnsAnswer.Status;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.machine.Daemons;
import beian.platform.pace.ConcurrencyLimit;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.Name;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.TextParseException;

/**
 * Asks resolvers, asynchronously and without any cache: each answer is what the resolver says now.
 * Safe for use by several threads.
 */
public final class DnsLookup implements AutoCloseable {
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9_.*-]+");
  private static final Logger LOG = LoggerFactory.getLogger(DnsLookup.class);

  private final List<AskedResolver> resolvers;
  private final ScheduledThreadPoolExecutor threads;

  /**
   * Ready at once; nothing is asked yet.
   *
   * @throws ProblemException SET-002 when a resolver is not {@code host} or {@code host:port}
   */
  public DnsLookup(DnsSettings settings) {
    this(settings, System::nanoTime);
  }

  DnsLookup(DnsSettings settings, LongSupplier ticker) {
    this.threads = new ScheduledThreadPoolExecutor(2, Daemons.named("dns-lookup"));
    ConcurrencyLimit gate = new ConcurrencyLimit(settings.inFlight());
    Stream<InetSocketAddress> servers =
        settings.resolvers().isEmpty()
            ? ResolverConfig.getCurrentConfig().servers().stream()
            : settings.resolvers().stream().map(DnsLookup::server);
    this.resolvers =
        servers.map(server -> new AskedResolver(server, settings, gate, threads, ticker)).toList();
  }

  /** The resolvers asked, in order, as they stand in {@link DnsAnswer#resolver}. */
  public List<String> resolvers() {
    return resolvers.stream().map(AskedResolver::name).toList();
  }

  /**
   * Asks every resolver; never fails, what went wrong is in the answers.
   *
   * @param name with or without dot at the end; may hold Chinese
   * @return one answer of each resolver, in their order
   */
  public CompletableFuture<List<DnsAnswer>> lookup(String name, DnsType type) {
    Name wire;
    try {
      wire = name(name);
    } catch (IllegalArgumentException | TextParseException notAName) {
      return CompletableFuture.completedFuture(
          resolvers.stream().map(resolver -> bad(name, type, resolver)).toList());
    }
    List<CompletableFuture<DnsAnswer>> asked =
        resolvers.stream().map(resolver -> resolver.ask(wire, type)).toList();
    return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
        .thenApply(done -> asked.stream().map(CompletableFuture::join).toList());
  }

  /**
   * The addresses of a host: IPv4 first, of the first resolver that found any; empty when the name
   * has none.
   *
   * @return fails with {@link UncheckedIOException} when no resolver could say
   */
  public CompletableFuture<List<InetAddress>> addresses(String host) {
    return lookup(host, DnsType.A)
        .thenCombine(lookup(host, DnsType.AAAA), (a, aaaa) -> addresses(host, a, aaaa));
  }

  private static List<InetAddress> addresses(
      String host, List<DnsAnswer> ipv4, List<DnsAnswer> ipv6) {
    for (int i = 0; i < ipv4.size(); i++) {
      List<String> values =
          Stream.concat(ipv4.get(i).values().stream(), ipv6.get(i).values().stream()).toList();
      if (!values.isEmpty()) {
        return values.stream().map(DnsLookup::literal).toList();
      }
    }
    if (ipv4.stream().noneMatch(answer -> answer.status().conclusive())) {
      List<Status> statuses = ipv4.stream().map(DnsAnswer::status).distinct().toList();
      throw new UncheckedIOException(new UnknownHostException(host + " " + statuses));
    }
    return List.of();
  }

  private static InetAddress literal(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException neverForLiterals) {
      throw new IllegalStateException(neverForLiterals);
    }
  }

  private static Name name(String text) throws TextParseException {
    String given = text.strip();
    String small = given.toLowerCase(Locale.ROOT);
    String ascii =
        PLAIN.matcher(small).matches()
            ? small
            : IDN.toASCII(given, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    if (!PLAIN.matcher(ascii).matches()) {
      throw new IllegalArgumentException("not a name");
    }
    return Name.fromString(ascii, Name.root);
  }

  private static DnsAnswer bad(String name, DnsType type, AskedResolver resolver) {
    return new DnsAnswer(
        name, type, Status.BAD_NAME, List.of(), List.of(), resolver.name(), Duration.ZERO);
  }

  private static InetSocketAddress server(String text) {
    String host = text.strip();
    int port = 53;
    int colon = host.lastIndexOf(':');
    boolean ipv6 = host.indexOf(':') != colon && !host.startsWith("[");
    try {
      if (colon > 0 && !ipv6 && colon > host.indexOf(']')) {
        port = Integer.parseInt(host.substring(colon + 1));
        host = host.substring(0, colon);
      }
      return new InetSocketAddress(InetAddress.getByName(host), port);
    } catch (IllegalArgumentException | UnknownHostException unusable) {
      throw new ProblemException(
          new Problem(PlatformError.BAD_SETTING, "resolver", text, "host or host:port"), unusable);
    }
  }

  /** Questions still under way are answered or time out; no new ones are taken. */
  @Override
  public void close() {
    threads.shutdown();
    LOG.debug("dns.closed resolvers={}", resolvers.size());
  }
}
