package beian.intake.job;

import beian.filing.source.FilingChangeStore;
import beian.filing.source.SeenRowStore;
import beian.filing.store.FilingCells;
import beian.filing.store.FilingDomains;
import beian.filing.store.FilingStore;
import beian.filing.store.MissingFilings;
import beian.intake.sendback.RowsAtHand;
import beian.intake.store.ImportFileStore;
import beian.intake.store.RejectStore;
import beian.platform.batch.step.ItemSource;
import beian.platform.batch.step.StepTable;
import beian.platform.database.Transactions;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;

/** The steps of the job {@code import}. */
public final class ImportSteps {
  final Transactions transactions;
  final FilingStore filings;
  final FilingCells cells;
  final FilingDomains domains;
  final SeenRowStore seenRows;
  final FilingChangeStore changes;
  final MissingFilings missing;
  final RejectStore rejects;
  final ImportFileStore files;
  final IntakeFolders folders;
  final RowsAtHand atHand = new RowsAtHand();
  final Predicate<String> full;
  final boolean byFileTime;
  final Function<LocalDate, String> ground;

  /**
   * @param full whether the name of a file says that it has every filing
   * @param byFileTime whether the time of a file says when it was written; not where the clock is
   *     moved
   * @param ground what is another one whenever the same cells may mean something else than they do
   *     to rows that come in on a day; empty when nobody knows
   */
  public ImportSteps(
      Transactions transactions,
      IntakeFolders folders,
      Predicate<String> full,
      boolean byFileTime,
      Function<LocalDate, String> ground) {
    this.transactions = transactions;
    this.filings = new FilingStore(transactions);
    this.cells = new FilingCells(transactions);
    this.domains = new FilingDomains(transactions);
    this.seenRows = new SeenRowStore(transactions);
    this.changes = new FilingChangeStore(transactions);
    this.missing = new MissingFilings(transactions);
    this.rejects = new RejectStore(transactions);
    this.files = new ImportFileStore(transactions);
    this.folders = folders;
    this.full = full;
    this.byFileTime = byFileTime;
    this.ground = ground;
  }

  /** The table. */
  public StepTable table() {
    return table(rows());
  }

  /** The table, with what is to read the rows. */
  StepTable table(ItemSource.Opening<ImportItem> rows) {
    return new StepTable()
        .task("importScan", run -> new ImportScan(files, folders, domains, byFileTime).act(run))
        .chunk("importRows", rows, run -> new ImportWriter(this, run.moment()))
        .task("importFinish", run -> new ImportFinish(this).act(run));
  }

  /** What the files say, row by row. */
  ItemSource.Opening<ImportItem> rows() {
    return (run, place) -> new ImportReader(this, run, place);
  }
}
