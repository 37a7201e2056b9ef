package beian.rectification.notice.job;

import beian.rectification.job.KeyReader;
import beian.rectification.job.Moment;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.CaseStore;
import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Reads the cases of the open campaign that have something to tell, or whose period runs.
 *
 * <p>In: tables {@code rectification_case}, {@code case_finding}, {@code notice}, {@code deadline}.
 * Out: case numbers. Undo: nothing to undo.
 */
public final class PlanNoticesReader extends KeyReader {
  private final CampaignStore campaigns;
  private final CaseStore cases;

  @Inject
  @BatchProperty(name = "now")
  private String now = "";

  public PlanNoticesReader(CampaignStore campaigns, CaseStore cases) {
    this.campaigns = campaigns;
    this.cases = cases;
  }

  @Override
  protected List<String> page(String afterKey, int limit) {
    return campaigns
        .open()
        .map(campaign -> cases.toBeTold(campaign.no(), Moment.of(now), afterKey, limit))
        .orElseGet(List::of);
  }
}
