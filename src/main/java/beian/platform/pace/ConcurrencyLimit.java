package beian.platform.pace;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * At most so many asynchronous works under way at once; the others wait in the order they came,
 * without a thread each.
 */
public final class ConcurrencyLimit {
  private final AtomicInteger free;
  private final AtomicInteger turns = new AtomicInteger();
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

  /**
   * @param places how many works may be under way, at least 1
   */
  public ConcurrencyLimit(int places) {
    if (places < 1) {
      throw new IllegalArgumentException("a gate has at least one place: " + places);
    }
    this.free = new AtomicInteger(places);
  }

  /** Starts the work when a place is free; the place is free again when its stage has ended. */
  public <T> CompletableFuture<T> run(Supplier<? extends CompletionStage<T>> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    waiting.add(() -> start(work, result));
    letIn();
    return result;
  }

  private <T> void start(Supplier<? extends CompletionStage<T>> work, CompletableFuture<T> result) {
    CompletionStage<T> stage;
    try {
      stage = work.get();
    } catch (RuntimeException failed) {
      stage = CompletableFuture.failedFuture(failed);
    }
    stage.whenComplete(
        (value, failure) -> {
          free.incrementAndGet();
          if (failure == null) {
            result.complete(value);
          } else {
            result.completeExceptionally(failure);
          }
          letIn();
        });
  }

  /** One thread at a time lets in; works that end at once do not deepen the stack. */
  private void letIn() {
    if (turns.getAndIncrement() > 0) {
      return;
    }
    int seen = 1;
    while (seen > 0) {
      while (free.get() > 0) {
        Runnable next = waiting.poll();
        if (next == null) {
          break;
        }
        free.decrementAndGet();
        next.run();
      }
      seen = turns.addAndGet(-seen);
    }
  }
}
