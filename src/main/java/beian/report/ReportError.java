package beian.report;

import beian.platform.error.ErrorCode;

/** The errors of reports. */
public enum ReportError implements ErrorCode {
  /** A report about a night after which the house has seen a later one. */
  LATER_NIGHT("REP-001", Exit.REFUSED),
  /** No workbook was written by that execution. */
  NO_REPORT("REP-002", Exit.INPUT_UNUSABLE),
  /** The workbook was kept once and was purged. */
  PURGED("REP-003", Exit.INPUT_UNUSABLE),
  /** The kept file is gone, or its bytes are not those that were written. */
  NOT_AS_WRITTEN("REP-004", Exit.FAILED),
  /** Where the workbook is to go lies another file. */
  OTHER_FILE("REP-005", Exit.REFUSED);

  private final String code;
  private final Exit exit;

  ReportError(String code, Exit exit) {
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
