package beian.rectification.cleanup.job;

import beian.rectification.cleanup.Cleanup;
import beian.rectification.job.KeyReader;
import java.util.List;

/**
 * Reads the preliminarily approved transfers that are not finished.
 *
 * <p>In: table {@code filing}. Out: filing keys. Undo: nothing to undo.
 */
public final class CleanupReader extends KeyReader {
  private final Cleanup cleanup;

  public CleanupReader(Cleanup cleanup) {
    this.cleanup = cleanup;
  }

  @Override
  protected List<String> page(String afterKey, int limit) {
    return cleanup.page(afterKey, limit);
  }
}
