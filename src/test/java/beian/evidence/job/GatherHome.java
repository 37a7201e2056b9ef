package beian.evidence.job;

import beian.app.sandbox.LoopbackDns;
import beian.app.sandbox.ZoneFile;
import beian.evidence.Evidence;
import beian.evidence.EvidenceSettings;
import beian.evidence.file.EvidenceFolder;
import beian.evidence.kept.KeptFiles;
import beian.evidence.live.LiveLookups;
import beian.evidence.live.vendor.VendorQuestions;
import beian.evidence.store.FileReadingStore;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.filing.source.ImportedRow;
import beian.filing.source.Provenance;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.platform.batch.Execution;
import beian.platform.batch.Jobs;
import beian.platform.batch.Outages;
import beian.platform.batch.Progress;
import beian.platform.batch.jberet.JBeretEngine;
import beian.platform.batch.step.StepTable;
import beian.platform.database.Database;
import beian.platform.database.Transactions;
import beian.platform.http.AddressPolicy;
import beian.testing.Databases;
import beian.testing.Filings;
import beian.testing.LoopbackSettings;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A home in which files and a name server are gathered from, by the steps of the real job. */
abstract class GatherHome {
  static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");

  Instant real = NOW;

  @TempDir Path home;
  TestDatabase database;
  Transactions transactions;
  LoopbackDns dns;
  EvidenceSettings settings;
  ObservationStore observations;
  FileReadingStore readings;
  FilingStore filings;
  final Set<String> pursued = new HashSet<>();
  boolean live = true;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(home.resolve("evidence"));
    database = Databases.h2();
    transactions = database.open().transactions();
    dns = new LoopbackDns(ZoneFile.of(List.of("example.cn A 192.0.2.10")));
    settings = LoopbackSettings.asking(Map.of("pages", "false"), dns.address());
    observations = new ObservationStore(transactions, settings.ages());
    readings = new FileReadingStore(transactions);
    filings = new FilingStore(transactions);
  }

  @AfterEach
  void close() {
    dns.close();
    database.close();
  }

  Execution run(Instant now) {
    try (Jobs jobs = jobs(steps().table())) {
      return jobs.run("gather", parameters(now));
    }
  }

  GatherSteps steps() {
    return steps(
        settings,
        () ->
            new LiveLookups(
                settings,
                KeptFiles.none(),
                AddressPolicy.publicOnly(),
                checked -> new InetSocketAddress("127.0.0.1", 9)));
  }

  GatherSteps steps(EvidenceSettings settings, LiveLookups.Opening opening) {
    EvidenceFolder folder =
        new EvidenceFolder(home.resolve("evidence"), home.resolve("materials"), Set.of("示例云"));
    return new GatherSteps(
        transactions,
        filings,
        observations,
        settings,
        folder,
        Clock.fixed(real, ZoneOffset.UTC),
        new KeptFiles(home.resolve("data/evidence")),
        live,
        opening,
        VendorQuestions.NONE,
        (kind, keys) -> pursued);
  }

  Jobs jobs(StepTable table) {
    return jobs(database.open(), table);
  }

  Jobs jobs(Database database, StepTable table) {
    table.task("settle", new Outages(transactions)::settle);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return JBeretEngine.jobs(database, table.artifacts(), clock, Progress.NONE);
  }

  static Map<String, String> parameters(Instant now) {
    return Map.of("now", now.toString(), "again", "false");
  }

  Evidence evidence(Instant now) {
    return observations.evidenceFor(List.of(Filings.honest()), now);
  }

  long count() {
    return transactions.read(() -> transactions.sql().number("select count(*) from observation"));
  }

  void filing(Filing filing) {
    filings.save(List.of(stored(filing)));
  }

  static StoredFiling stored(Filing filing) {
    return StoredFiling.imported(
        filing,
        new ImportedRow(0, NOW, new Provenance("filings.xlsx", "备案", 2)),
        Map.of(),
        Map.of());
  }

  void file(String name, String... lines) throws IOException {
    Files.writeString(home.resolve("evidence").resolve(name), String.join("\n", lines));
  }
}
