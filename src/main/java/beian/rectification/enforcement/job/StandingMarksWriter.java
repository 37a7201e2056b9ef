package beian.rectification.enforcement.job;

import beian.rectification.enforcement.act.StandingMarks;
import beian.rectification.job.KeyWriter;
import java.time.Instant;
import java.util.List;

/**
 * Tests these marks again: withdraws what no longer holds, or says of one that was handed over that
 * a person has to see to it.
 *
 * <p>In: mark numbers, evidence at the moment of the run. Out: tables {@code mark}, {@code
 * mark_event}, the cases. Restart: testing again at the same moment changes nothing. Undo: a
 * withdrawn mark is made again when it is proved again.
 */
public final class StandingMarksWriter extends KeyWriter {
  private final StandingMarks standing;

  public StandingMarksWriter(StandingMarks standing) {
    this.standing = standing;
  }

  @Override
  protected void take(List<String> keys, Instant moment) {
    standing.test(keys, moment);
  }
}
