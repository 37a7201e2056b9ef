package beian.inspection.job;

import beian.filing.store.StoredFiling;
import beian.inspection.run.Inspection;
import beian.inspection.run.Standings;
import beian.inspection.store.FindingStore;
import beian.inspection.store.StandingStore;
import beian.platform.batch.step.Sink;
import java.time.Instant;
import java.util.List;

/**
 * Holds a chunk of filings against the rules and keeps what they say. Evidence is looked up once
 * for the whole chunk. Inspecting again at the same moment changes nothing.
 */
final class FindingWriter implements Sink<StoredFiling> {
  private final Inspection inspection;
  private final FindingStore findings;
  private final Standings standings;
  private final StandingStore standing;
  private final Instant moment;

  FindingWriter(
      Inspection inspection,
      FindingStore findings,
      Standings standings,
      StandingStore standing,
      Instant moment) {
    this.inspection = inspection;
    this.findings = findings;
    this.standings = standings;
    this.standing = standing;
    this.moment = moment;
  }

  @Override
  public void keep(List<StoredFiling> filings) {
    findings.save(inspection.inspect(filings, moment));
    standing.save(standings.of(filings, moment));
  }
}
