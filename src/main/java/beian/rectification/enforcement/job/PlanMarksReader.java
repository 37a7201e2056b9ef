package beian.rectification.enforcement.job;

import beian.rectification.job.KeyReader;
import beian.rectification.job.Moment;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.CaseStore;
import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Reads the cases that were inspected again in this run.
 *
 * <p>In: table {@code rectification_case}. Out: case numbers. Undo: nothing to undo.
 */
public final class PlanMarksReader extends KeyReader {
  private final CampaignStore campaigns;
  private final CaseStore cases;

  @Inject
  @BatchProperty(name = "now")
  private String now = "";

  public PlanMarksReader(CampaignStore campaigns, CaseStore cases) {
    this.campaigns = campaigns;
    this.cases = cases;
  }

  @Override
  protected List<String> page(String afterKey, int limit) {
    Instant moment = Moment.of(now);
    return campaigns
        .open()
        .map(campaign -> cases.toBeWeighed(campaign.no(), moment, afterKey, limit))
        .orElseGet(List::of);
  }
}
