package beian.evidence;

import beian.platform.error.ErrorCode;

/** The errors of the evidence room. Those of files are kept as rejects and stop nothing. */
public enum EvidenceError implements ErrorCode {
  /** A folder of evidence cannot be read. */
  UNREADABLE_FOLDER("EVI-001", Exit.FAILED),
  /** A file in the evidence folder has a name nobody knows. */
  UNKNOWN_FILE("EVI-002", Exit.INPUT_UNUSABLE),
  /** A file lacks the columns without which its rows mean nothing. */
  MISSING_COLUMN("EVI-003", Exit.INPUT_UNUSABLE),
  /** A value cannot be understood. */
  BAD_VALUE("EVI-004", Exit.INPUT_UNUSABLE),
  /** A row or text does not say when it was observed. */
  UNDATED("EVI-005", Exit.INPUT_UNUSABLE),
  /** A file that a row names is not there. */
  MISSING_FILE("EVI-006", Exit.INPUT_UNUSABLE),
  /** A raw WHOIS or RDAP text cannot be understood. */
  UNKNOWN_TEXT("EVI-007", Exit.INPUT_UNUSABLE),
  /** A resolver answered none of the questions put to it. */
  RESOLVER_SILENT("EVI-008", Exit.PARTLY_DONE),
  /** There is no observation of that number. */
  UNKNOWN_OBSERVATION("EVI-009", Exit.INPUT_UNUSABLE),
  /** An evidence file cannot be kept as it was taken in. */
  NOT_KEPT("EVI-010", Exit.FAILED),
  /** A row says that something was observed after the moment at which it is read. */
  NOT_YET("EVI-011", Exit.INPUT_UNUSABLE),
  /** A registry's server says that it was asked too often. */
  REGISTRY_REFUSES("EVI-012", Exit.PARTLY_DONE),
  /** Columns of a table that mean the same say different things in a row. */
  SEVERAL_COLUMNS("EVI-013", Exit.INPUT_UNUSABLE),
  /** A sheet of a workbook is not read: it has no headings, or is hidden. */
  SHEET_LEFT_OUT("EVI-014", Exit.INPUT_UNUSABLE),
  /** A file ends in the middle of a row. */
  CUT_OFF("EVI-015", Exit.INPUT_UNUSABLE),
  /** A vendor answered none of the questions put to it. */
  VENDOR_SILENT("EVI-020", Exit.PARTLY_DONE);

  private final String code;
  private final Exit exit;

  EvidenceError(String code, Exit exit) {
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
