package beian.app;

import beian.app.job.SettleBatchlet;
import beian.inspection.job.BucketMapper;
import beian.inspection.job.FilingReader;
import beian.intake.job.ImportFinish;
import beian.intake.job.ImportProcessor;
import beian.intake.job.ImportReader;
import beian.intake.job.ImportScan;
import beian.intake.job.ImportWriter;
import beian.intake.job.IntakeFolders;
import beian.platform.batch.Outages;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The one table from the names in {@code jobs/} to what makes such a part: the class name with a
 * small first letter. There is no container; every dependency is handed over here.
 */
public final class Wiring {
  private final Suite suite;

  public Wiring(Suite suite) {
    this.suite = suite;
  }

  /** The table. */
  public Map<String, Supplier<?>> artifacts() {
    Map<String, Supplier<?>> table = new TreeMap<>();
    importParts(table);
    table.put("bucketMapper", BucketMapper::new);
    table.put("filingReader", () -> new FilingReader(suite.filings()));
    table.put("settleBatchlet", () -> new SettleBatchlet(new Outages(suite.transactions())));
    return table;
  }

  private void importParts(Map<String, Supplier<?>> table) {
    Home home = suite.home();
    IntakeFolders folders =
        new IntakeFolders(home.inbox(), home.archive(), home.rejected(), home.rejects());
    table.put("importScan", () -> new ImportScan(suite.importFiles(), folders));
    table.put("importReader", () -> new ImportReader(suite.importFiles()));
    table.put("importProcessor", ImportProcessor::new);
    table.put(
        "importWriter",
        () -> new ImportWriter(suite.filings(), suite.rejects(), suite.importFiles()));
    table.put(
        "importFinish", () -> new ImportFinish(suite.importFiles(), suite.rejects(), folders));
  }
}
