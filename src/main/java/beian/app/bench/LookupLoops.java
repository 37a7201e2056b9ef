package beian.app.bench;

import beian.platform.dns.DnsLookup;
import beian.platform.dns.DnsSettings;
import beian.platform.dns.DnsType;
import beian.platform.http.AddressPolicy;
import beian.platform.http.FetchSettings;
import beian.platform.http.PageFetcher;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Look-ups as the suite makes them, each of a host of its own, beside the plain asynchronous client
 * with as many under way, against servers in a process of their own. A night is slower on purpose:
 * it asks no server faster than the settings allow.
 */
final class LookupLoops {
  private static final int MOST_NAMES = 20_000;
  private static final int MOST_PAGES = 5_000;
  private static final int IN_FLIGHT = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private LookupLoops() {}

  /** Asks as much as a night over so many filings might, up to what takes some seconds. */
  static List<Figure> run(int filings) throws IOException, InterruptedException {
    try (BenchServers servers = new BenchServers()) {
      List<Figure> figures = new ArrayList<>();
      figures.addAll(names(Math.min(MOST_NAMES, 4 * filings), servers.names()));
      figures.addAll(pages(Math.min(MOST_PAGES, filings), servers.web()));
      return figures;
    }
  }

  private static List<Figure> names(int count, int port) throws IOException, InterruptedException {
    SimpleResolver plain = new SimpleResolver(new InetSocketAddress("127.0.0.1", port));
    plain.setTimeout(PATIENCE);
    DnsSettings settings = new DnsSettings(List.of("127.0.0.1:" + port), PATIENCE, 1, IN_FLIGHT, 0);
    try (DnsLookup lookup = new DnsLookup(settings)) {
      return beside(
          "dns",
          count,
          number ->
              lookup
                  .lookup(host(number), DnsType.A)
                  .thenApply(answers -> !answers.get(0).values().isEmpty()),
          number ->
              plain
                  .sendAsync(question(number))
                  .thenApply(answer -> !answer.getSection(1).isEmpty()));
    }
  }

  private static String host(int number) {
    return "site" + number + ".example.cn";
  }

  private static Message question(int number) {
    try {
      return Message.newQuery(
          Record.newRecord(Name.fromString(host(number) + "."), Type.A, DClass.IN));
    } catch (TextParseException neverForThese) {
      throw new IllegalStateException(neverForThese);
    }
  }

  private static List<Figure> pages(int count, int port) throws IOException, InterruptedException {
    FetchSettings settings =
        new FetchSettings(PATIENCE, PATIENCE, 1 << 20, 5, IN_FLIGHT, 1, 1, "bench");
    HttpClient plain = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    try (PageFetcher fetcher =
        new PageFetcher(
            settings,
            host -> CompletableFuture.completedFuture(List.of()),
            AddressPolicy.only("127.0.0.0/8"),
            checked -> checked,
            null)) {
      return beside(
          "pages",
          count,
          number -> fetcher.fetch(address(number, port)).thenApply(page -> page.status() == 200),
          number ->
              plain
                  .sendAsync(
                      HttpRequest.newBuilder(URI.create(address(number, port))).build(),
                      HttpResponse.BodyHandlers.ofByteArray())
                  .thenApply(page -> page.statusCode() == 200));
    }
  }

  /** Each host is a server of its own to whoever is polite. */
  private static String address(int number, int port) {
    return "http://127.1.%d.%d:%d/".formatted(number / 250, 1 + number % 250, port);
  }

  /**
   * The suite's way and the plain one. Both ask all there is before they are measured, so that they
   * and the server they share are as warm for the one as for the other.
   */
  private static List<Figure> beside(
      String name,
      int count,
      IntFunction<? extends CompletionStage<Boolean>> ours,
      IntFunction<? extends CompletionStage<Boolean>> plain)
      throws InterruptedException {
    asked(count, ours);
    asked(count, plain);
    return List.of(timed(name, count, ours), timed(name + "-loop", count, plain));
  }

  /** What is answered well, of so many. */
  private static Figure timed(
      String name, int count, IntFunction<? extends CompletionStage<Boolean>> asks)
      throws InterruptedException {
    Stopwatch watch = Stopwatch.ofProcess();
    int done = asked(count, asks);
    return new Figure(name, done, watch.seconds(), watch.cpu(), 0, 0);
  }

  private static int asked(int count, IntFunction<? extends CompletionStage<Boolean>> asks)
      throws InterruptedException {
    Semaphore turns = new Semaphore(IN_FLIGHT);
    AtomicInteger done = new AtomicInteger();
    for (int number = 0; number < count; number++) {
      turns.acquire();
      asks.apply(number)
          .whenComplete(
              (well, failure) -> {
                if (failure == null && well) {
                  done.incrementAndGet();
                }
                turns.release();
              });
    }
    turns.acquire(IN_FLIGHT);
    return done.get();
  }
}
