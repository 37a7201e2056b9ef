package beian.rectification;

import beian.platform.error.ErrorCode;

/** The errors of the room. */
public enum RectificationError implements ErrorCode {
  /** There is no open campaign. */
  NO_OPEN_CAMPAIGN("REC-001", Exit.REFUSED),
  /** A campaign is open already. */
  CAMPAIGN_OPEN("REC-002", Exit.REFUSED),
  /** There is no campaign of that number or name. */
  UNKNOWN_CAMPAIGN("REC-003", Exit.INPUT_UNUSABLE),
  /** There is no case of that number. */
  UNKNOWN_CASE("REC-004", Exit.INPUT_UNUSABLE),
  /** A case cannot do that from the state it is in. */
  WRONG_CASE_STATE("REC-005", Exit.REFUSED),
  /** An extension was granted before, or is longer than the campaign allows. */
  EXTENSION_REFUSED("REC-006", Exit.REFUSED),
  /** Who decides, or why, was left out. */
  REASON_MISSING("REC-007", Exit.USAGE),
  /** There is no notice of that number. */
  UNKNOWN_NOTICE("REC-008", Exit.INPUT_UNUSABLE),
  /** There is no mark of that number. */
  UNKNOWN_MARK("REC-009", Exit.INPUT_UNUSABLE),
  /** There is no such plan, or it is not as the person saw it. */
  PLAN_CHANGED("REC-010", Exit.REFUSED),
  /** A day given is not possible here. */
  BAD_DAY("REC-011", Exit.USAGE),
  /** There is no answer of that number. */
  UNKNOWN_REPLY("REC-013", Exit.INPUT_UNUSABLE),
  /** An answer was decided before, or belongs to no case. */
  REPLY_DECIDED("REC-014", Exit.REFUSED),
  /** No letters of that rule wait. */
  RULE_NOT_HELD("REC-015", Exit.USAGE),
  /** The clock of a notice runs already. */
  NOTICE_PROVED("REC-016", Exit.REFUSED),
  /** A letter cannot be sent again. */
  NOT_TO_BE_RESENT("REC-017", Exit.REFUSED),
  /** A night would have marked more than its safety belt lets through, and marked nothing. */
  BELT_BROKE("REC-020", Exit.PARTLY_DONE),
  /** The second person is the first. */
  SAME_PERSON("REC-021", Exit.REFUSED),
  /** The hash is not that of the plan as it stands. */
  WRONG_HASH("REC-022", Exit.REFUSED),
  /** The plan was handed over before. */
  EXPORTED_BEFORE("REC-023", Exit.REFUSED),
  /** A mark cannot do that from the state it is in. */
  WRONG_MARK_STATE("REC-024", Exit.REFUSED),
  /** A plan has no mark to approve, or to hand over. */
  NOTHING_IN_PLAN("REC-025", Exit.REFUSED),
  /** A row of the console's answer cannot be used. */
  BAD_ANSWER("REC-026", Exit.INPUT_UNUSABLE),
  /** What was said of a notice cannot be so: it is not in doubt, left already, or tells nothing. */
  WRONG_NOTICE_STATE("REC-027", Exit.REFUSED),
  /** The safety belt of a plan did not break, so nothing waits to be let through. */
  BELT_HELD("REC-028", Exit.REFUSED),
  /** A mail waits of which nobody knows whose it is. */
  MAIL_UNPLACED("REC-029", Exit.REFUSED),
  /** An appeal would be of cases that are over. */
  CASE_OVER("REC-030", Exit.REFUSED),
  /** A campaign was to be closed in which appeals are open. */
  APPEALS_OPEN("REC-031", Exit.REFUSED);

  private final String code;
  private final Exit exit;

  RectificationError(String code, Exit exit) {
    this.code = code;
    this.exit = exit;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Exit exit() {
    return exit;
  }
}
