package beian.rectification.job;

import jakarta.batch.api.chunk.AbstractItemReader;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys in their order, a page at a time. Restart: after the last key of the last finished
 * chunk. Bad item: there is none.
 */
public abstract class KeyReader extends AbstractItemReader {
  private static final int PAGE = 200;

  private final Deque<String> waiting = new ArrayDeque<>();
  private String last = "";

  /** The next keys after that one, in their order; none at the end. */
  protected abstract List<String> page(String afterKey, int limit);

  @Override
  public void open(@Nullable Serializable checkpoint) {
    last = checkpoint == null ? "" : (String) checkpoint;
  }

  @Override
  public @Nullable String readItem() {
    if (waiting.isEmpty()) {
      waiting.addAll(page(last, PAGE));
    }
    String next = waiting.poll();
    if (next != null) {
      last = next;
    }
    return next;
  }

  @Override
  public Serializable checkpointInfo() {
    return last;
  }
}
