package beian.platform.batch.step;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Items that a thread of their own makes ready while those before them are being kept, in their
 * order. Whatever makes them has no part in the transaction of those who take them: of the database
 * it sees what was kept before.
 *
 * @param <T> of what
 */
public final class ReadAhead<T> implements AutoCloseable {
  private static final int AT_ONCE = 200;
  private static final int PORTIONS = 3;
  private static final long MILLIS_TO_NOTICE = 50;

  private final BlockingQueue<Portion<T>> ready = new ArrayBlockingQueue<>(PORTIONS);
  private final Thread thread;
  private volatile boolean closed;
  private Portion<T> current = new Portion<>(List.of(), null, false);
  private Iterator<T> items = current.items.iterator();

  /**
   * Begins at once.
   *
   * @param from gives one item after the other, null behind the last
   */
  public ReadAhead(Supplier<@Nullable T> from) {
    thread = new Thread(() -> read(from), Thread.currentThread().getName() + "-reads-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Begins at once, with items that come page by page.
   *
   * @param pages gives one page after the other, null behind the last
   */
  public static <T> ReadAhead<T> ofPages(Supplier<@Nullable List<T>> pages) {
    Deque<T> page = new ArrayDeque<>();
    return new ReadAhead<>(
        () -> {
          while (page.isEmpty()) {
            List<T> next = pages.get();
            if (next == null) {
              return null;
            }
            page.addAll(next);
          }
          return page.remove();
        });
  }

  /** Items, and what went wrong behind them; after the last portion nothing comes. */
  private record Portion<T>(List<T> items, @Nullable Throwable failure, boolean last) {}

  private void read(Supplier<@Nullable T> from) {
    boolean more = true;
    while (more && !closed) {
      List<T> portion = new ArrayList<>(AT_ONCE);
      Throwable failure = null;
      try {
        while (more && portion.size() < AT_ONCE && !closed) {
          T item = from.get();
          if (item == null) {
            more = false;
          } else {
            portion.add(item);
          }
        }
      } catch (RuntimeException | Error e) {
        failure = e;
        more = false;
      }
      try {
        ready.put(new Portion<>(portion, failure, !more));
      } catch (InterruptedException e) {
        return; // nobody waits for more
      }
    }
  }

  /**
   * The next item; null behind the last one. Throws what reading it threw, where it would have
   * thrown it.
   */
  public @Nullable T next() {
    while (!items.hasNext()) {
      if (current.failure instanceof RuntimeException failure) {
        throw failure;
      }
      if (current.failure instanceof Error failure) {
        throw failure;
      }
      if (current.last) {
        return null;
      }
      try {
        current = ready.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading", e);
      }
      items = current.items.iterator();
    }
    return items.next();
  }

  /** Ends the reading; when it returns, nothing is read any more. */
  @Override
  public void close() {
    closed = true;
    boolean interrupted = false;
    while (thread.isAlive()) {
      ready.clear();
      try {
        thread.join(MILLIS_TO_NOTICE);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
