package beian.platform;

import beian.platform.error.ErrorCode;

/** The errors of the technical floor. */
public enum PlatformError implements ErrorCode {
  /** A setting is unknown. */
  UNKNOWN_SETTING("SET-001", Exit.USAGE),
  /** A setting's value cannot be understood. */
  BAD_SETTING("SET-002", Exit.USAGE),
  /** A file is not a workbook or CSV at all. */
  NOT_A_SHEET("SHT-001", Exit.INPUT_UNUSABLE),
  /** A workbook is encrypted. */
  ENCRYPTED_WORKBOOK("SHT-002", Exit.INPUT_UNUSABLE),
  /** A workbook or CSV is damaged or exceeds a safety limit. */
  DAMAGED_SHEET("SHT-003", Exit.INPUT_UNUSABLE),
  /** A file of a table cannot be read: missing, or not ours to read. */
  UNREADABLE_SHEET("SHT-004", Exit.INPUT_UNUSABLE),
  /** A workbook or CSV cannot be written. */
  UNWRITABLE_SHEET("SHT-005", Exit.FAILED),
  /** The database does not answer. */
  DATABASE_UNREACHABLE("DBS-001", Exit.FAILED),
  /** Another process holds the home. */
  HOME_IN_USE("DBS-002", Exit.REFUSED),
  /** The database refuses user or password. */
  DATABASE_LOGIN("DBS-003", Exit.FAILED),
  /** The database was written by a newer version of the suite. */
  NEWER_SCHEMA("DBS-004", Exit.REFUSED),
  /** The database could not be brought to this version's schema. */
  SCHEMA_NOT_MIGRATED("DBS-005", Exit.FAILED),
  /** Somebody else changed the same thing between reading and writing. */
  CHANGED_MEANWHILE("DBS-006", Exit.REFUSED),
  /** The file or the pages of the database are damaged. */
  DATABASE_DAMAGED("DBS-007", Exit.FAILED),
  /** The database went away in the middle of the work. */
  DATABASE_LOST("DBS-008", Exit.FAILED),
  /** There is no room left for what was to be written. */
  DISK_FULL("DSK-001", Exit.FAILED),
  /** A file or folder cannot be written by the account that runs the suite. */
  NOT_WRITABLE("DSK-002", Exit.FAILED),
  /** A step of a job failed for a reason that has no code of its own. */
  STEP_FAILED("BAT-001", Exit.FAILED),
  /** The process that ran a job ended before the job did. */
  JOB_CUT_OFF("BAT-002", Exit.PARTLY_DONE),
  /** There is no such job, or its definition is wrong. */
  BAD_JOB("BAT-003", Exit.USAGE),
  /** There is no execution with this number. */
  UNKNOWN_EXECUTION("BAT-004", Exit.INPUT_UNUSABLE),
  /** An execution is not in a state in which this can be done to it. */
  WRONG_EXECUTION_STATE("BAT-005", Exit.REFUSED),
  /** Servers did not answer; what depended on them was left for later. */
  SERVERS_SILENT("BAT-006", Exit.PARTLY_DONE),
  /** A mail server does not answer or refuses. */
  MAIL_SERVER("MAI-001", Exit.PARTLY_DONE),
  /** A letter has a sender, message id or header that cannot be written. */
  BAD_LETTER("MAI-002", Exit.FAILED),
  /** A folder of letters cannot be read or written. */
  MAIL_FOLDER("MAI-003", Exit.FAILED),
  /** The working-day calendar has no data for a year. */
  NO_HOLIDAY_DATA("CAL-001", Exit.FAILED),
  /** A length of time does not say by which calendar it is counted, or cannot be counted so. */
  BAD_PERIOD("CAL-002", Exit.USAGE),
  /** A moment cannot be read. */
  BAD_INSTANT("CAL-003", Exit.USAGE),
  /** A table of holidays cannot be read. */
  BAD_CALENDAR("CAL-004", Exit.INPUT_UNUSABLE);

  private final String code;
  private final Exit exit;

  PlatformError(String code, Exit exit) {
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
