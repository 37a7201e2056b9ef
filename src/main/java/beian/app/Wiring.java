package beian.app;

import beian.app.table.AllTables;
import beian.evidence.job.GatherSteps;
import beian.evidence.kept.KeptFiles;
import beian.evidence.observation.EvidenceKind;
import beian.inspection.card.Card;
import beian.inspection.job.InspectSteps;
import beian.intake.job.ImportSteps;
import beian.platform.batch.Outages;
import beian.platform.batch.step.StepTable;
import beian.platform.text.Sha256;
import beian.report.Stores;
import beian.report.job.ReportSteps;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one table from the names in {@code jobs/} to what does such a step. There is no container;
 * every dependency is handed over here.
 */
public final class Wiring {
  private final Suite suite;

  public Wiring(Suite suite) {
    this.suite = suite;
  }

  /** The table. */
  public StepTable steps() {
    return new StepTable()
        .and(importSteps().table())
        .and(gatherSteps().table())
        .and(inspectSteps().table())
        .and(suite.rectification().steps())
        .and(reportSteps().table())
        .task("settle", run -> new Outages(suite.transactions()).settle(run));
  }

  private ImportSteps importSteps() {
    return new ImportSteps(
        suite.transactions(),
        suite.home().intake(),
        suite.fullImports(),
        !suite.home().sandbox(),
        Wiring::rowsMean);
  }

  /** What rows mean that come in on a day. Of a table that cannot be used nobody knows. */
  private static String rowsMean(LocalDate day) {
    return AllTables.list().stream().anyMatch(table -> table.unusable().isPresent())
        ? ""
        : Sha256.ofEach(VerdictGround.ofTables(day));
  }

  private GatherSteps gatherSteps() {
    Home home = suite.home();
    KeptFiles kept =
        suite.options().dryRun() ? KeptFiles.none() : new KeptFiles(home.keptEvidence());
    return new GatherSteps(
        suite.transactions(),
        suite.filings(),
        suite.observations(),
        suite.evidence(),
        suite.evidenceFolder(),
        suite.options().clock(),
        kept,
        suite.live(),
        () -> suite.lookups().openNightly(kept),
        suite.lookups().vendorQuestions(),
        this::pursued);
  }

  /** Filings with an open case that rests on rules which read such evidence. */
  private Set<String> pursued(EvidenceKind kind, Collection<String> filingKeys) {
    Set<String> rules =
        suite.catalog().cards().stream()
            .filter(card -> card.evidence().contains(kind.word()))
            .map(Card::id)
            .collect(Collectors.toSet());
    return Set.copyOf(suite.rectification().cases().pursued(filingKeys, rules));
  }

  private InspectSteps inspectSteps() {
    return new InspectSteps(suite.inspections().night(), () -> suite.inspections().inForce());
  }

  private ReportSteps reportSteps() {
    return new ReportSteps(
        Stores.of(suite.transactions(), suite.observations()),
        suite::basis,
        suite.inspections().contradictions(),
        suite.keptReports(),
        suite.home().reports());
  }
}
