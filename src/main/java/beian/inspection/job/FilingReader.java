package beian.inspection.job;

import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the filings of one partition in the order of their keys.
 *
 * <p>In: table {@code filing}, one bucket. Out: filings. Bad item: there is none, what was stored
 * was understood. Restart: after the last key of the last finished chunk. Undo: nothing to undo.
 */
public final class FilingReader extends AbstractItemReader {
  private static final int PAGE = 500;

  private final FilingStore filings;
  private final Deque<StoredFiling> waiting = new ArrayDeque<>();
  private String last = "";

  @Inject
  @BatchProperty(name = "bucket")
  private String bucket = "";

  public FilingReader(FilingStore filings) {
    this.filings = filings;
  }

  @Override
  public void open(@Nullable Serializable checkpoint) {
    last = checkpoint == null ? "" : (String) checkpoint;
  }

  @Override
  public @Nullable StoredFiling readItem() {
    if (waiting.isEmpty()) {
      String after = last;
      List<StoredFiling> page = filings.page(Integer.parseInt(bucket), after, PAGE);
      waiting.addAll(page);
    }
    StoredFiling next = waiting.poll();
    if (next != null) {
      last = next.key();
    }
    return next;
  }

  @Override
  public Serializable checkpointInfo() {
    return last;
  }
}
