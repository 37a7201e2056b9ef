package beian.report.job;

import beian.report.Basis;
import beian.report.Morning;
import beian.report.Run;
import beian.report.Stores;
import beian.report.SummaryReader;
import beian.report.sheet.InspectionWorkbook;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the inspection workbook of the night, and keeps what it says in the morning.
 *
 * <p>In: everything the house keeps. Out: {@code out/reports/inspection-<day>.xlsx}, the day of the
 * run in China. Bad item: there is none; when the disk does not take the file, an earlier one of
 * the same day stays whole. Restart: writes the file anew. Undo: delete the file.
 */
public final class ReportBatchlet extends AbstractBatchlet {
  private static final Logger LOG = LoggerFactory.getLogger(ReportBatchlet.class);

  private final Stores stores;
  private final Basis basis;
  private final Path folder;

  @Inject private JobContext job;

  @Inject
  @BatchProperty(name = "now")
  private String now = "";

  @Inject
  @BatchProperty(name = "by")
  private String by = "";

  @Inject
  @BatchProperty(name = "as-of")
  private String asOf = "";

  /**
   * @param folder where reports lie
   */
  @SuppressWarnings("NullAway.Init")
  public ReportBatchlet(Stores stores, Basis basis, Path folder) {
    this.stores = stores;
    this.basis = basis;
    this.folder = folder;
  }

  @Override
  public String process() throws IOException {
    Files.createDirectories(folder);
    Run run = new Run(job.getExecutionId(), job.getJobName(), by, Instant.parse(now), asOf);
    Path file = new InspectionWorkbook(stores, basis).write(folder, run);
    stores
        .mornings()
        .write(
            new Morning(
                run.now(),
                run.execution(),
                run.job(),
                new SummaryReader(stores, basis).read(run.now()).lines()));
    LOG.info("report.workbook_written file={}", file.getFileName());
    return "COMPLETED";
  }
}
