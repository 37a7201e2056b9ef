package beian.rectification.list;

import beian.inspection.list.FilingFilters;
import beian.platform.list.Filter;
import beian.rectification.cases.CaseState;

/**
 * What narrows down a list of things that belong to cases and filings, each filter said once for
 * all of them.
 *
 * @param within where the condition has to hold, with {@code %s} for it
 */
record CaseFilters(String within) {
  /** Of lists whose things know their case and their filing themselves. */
  static final CaseFilters OWN = new CaseFilters("%s");

  private static final String FILED = "exists (select y.key from Filed y where y.key = ";

  /**
   * By filing: any name of it.
   *
   * @param key the filing's key, as the source calls it
   */
  Filter filing(String key) {
    return FilingFilters.filing(within(key + " in ?"));
  }

  /**
   * By the province of the filing number.
   *
   * @param key the filing's key, as the source calls it
   */
  Filter province(String key) {
    return FilingFilters.province(within(FILED + key + " and y.filingNo like ?)"));
  }

  /**
   * By access provider.
   *
   * @param key the filing's key, as the source calls it
   */
  Filter provider(String key) {
    return FilingFilters.provider(within(FILED + key + " and y.provider = ?)"));
  }

  /** By campaign, of what knows it itself. */
  Filter campaign(String number) {
    return campaignWhere(within(number + " = ?"));
  }

  /** By campaign, of what knows the number of its case. */
  Filter campaignOfCase(String caseNo) {
    return campaignWhere(within(theCase(caseNo, "k.campaign.no = ?")));
  }

  /** By the number of its case. */
  Filter ofCase(String caseNo) {
    return Filter.reference("case", "NO", within(caseNo + " = ?"));
  }

  /** By a rule its case is about. */
  Filter rule(String caseNo) {
    return FilingFilters.rule(within(about(caseNo, "f.rule = ?")));
  }

  /** By a rule of which it tells, of what has the number of a notice. */
  Filter ruleTold(String caseNo, String noticeNo) {
    return FilingFilters.rule(within(about(caseNo, "f.rule = ? and f.noticeNo = " + noticeNo)));
  }

  /** By the end of its period. */
  Filter dueBefore(String end) {
    return Filter.before("due-before", within(end + " <= ?"));
  }

  /** By the end of the period a notice started, and of its case where it started none. */
  Filter dueBeforeOfNotice(String noticeNo, String caseNo) {
    String clock = "exists (select d.no from Deadline d where d.no = " + noticeNo;
    return Filter.before(
        "due-before",
        within(
            clock
                + " and d.endsAt <= ?) or not "
                + clock
                + ") and "
                + theCase(caseNo, "k.deadlineAt <= ?")));
  }

  /** By the campaign of the newest case of a filing, in lists of rows. */
  static Filter campaignOfFiling(String key) {
    return campaignWhere(newest(key, "k.campaign_no = ?"));
  }

  /** By the state of the newest case of a filing, in lists of rows. */
  static Filter stateOfFiling(String key) {
    return Filter.oneOf("state", "STATE", CaseState.values(), newest(key, "k.state = ?"));
  }

  /** By the end of the period of the newest case of a filing, in lists of rows. */
  static Filter dueBeforeOfFiling(String key) {
    return Filter.before("due-before", newest(key, "k.deadline_at <= ?"));
  }

  private static Filter campaignWhere(String condition) {
    return Filter.reference("campaign", "NAME|N", condition);
  }

  private String within(String condition) {
    return within.formatted(condition);
  }

  private static String theCase(String caseNo, String condition) {
    return "exists (select k.no from RectificationCase k where k.no = "
        + caseNo
        + " and "
        + condition
        + ")";
  }

  private static String about(String caseNo, String condition) {
    return "exists (select f.rule from CaseFinding f where f.parent.no = "
        + caseNo
        + " and "
        + condition
        + ")";
  }

  private static String newest(String key, String condition) {
    return "exists (select 1 from rectification_case k where k.filing_key = "
        + key
        + " and "
        + condition
        + " and not exists (select 1 from rectification_case later"
        + " where later.filing_key = k.filing_key and later.case_no > k.case_no))";
  }
}
