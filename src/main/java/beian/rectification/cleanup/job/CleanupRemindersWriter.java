package beian.rectification.cleanup.job;

import beian.rectification.cleanup.Cleanup;
import beian.rectification.job.KeyWriter;
import java.time.Instant;
import java.util.List;

/**
 * Plans the reminders that are due.
 *
 * <p>In: filing keys. Out: tables {@code notice}, {@code letter_text}, {@code deadline}. Restart:
 * each reminder is planned once. Undo: nothing leaves the house in this step.
 */
public final class CleanupRemindersWriter extends KeyWriter {
  private final Cleanup cleanup;

  public CleanupRemindersWriter(Cleanup cleanup) {
    this.cleanup = cleanup;
  }

  @Override
  protected void take(List<String> keys, Instant moment) {
    cleanup.remind(keys, moment);
  }
}
