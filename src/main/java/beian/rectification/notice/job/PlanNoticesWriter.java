package beian.rectification.notice.job;

import beian.rectification.job.KeyWriter;
import beian.rectification.notice.plan.NoticePlanner;
import java.time.Instant;
import java.util.List;

/**
 * Plans the notice of each case and binds those of one owner into one letter.
 *
 * <p>In: case numbers. Out: tables {@code notice}, {@code letter_text}; nothing leaves the house.
 * Restart: planning the same again changes nothing. Undo: a planned letter is withdrawn by itself
 * when there is nothing to tell any more.
 */
public final class PlanNoticesWriter extends KeyWriter {
  private final NoticePlanner planner;

  public PlanNoticesWriter(NoticePlanner planner) {
    this.planner = planner;
  }

  @Override
  protected void take(List<String> keys, Instant moment) {
    planner.plan(keys, moment);
  }
}
