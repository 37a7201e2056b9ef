package beian.app;

import beian.evidence.store.EvidenceChanges;
import beian.filing.store.FilingDomains;
import beian.filing.store.FilingNews;
import beian.inspection.InspectionSettings;
import beian.inspection.Inspector;
import beian.inspection.Profiles;
import beian.inspection.Terms;
import beian.inspection.card.Severity;
import beian.inspection.run.DueFilings;
import beian.inspection.run.Inspection;
import beian.inspection.run.NightInspection;
import beian.inspection.run.Standings;
import beian.inspection.run.Worlds;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.desk.Campaigns;
import beian.report.Stores;
import beian.report.contradiction.Contradictions;
import java.util.Map;
import java.util.Optional;

/** What holds the filings of a suite against its rules. */
public final class Inspections {
  private final Suite suite;

  Inspections(Suite suite) {
    this.suite = suite;
  }

  /** By the rules in force under the open campaign's profile. */
  public Inspection inForce() {
    Optional<Campaign> campaign = openCampaign();
    return under(suite.inspection(), campaign.map(Campaign::severities).orElse(Map.of()), campaign);
  }

  /** The severities of the open campaign; none when no campaign is open. */
  public Map<String, Severity> profile() {
    return openCampaign().map(Campaign::severities).orElse(Map.of());
  }

  /** Under other settings and another profile. */
  public Inspection under(InspectionSettings inspection, Map<String, Severity> severities) {
    return under(inspection, severities, openCampaign());
  }

  private Optional<Campaign> openCampaign() {
    return new Campaigns(suite.transactions(), suite.rectificationSettings()).open();
  }

  private Inspection under(
      InspectionSettings inspection,
      Map<String, Severity> severities,
      Optional<Campaign> campaign) {
    String opened = campaign.map(open -> Zone.dayOf(open.openedAt()).toString()).orElse("");
    Terms terms = inspection.terms(opened);
    return new Inspection(
        new Inspector(suite.catalog(), severities, profiles(campaign)),
        suite.observations(),
        suite.filings(),
        standings(inspection),
        () -> terms);
  }

  private Profiles profiles(Optional<Campaign> campaign) {
    return suite.profiles().during(campaign.map(Campaign::name).orElse(""));
  }

  /** The home's profiles that hold during the open campaign. */
  public Profiles profiles() {
    return profiles(openCampaign());
  }

  /** Where records and extracts are compared that may contradict each other. */
  public Contradictions contradictions() {
    return new Contradictions(
        Stores.of(suite.transactions(), suite.observations()), suite.catalog(), this::inForce);
  }

  /** What goes through the filings at night. */
  NightInspection night() {
    return new NightInspection(
        new Worlds(
            suite.observations(),
            new EvidenceChanges(suite.transactions()),
            new FilingNews(suite.transactions()),
            suite.bases(),
            new VerdictGround(suite)::hash),
        new DueFilings(suite.filings(), suite.bases(), suite.inspection().anew()),
        suite.findings(),
        suite.bases(),
        suite.standing());
  }

  /** Whether filings are ours and alive. */
  private Standings standings(InspectionSettings inspection) {
    return new Standings(
        suite.observations(),
        new FilingDomains(suite.transactions()),
        suite.missing(),
        () -> inspection.terms(""));
  }
}
