package beian.app;

import beian.platform.error.ErrorCode;

/** The errors of the doors. */
public enum AppError implements ErrorCode {
  /** The command line cannot be understood. */
  BAD_COMMAND("CLI-001", Exit.USAGE),
  /** There is nothing of that name or number. */
  NOT_FOUND("CLI-002", Exit.INPUT_UNUSABLE),
  /** The job ended early; it can be restarted. */
  JOB_INCOMPLETE("CLI-003", Exit.PARTLY_DONE),
  /** A job or a decision would write while the clock is moved. */
  MOVED_CLOCK("CLI-004", Exit.REFUSED),
  /** Something nobody foresaw. */
  UNFORESEEN("CLI-005", Exit.FAILED),
  /** The home cannot be made or read. */
  BAD_HOME("CLI-006", Exit.FAILED),
  /** The command needs exactly one open campaign. */
  NO_CAMPAIGN("CLI-007", Exit.USAGE),
  /** There are findings, and the caller asked to be told by the exit code. */
  HAS_FINDINGS("CLI-008", Exit.FINDINGS),
  /** A file named on the command line is not there. */
  NO_FILE("CLI-009", Exit.INPUT_UNUSABLE),
  /** What is to be made exists; nothing is overwritten. */
  THERE_ALREADY("CLI-010", Exit.REFUSED),
  /** A restart was told otherwise than the execution it goes on with. */
  RESTART_KEEPS("CLI-011", Exit.USAGE),
  /** A password the execution was given is not at hand. */
  SECRET_MISSING("CLI-012", Exit.USAGE),
  /** A sandbox home and a database of real data, or the other way round. */
  OTHER_REALITY("CLI-013", Exit.REFUSED),
  /** There is no home where the command looks for one; only init and demo make one. */
  NO_HOME("CLI-014", Exit.USAGE),
  /** A filing, an order, a domain, a plan … that this home does not know. */
  NOT_KNOWN("CLI-015", Exit.INPUT_UNUSABLE),
  /** The command has no such option. */
  NO_SUCH_OPTION("CLI-016", Exit.USAGE),
  /** Sheets or evidence lie unread that may say otherwise of what is to be told, marked or sent. */
  UNREAD("CLI-017", Exit.REFUSED),
  /** No homepage was seen on which a reviewer could decide. */
  NO_PAGE("CLI-018", Exit.REFUSED);

  private final String code;
  private final Exit exit;

  AppError(String code, Exit exit) {
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
