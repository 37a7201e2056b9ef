package beian.inspection.job;

import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.run.Inspection;
import beian.inspection.run.NightInspection;
import beian.platform.batch.step.Pages;
import beian.platform.batch.step.StepTable;
import java.util.function.Supplier;

/**
 * The steps of the job {@code inspect} that hold filings against the rules, in as many parts as
 * there are buckets of filings, and then note that all were gone through. A filing's bucket never
 * changes; evidence is looked up once for a whole chunk.
 *
 * @param inspection what inspects; asked for once for each part
 */
public record InspectSteps(NightInspection night, Supplier<Inspection> inspection) {
  /** So many filings are in memory at once. */
  public static final int PAGE = 200;

  /** The table. */
  public StepTable table() {
    return new StepTable()
        .parts("bucketMapper", FilingStore.BUCKETS)
        .chunk(
            "inspectFilings",
            (run, place) ->
                new Pages<>(
                    (key, limit) ->
                        night.due(run.part(), key, limit, run.execution(), run.moment()),
                    StoredFiling::key,
                    PAGE,
                    place),
            run -> {
              Inspection rules = inspection.get();
              return filings -> night.inspect(rules, filings, run.execution(), run.moment());
            })
        .task("confirmVerdicts", run -> night.confirm(run.moment()));
  }
}
