package beian.report.sheet.frame;

import beian.filing.store.FilingNames;
import beian.rectification.Campaign;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about: the cases of its campaign, and what belongs to no case.
 *
 * @param campaign the report's; null when there was none yet
 * @param names what filings are called now
 */
public record ReportScope(@Nullable Campaign campaign, FilingNames names) {
  /** Whether the report is about that case; what belongs to no case it is about too. */
  public boolean covers(String caseNo) {
    return caseNo.isEmpty()
        || campaign != null
            && caseNo.startsWith(
                campaign.caseNo(0).substring(0, campaign.caseNo(0).indexOf('-') + 1));
  }
}
