package beian.rectification.enforcement.job;

import beian.rectification.enforcement.act.StandingMarks;
import beian.rectification.job.KeyReader;
import java.util.List;

/**
 * Reads the marks that stand and were not confirmed.
 *
 * <p>In: table {@code mark}. Out: mark numbers. Undo: nothing to undo.
 */
public final class StandingMarksReader extends KeyReader {
  private final StandingMarks standing;

  public StandingMarksReader(StandingMarks standing) {
    this.standing = standing;
  }

  @Override
  protected List<String> page(String afterKey, int limit) {
    return standing.page(afterKey, limit);
  }
}
