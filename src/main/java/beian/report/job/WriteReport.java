package beian.report.job;

import beian.platform.batch.step.StepRun;
import beian.platform.batch.step.Task;
import beian.report.Morning;
import beian.report.Run;
import beian.report.Stores;
import beian.report.Summary;
import beian.report.SummaryReader;
import beian.report.VerdictBasis;
import beian.report.sheet.InspectionWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the inspection workbook of the run, under its day in China, and keeps what is said in the
 * morning. When the disk does not take the file, an earlier one of the same day stays whole.
 */
final class WriteReport implements Task {
  private static final Logger LOG = LoggerFactory.getLogger(WriteReport.class);

  private final Stores stores;
  private final VerdictBasis basis;
  private final Path folder;

  /**
   * @param folder where reports lie
   */
  WriteReport(Stores stores, VerdictBasis basis, Path folder) {
    this.stores = stores;
    this.basis = basis;
    this.folder = folder;
  }

  @Override
  public void act(StepRun run) throws IOException {
    Files.createDirectories(folder);
    Run about =
        new Run(
            run.execution(), run.job(), run.parameter("by"), run.moment(), run.parameter("as-of"));
    Summary summary = new SummaryReader(stores, basis).read(about.now());
    Path file = new InspectionWorkbook(stores, basis).write(folder, about, summary);
    stores
        .mornings()
        .write(new Morning(about.now(), about.execution(), about.job(), summary.lines()));
    LOG.info("report.workbook_written file={}", file.getFileName());
  }
}
