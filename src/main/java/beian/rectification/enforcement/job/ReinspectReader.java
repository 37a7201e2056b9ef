package beian.rectification.enforcement.job;

import beian.rectification.job.KeyReader;
import beian.rectification.job.Moment;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.CaseStore;
import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Reads the cases of the open campaign whose period is over at the moment of the run, and those
 * whose clock is held open for want of holiday data.
 *
 * <p>In: tables {@code rectification_case}, {@code deadline}. Out: case numbers. Undo: nothing to
 * undo.
 */
public final class ReinspectReader extends KeyReader {
  private final CampaignStore campaigns;
  private final CaseStore cases;

  @Inject
  @BatchProperty(name = "now")
  private String now = "";

  public ReinspectReader(CampaignStore campaigns, CaseStore cases) {
    this.campaigns = campaigns;
    this.cases = cases;
  }

  @Override
  protected List<String> page(String afterKey, int limit) {
    return campaigns
        .open()
        .map(campaign -> cases.toBeReinspected(campaign.no(), Moment.of(now), afterKey, limit))
        .orElseGet(List::of);
  }
}
