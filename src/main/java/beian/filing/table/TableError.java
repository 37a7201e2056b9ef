package beian.filing.table;

import beian.platform.error.ErrorCode;

/** The errors of the data tables. */
public enum TableError implements ErrorCode {
  /** A table is not whole, or a cell is not what its column holds. */
  BAD_TABLE("TAB-001", Exit.INPUT_UNUSABLE),
  /** A row that the product has is missing or says something else. */
  ROW_LOST("TAB-002", Exit.INPUT_UNUSABLE),
  /** There is no table of that name. */
  NO_TABLE("TAB-003", Exit.INPUT_UNUSABLE),
  /** A file among the home's tables is not as it was taken in. */
  NOT_TAKEN_IN("TAB-004", Exit.INPUT_UNUSABLE),
  /** This process works with other tables. */
  OTHER_TABLES("TAB-005", Exit.REFUSED),
  /** A home's own table was taken in under a version that gave it other columns. */
  OTHER_COLUMNS("TAB-006", Exit.INPUT_UNUSABLE);

  private final String code;
  private final Exit exit;

  TableError(String code, Exit exit) {
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
