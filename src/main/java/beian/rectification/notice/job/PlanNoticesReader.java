package beian.rectification.notice.job;

import beian.rectification.job.KeyReader;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.CaseStore;
import java.util.List;

/**
 * Reads the cases of the open campaign that have something to tell.
 *
 * <p>In: tables {@code rectification_case}, {@code case_finding}, {@code notice}. Out: case
 * numbers. Undo: nothing to undo.
 */
public final class PlanNoticesReader extends KeyReader {
  private final CampaignStore campaigns;
  private final CaseStore cases;

  public PlanNoticesReader(CampaignStore campaigns, CaseStore cases) {
    this.campaigns = campaigns;
    this.cases = cases;
  }

  @Override
  protected List<String> page(String afterKey, int limit) {
    return campaigns
        .open()
        .map(campaign -> cases.toBeTold(campaign.no(), afterKey, limit))
        .orElseGet(List::of);
  }
}
