package beian.app;

import beian.app.job.SettleBatchlet;
import beian.evidence.file.EvidenceFolder;
import beian.evidence.job.EvidenceFileReader;
import beian.evidence.job.EvidenceFileWriter;
import beian.evidence.job.LiveObservationWriter;
import beian.evidence.job.LiveQuestionReader;
import beian.evidence.kept.KeptFiles;
import beian.evidence.live.LiveLookups;
import beian.evidence.store.ReadingStore;
import beian.filing.store.FilingDomains;
import beian.inspection.InspectionSettings;
import beian.inspection.job.BucketMapper;
import beian.inspection.job.FilingReader;
import beian.inspection.job.FindingWriter;
import beian.intake.job.ImportFinish;
import beian.intake.job.ImportProcessor;
import beian.intake.job.ImportReader;
import beian.intake.job.ImportScan;
import beian.intake.job.ImportWriter;
import beian.intake.job.IntakeFolders;
import beian.platform.batch.Outages;
import beian.platform.http.AddressPolicy;
import beian.report.Stores;
import beian.report.job.ReportBatchlet;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The one table from the names in {@code jobs/} to what makes such a part: the class name with a
 * small first letter. There is no container; every dependency is handed over here.
 */
public final class Wiring {
  /**
   * The addresses of RFC 5737 and RFC 3849, which belong to nobody and stand for all in a sandbox.
   */
  private static final String[] DOCUMENTATION = {
    "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32"
  };

  private final Suite suite;

  public Wiring(Suite suite) {
    this.suite = suite;
  }

  /** The table. */
  public Map<String, Supplier<?>> artifacts() {
    Map<String, Supplier<?>> table = new TreeMap<>();
    importParts(table);
    gatherParts(table);
    table.put(
        "findingWriter",
        () ->
            new FindingWriter(
                suite.inspectionRun(), suite.findings(), suite.standings(), suite.standing()));
    table.putAll(suite.rectification().artifacts());
    table.put(
        "reportBatchlet",
        () ->
            new ReportBatchlet(
                Stores.of(suite.transactions(), suite.observations()),
                suite.basis(),
                suite.home().reports()));
    table.put("bucketMapper", BucketMapper::new);
    table.put("filingReader", () -> new FilingReader(suite.filings()));
    table.put("settleBatchlet", () -> new SettleBatchlet(new Outages(suite.transactions())));
    return table;
  }

  private void importParts(Map<String, Supplier<?>> table) {
    Home home = suite.home();
    IntakeFolders folders =
        new IntakeFolders(home.inbox(), home.archive(), home.rejected(), home.rejects());
    table.put(
        "importScan",
        () ->
            new ImportScan(suite.importFiles(), folders, new FilingDomains(suite.transactions())));
    table.put("importReader", () -> new ImportReader(suite.importFiles()));
    table.put("importProcessor", ImportProcessor::new);
    table.put(
        "importWriter",
        () -> new ImportWriter(suite.filings(), suite.rejects(), suite.importFiles()));
    table.put(
        "importFinish", () -> new ImportFinish(suite.importFiles(), suite.rejects(), folders));
  }

  private void gatherParts(Map<String, Supplier<?>> table) {
    InspectionSettings terms = suite.inspection();
    Set<String> provider = new HashSet<>(terms.aliases());
    provider.add(terms.provider());
    EvidenceFolder folder =
        new EvidenceFolder(suite.home().evidence(), suite.home().materials(), provider);
    table.put(
        "evidenceFileReader",
        () ->
            new EvidenceFileReader(
                folder,
                new ReadingStore(suite.transactions()),
                suite.options().dryRun()
                    ? KeptFiles.none()
                    : new KeptFiles(suite.home().keptEvidence())));
    table.put(
        "evidenceFileWriter",
        () -> new EvidenceFileWriter(suite.observations(), new ReadingStore(suite.transactions())));
    table.put(
        "liveQuestionReader",
        () ->
            new LiveQuestionReader(
                suite.filings(), suite.observations(), suite.evidence(), suite.live()));
    table.put(
        "liveObservationWriter",
        () ->
            new LiveObservationWriter(
                suite.observations(), this::lookups, new Outages(suite.transactions())));
  }

  private LiveLookups lookups() {
    InetSocketAddress web = suite.options().web();
    if (web == null) {
      return new LiveLookups(suite.evidence());
    }
    return new LiveLookups(
        suite.evidence(), AddressPolicy.publicAnd(DOCUMENTATION), checked -> web);
  }
}
