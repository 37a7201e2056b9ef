package beian.report;

import beian.evidence.store.FileReadingStore;
import beian.evidence.store.ObservationStore;
import beian.evidence.store.UnknownWordStore;
import beian.filing.source.FilingChangeStore;
import beian.filing.store.FilingNumbers;
import beian.filing.store.FilingStore;
import beian.filing.store.MissingFilings;
import beian.inspection.store.FindingStore;
import beian.inspection.store.StandingFindings;
import beian.inspection.store.StandingStore;
import beian.intake.store.DismissalStore;
import beian.intake.store.ImportFileStore;
import beian.platform.database.Transactions;
import beian.rectification.Campaign;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.Figures;
import beian.rectification.store.PlanStore;
import java.util.List;
import java.util.Optional;

/** Everything the house keeps, as reports read it. */
public record Stores(
    Transactions transactions,
    FilingStore filings,
    FilingNumbers numbers,
    MissingFilings missing,
    FilingChangeStore changes,
    FindingStore findings,
    StandingFindings standing,
    StandingStore standings,
    ObservationStore observations,
    FileReadingStore readings,
    UnknownWordStore unknownWords,
    ImportFileStore imports,
    DismissalStore dismissals,
    CampaignStore campaigns,
    PlanStore plans,
    Figures figures,
    MorningStore mornings) {
  /**
   * The stores of a database.
   *
   * @param observations the one store of observations
   */
  public static Stores of(Transactions transactions, ObservationStore observations) {
    return new Stores(
        transactions,
        new FilingStore(transactions),
        new FilingNumbers(transactions),
        new MissingFilings(transactions),
        new FilingChangeStore(transactions),
        new FindingStore(transactions),
        new StandingFindings(transactions),
        new StandingStore(transactions),
        observations,
        new FileReadingStore(transactions),
        new UnknownWordStore(transactions),
        new ImportFileStore(transactions),
        new DismissalStore(transactions),
        new CampaignStore(transactions),
        new PlanStore(transactions),
        new Figures(transactions),
        new MorningStore(transactions));
  }

  /**
   * The campaign a report is about: the open one, otherwise the last; empty when there was none.
   */
  public Optional<Campaign> campaign() {
    List<Campaign> all = campaigns.all();
    return campaigns
        .open()
        .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1)));
  }
}
