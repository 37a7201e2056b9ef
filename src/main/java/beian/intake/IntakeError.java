package beian.intake;

import beian.platform.error.ErrorCode;

/** Why a file, row or cell was not taken in, and what a sender should know of a sheet. */
public enum IntakeError implements ErrorCode {
  /** A file: no sheet with data has a column for the filing number or the order number. */
  NO_KEY_COLUMN("INT-001"),
  /** A file: no sheet has a row of known headings. */
  NO_HEADINGS("INT-002"),
  /** A row: neither filing number nor order number. */
  NO_KEY("INT-003"),
  /** A row: its filing number is none, and there is no order number. */
  NOT_A_FILING_NUMBER("INT-004"),
  /** A row: an entity's number stands where the website's is needed. */
  ENTITY_NUMBER("INT-005"),
  /** A cell: an identifier was kept as a number and lost digits. */
  DIGITS_LOST("INT-006"),
  /** A cell: not a date, or a day that does not exist. */
  NOT_A_DATE("INT-007"),
  /** A cell: not a number where one is needed, or not in yuan. */
  NOT_A_NUMBER("INT-008"),
  /** A cell: neither yes nor no. */
  NOT_YES_NO("INT-009"),
  /** A cell: the error value of a formula. */
  ERROR_VALUE("INT-010"),
  /** A row: another row of the file says something else under the same key. */
  CONTRADICTION("INT-011"),
  /** A row: two columns for the same thing say different things. */
  COLUMNS_DISAGREE("INT-012"),
  /** A row: its key is longer than any filing number or order number. */
  KEY_TOO_LONG("INT-013"),
  /** A row of text: it has more cells than there are headings, so it may be shifted. */
  TOO_MANY_CELLS("INT-014"),
  /** A row: it stands below a second row of headings, in another order. */
  OTHER_HEADINGS("INT-015"),
  /** A row of text: the file ends in the middle of it. */
  CUT_OFF("INT-016"),
  /** Note on a sheet: it has no known headings and was left out. */
  SHEET_LEFT_OUT("INT-020"),
  /** Note on a sheet: it is hidden and was left out. */
  SHEET_HIDDEN("INT-021"),
  /** Note on a column: its heading is unknown; its values are kept as they stand. */
  UNKNOWN_COLUMN("INT-022"),
  /** Note on a column: it seems to hold filing passwords and was not read. */
  PASSWORD_COLUMN("INT-023"),
  /** Note on a file: the same content came in before; nothing was changed. */
  SAME_CONTENT("INT-024"),
  /** Note on a row: it is a filing that had another number; the filing has this one now. */
  RENUMBERED("INT-025"),
  /** Note on a row: it may be a filing under another number, but not for sure; both are kept. */
  PERHAPS_RENUMBERED("INT-026"),
  /** Note on a file: cells under headings are empty where values were; these are gone now. */
  CLEARED("INT-027"),
  /** Note on a row: an earlier file of the same import says otherwise; neither counts. */
  FILES_DISAGREE("INT-028"),
  /** Note on an import that was declared to be whole: filings on file are not in it. */
  NOT_IN_FULL("INT-029"),
  /** Note on a row: it adds up the rows above and is no filing; it was left out. */
  TOTAL_ROW("INT-030"),
  /** Note on a file: it is older than a sheet that was taken in before it, and says otherwise. */
  TOOK_BACK("INT-031"),
  /** Note on a sheet: no row has anything under some headings; it says nothing of them. */
  EMPTY_COLUMNS("INT-032"),
  /** A cell whose text is struck through. */
  STRUCK_THROUGH("INT-033"),
  /** Note on a row: it says something of the sheet and is no filing; it was left out. */
  FOOTNOTE("INT-034");

  private final String code;

  IntakeError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Exit exit() {
    return code.compareTo("INT-020") < 0 ? Exit.INPUT_UNUSABLE : Exit.OK;
  }
}
