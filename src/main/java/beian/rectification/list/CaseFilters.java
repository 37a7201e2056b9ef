package beian.rectification.list;

import beian.platform.list.Filter;

/** What narrows down a list of things that belong to cases. */
final class CaseFilters {
  private CaseFilters() {}

  /** By campaign, of a thing that knows the number of its case. */
  static Filter campaign(String caseNo) {
    return Filter.reference(
        "campaign",
        "NAME|N",
        "exists (select c.no from RectificationCase c where c.no = "
            + caseNo
            + " and c.campaign.no = ?)");
  }

  /** By the number of its case. */
  static Filter ofCase(String condition) {
    return Filter.reference("case", "NO", condition);
  }
}
