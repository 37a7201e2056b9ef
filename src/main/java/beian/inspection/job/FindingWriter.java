package beian.inspection.job;

import beian.filing.store.StoredFiling;
import beian.inspection.run.Inspection;
import beian.inspection.run.Standings;
import beian.inspection.store.FindingStore;
import beian.inspection.store.StandingStore;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Holds a chunk of filings against the rules and keeps what they say. The rules run here and not in
 * a processor, because evidence is looked up once for the whole chunk.
 *
 * <p>In: filings. Out: tables {@code inspection}, {@code finding}, {@code finding_change}, {@code
 * filing_standing}. Bad item: none. Restart: the chunk's rows commit with its checkpoint;
 * inspecting again at the same moment changes nothing. Undo: the next inspection.
 */
public final class FindingWriter extends AbstractItemWriter {
  private final Inspection inspection;
  private final FindingStore findings;
  private final Standings standings;
  private final StandingStore standing;

  @Inject
  @BatchProperty(name = "now")
  private String now = "";

  public FindingWriter(
      Inspection inspection, FindingStore findings, Standings standings, StandingStore standing) {
    this.inspection = inspection;
    this.findings = findings;
    this.standings = standings;
    this.standing = standing;
  }

  @Override
  public void writeItems(List<Object> items) {
    List<StoredFiling> batch = items.stream().map(StoredFiling.class::cast).toList();
    var inspected = inspection.inspect(batch, Instant.parse(now));
    findings.save(inspected);
    standing.save(standings.of(batch, Instant.parse(now)));
  }
}
