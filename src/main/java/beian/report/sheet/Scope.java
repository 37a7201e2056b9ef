package beian.report.sheet;

import beian.rectification.Campaign;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a report tells of: those of its campaign, and what belongs to no case.
 *
 * @param campaign the report's; null when there was none yet
 */
record Scope(@Nullable Campaign campaign) {
  boolean covers(String caseNo) {
    return caseNo.isEmpty()
        || campaign != null
            && caseNo.startsWith(
                campaign.caseNo(0).substring(0, campaign.caseNo(0).indexOf('-') + 1));
  }
}
