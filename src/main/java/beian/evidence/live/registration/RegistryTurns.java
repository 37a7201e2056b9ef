package beian.evidence.live.registration;

import beian.platform.machine.Daemons;
import beian.platform.pace.ConcurrencyLimit;
import beian.platform.pace.Pace;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Whose turn it is: one question at a time to one server, never too fast, and none any more to a
 * server that asks us to stop or that has long been silent. When a run has been asking for half its
 * time, only what is urgent gets a turn; at its end nothing does.
 */
final class RegistryTurns implements AutoCloseable {
  /** After so many questions in a row without any answer a server is taken to be away. */
  private static final int TRIES = 5;

  private final Map<String, Server> servers = new ConcurrentHashMap<>();
  private final AtomicInteger unasked = new AtomicInteger();
  private final ScheduledThreadPoolExecutor timer;
  private final int perMinute;
  private final Duration patience;
  private final LongSupplier ticker;
  private final long begun;

  /**
   * @param perMinute at most so many questions a minute to one server; 0 for no limit
   * @param patience how long questions are asked, from now
   * @param ticker nanoseconds of a clock that only runs forward, {@link System#nanoTime}
   */
  RegistryTurns(int perMinute, Duration patience, LongSupplier ticker) {
    this.perMinute = perMinute;
    this.patience = patience;
    this.ticker = ticker;
    this.begun = ticker.getAsLong();
    this.timer = new ScheduledThreadPoolExecutor(1, Daemons.named("registry-turns"));
  }

  private static final class Server {
    final ConcurrencyLimit gate = new ConcurrencyLimit(1);
    final Pace pace;
    final AtomicInteger silences = new AtomicInteger();
    volatile boolean refuses;
    volatile boolean registry;

    Server(Pace pace) {
      this.pace = pace;
    }

    boolean givenUp() {
      return refuses || silences.get() >= TRIES;
    }
  }

  /** Does the work when it is its turn; nothing when it gets none. */
  <T> CompletableFuture<Optional<T>> inTurn(
      String host, boolean urgent, Supplier<CompletableFuture<T>> work) {
    Server server = server(host);
    return server.gate.run(() -> turn(server, urgent, work));
  }

  private <T> CompletableFuture<Optional<T>> turn(
      Server server, boolean urgent, Supplier<CompletableFuture<T>> work) {
    long wait = server.givenUp() ? 0 : server.pace.take();
    if (server.givenUp() || isTooLate(wait, urgent)) {
      unasked.incrementAndGet();
      return CompletableFuture.completedFuture(Optional.empty());
    }
    CompletableFuture<Void> turn = new CompletableFuture<>();
    timer.schedule(() -> turn.complete(null), wait, TimeUnit.NANOSECONDS);
    return turn.thenCompose(now -> work.get()).thenApply(Optional::of);
  }

  private boolean isTooLate(long wait, boolean urgent) {
    long most = urgent ? patience.toNanos() : patience.toNanos() / 2;
    return ticker.getAsLong() - begun + wait > most;
  }

  private Server server(String host) {
    return servers.computeIfAbsent(host, key -> new Server(Pace.perMinute(perMinute, ticker)));
  }

  /** The server, a registry's or a registrar's, asks us to stop. */
  void refused(String host, boolean registry) {
    server(host).registry |= registry;
    server(host).refuses = true;
  }

  /** The server said something, or nothing at all. */
  void heard(String host, boolean something) {
    AtomicInteger silences = server(host).silences;
    if (something) {
      silences.set(0);
    } else {
      silences.incrementAndGet();
    }
  }

  /**
   * The servers that are not asked any more, each with whether it is a registry's that asked for
   * it.
   */
  Map<String, Boolean> givenUp() {
    Map<String, Boolean> givenUp = new TreeMap<>();
    servers.forEach(
        (host, server) -> {
          if (server.givenUp()) {
            givenUp.put(host, server.refuses && server.registry);
          }
        });
    return givenUp;
  }

  /** How many questions got no turn. */
  int unasked() {
    return unasked.get();
  }

  /** Those who wait for their turn get none. */
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
