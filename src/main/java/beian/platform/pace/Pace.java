package beian.platform.pace;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A steady rate without bursts: each caller takes the next place in time. It never waits itself, it
 * says how long to wait. Safe for use by several threads.
 */
public final class Pace {
  private final long interval;
  private final LongSupplier ticker;
  private long next = Long.MIN_VALUE;

  private Pace(long interval, LongSupplier ticker) {
    this.interval = interval;
    this.ticker = ticker;
  }

  /**
   * @param times how many places a minute has; 0 for no limit
   * @param ticker nanoseconds of a clock that only runs forward, {@link System#nanoTime}
   */
  public static Pace perMinute(int times, LongSupplier ticker) {
    return of(times, TimeUnit.MINUTES, ticker);
  }

  /**
   * @param times how many places a second has; 0 for no limit
   * @param ticker nanoseconds of a clock that only runs forward, {@link System#nanoTime}
   */
  public static Pace perSecond(int times, LongSupplier ticker) {
    return of(times, TimeUnit.SECONDS, ticker);
  }

  private static Pace of(int times, TimeUnit unit, LongSupplier ticker) {
    if (times < 0) {
      throw new IllegalArgumentException("a rate is not negative: " + times);
    }
    return new Pace(times == 0 ? 0 : unit.toNanos(1) / times, ticker);
  }

  /** Takes the next place and says in how many nanoseconds it comes; 0 is now. */
  public synchronized long take() {
    if (interval == 0) {
      return 0;
    }
    long now = ticker.getAsLong();
    long place = next == Long.MIN_VALUE || now - next > 0 ? now : next;
    next = place + interval;
    return place - now;
  }

  /** Whether a caller now would have to wait. */
  public synchronized boolean idle() {
    return next == Long.MIN_VALUE || ticker.getAsLong() - next >= 0;
  }
}
