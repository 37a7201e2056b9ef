package beian.platform.http;

import beian.platform.pace.ConcurrencyLimit;
import beian.platform.pace.Pace;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Never too many requests to one server at once, and never too fast; a wait holds no thread. */
final class RequestPacing {
  private static final int REMEMBERED = 10_000;

  private final Map<InetAddress, Turns> servers = new ConcurrentHashMap<>();
  private final FetchSettings settings;
  private final ScheduledExecutorService timer;
  private final LongSupplier ticker;

  RequestPacing(FetchSettings settings, ScheduledExecutorService timer, LongSupplier ticker) {
    this.settings = settings;
    this.timer = timer;
    this.ticker = ticker;
  }

  private record Turns(ConcurrencyLimit gate, Pace pace, AtomicInteger users) {}

  <T> CompletableFuture<T> inTurn(InetAddress server, Supplier<CompletableFuture<T>> work) {
    if (servers.size() > REMEMBERED) {
      servers.values().removeIf(turns -> turns.users.get() == 0 && turns.pace.idle());
    }
    Turns turns =
        servers.compute(
            server,
            (address, known) -> {
              Turns those = known == null ? turns() : known;
              those.users.incrementAndGet();
              return those;
            });
    return turns
        .gate
        .run(() -> delayed(turns.pace, work))
        .whenComplete((done, failure) -> turns.users.decrementAndGet());
  }

  private Turns turns() {
    return new Turns(
        new ConcurrencyLimit(settings.perServerInFlight()),
        Pace.perSecond(settings.perServerPerSecond(), ticker),
        new AtomicInteger());
  }

  private <T> CompletableFuture<T> delayed(Pace pace, Supplier<CompletableFuture<T>> work) {
    long nanos = pace.take();
    if (nanos == 0) {
      return work.get();
    }
    CompletableFuture<Void> turn = new CompletableFuture<>();
    timer.schedule(() -> turn.complete(null), nanos, TimeUnit.NANOSECONDS);
    return turn.thenCompose(now -> work.get());
  }
}
