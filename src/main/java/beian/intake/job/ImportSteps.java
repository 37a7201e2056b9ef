package beian.intake.job;

import beian.filing.store.FilingDomains;
import beian.filing.store.FilingStore;
import beian.intake.store.ImportFileStore;
import beian.intake.store.RejectStore;
import beian.platform.batch.step.Source;
import beian.platform.batch.step.StepTable;

/**
 * The steps of the job {@code import}.
 *
 * @param domains are completed before files are read
 */
public record ImportSteps(
    FilingStore filings,
    FilingDomains domains,
    RejectStore rejects,
    ImportFileStore files,
    IntakeFolders folders) {
  /** The table. */
  public StepTable table() {
    return table(rows());
  }

  /** The table, with what is to read the rows. */
  StepTable table(Source.Opening<ImportItem> rows) {
    return new StepTable()
        .task("importScan", run -> new ImportScan(files, folders, domains).act(run))
        .chunk("importRows", rows, run -> new ImportWriter(filings, rejects, files, run.moment()))
        .task("importFinish", run -> new ImportFinish(files, rejects, folders).act(run));
  }

  /** What the files say, row by row. */
  Source.Opening<ImportItem> rows() {
    return (run, place) -> new ImportReader(files, run, place);
  }
}
