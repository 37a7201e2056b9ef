package beian.inspection.job;

import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.run.Inspection;
import beian.inspection.run.Standings;
import beian.inspection.store.FindingStore;
import beian.inspection.store.StandingStore;
import beian.platform.batch.step.Pages;
import beian.platform.batch.step.StepTable;
import java.util.function.Supplier;

/**
 * The step of the job {@code inspect} that holds filings against the rules, in as many parts as
 * there are buckets of filings: a filing's bucket never changes.
 *
 * @param inspection what inspects; asked for once for each part
 * @param standing where it is kept which filings are not proved ours
 */
public record InspectSteps(
    FilingStore filings,
    Supplier<Inspection> inspection,
    FindingStore findings,
    Standings standings,
    StandingStore standing) {
  private static final int PAGE = 500;

  /** The table. */
  public StepTable table() {
    return new StepTable()
        .parts("bucketMapper", FilingStore.BUCKETS)
        .chunk(
            "inspectFilings",
            (run, place) ->
                new Pages<>(
                    (key, limit) -> filings.page(run.part(), key, limit),
                    StoredFiling::key,
                    PAGE,
                    place),
            run ->
                new FindingWriter(inspection.get(), findings, standings, standing, run.moment()));
  }
}
