package beian.report.job;

import beian.platform.batch.step.StepTable;
import beian.report.Stores;
import beian.report.VerdictBasis;
import beian.report.contradiction.Contradictions;
import beian.report.kept.KeptReports;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The step of the job {@code report}.
 *
 * @param basis what reports rest on; asked for when one is written
 * @param contradictions where records are compared
 * @param kept where every workbook is kept as it was written
 * @param folder where reports lie
 */
public record ReportSteps(
    Stores stores,
    Supplier<VerdictBasis> basis,
    Contradictions contradictions,
    KeptReports kept,
    Path folder) {
  /** The table. */
  public StepTable table() {
    return new StepTable()
        .task(
            "writeReport",
            run -> new WriteReport(stores, basis.get(), contradictions, kept, folder).act(run));
  }
}
