package beian.rectification.enforcement.job;

import beian.rectification.enforcement.act.Reinspection;
import beian.rectification.job.KeyWriter;
import java.time.Instant;
import java.util.List;

/**
 * Inspects the filings of these cases again.
 *
 * <p>In: case numbers, evidence at the moment of the run. Out: the cases and their findings, clocks
 * counted again, tables {@code inspection} and {@code finding}. Restart: inspecting again at the
 * same moment changes nothing. Undo: the next inspection.
 */
public final class ReinspectWriter extends KeyWriter {
  private final Reinspection reinspection;

  public ReinspectWriter(Reinspection reinspection) {
    this.reinspection = reinspection;
  }

  @Override
  protected void take(List<String> keys, Instant moment) {
    reinspection.run(keys, moment);
  }
}
