package beian.app;

import beian.app.job.SettleBatchlet;
import beian.inspection.job.BucketMapper;
import beian.inspection.job.FilingReader;
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
    table.put("bucketMapper", BucketMapper::new);
    table.put("filingReader", () -> new FilingReader(suite.filings()));
    table.put("settleBatchlet", () -> new SettleBatchlet(new Outages(suite.transactions())));
    return table;
  }
}
