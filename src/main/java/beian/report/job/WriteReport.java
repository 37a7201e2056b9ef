package beian.report.job;

import beian.platform.batch.step.StepRun;
import beian.platform.batch.step.Task;
import beian.report.Morning;
import beian.report.ReportSettings;
import beian.report.Run;
import beian.report.Stores;
import beian.report.Summary;
import beian.report.SummaryReader;
import beian.report.VerdictBasis;
import beian.report.contradiction.Contradictions;
import beian.report.kept.KeptReports;
import beian.report.sheet.InspectionWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the inspection workbook of the run, under its day in China and its number, keeps its bytes
 * and what is said in the morning. It refuses to write about a day after which another night has
 * been: what stands now is not what stood then.
 */
final class WriteReport implements Task {
  private static final Logger LOG = LoggerFactory.getLogger(WriteReport.class);

  private final Stores stores;
  private final VerdictBasis basis;
  private final Contradictions contradictions;
  private final KeptReports kept;
  private final Path folder;

  /**
   * @param contradictions where records are compared
   * @param kept where the workbook is kept as it was written
   * @param folder where reports lie
   */
  WriteReport(
      Stores stores,
      VerdictBasis basis,
      Contradictions contradictions,
      KeptReports kept,
      Path folder) {
    this.stores = stores;
    this.basis = basis;
    this.contradictions = contradictions;
    this.kept = kept;
    this.folder = folder;
  }

  @Override
  public void act(StepRun run) throws IOException {
    kept.requireNewest(run.moment());
    Files.createDirectories(folder);
    Run about =
        new Run(
            run.execution(),
            run.instance(),
            run.job(),
            run.parameter("by"),
            run.moment(),
            run.parameter("as-of"),
            ReportSettings.language(basis.settings(), run.parameter("lang")));
    Summary summary = new SummaryReader(stores, basis).read(about.now());
    Path file = new InspectionWorkbook(stores, basis, contradictions).write(folder, about, summary);
    kept.keep(about, file);
    stores
        .mornings()
        .write(
            new Morning(
                about.now(), about.execution(), about.job(), summary.lines(), summary.figures()));
    LOG.info("report.workbook_written file={}", file.getFileName());
  }
}
