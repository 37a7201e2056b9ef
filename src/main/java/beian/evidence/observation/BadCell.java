package beian.evidence.observation;

import beian.platform.error.ErrorCode;

/** A row cannot be used because of one of its cells. */
public final class BadCell extends Exception {
  private static final long serialVersionUID = 1L;

  private final ErrorCode error;
  private final String column;
  private final String found;
  private final String expected;

  /** What was found must be masked already. */
  public BadCell(ErrorCode error, String column, String found, String expected) {
    super(error.code() + " " + column, null, false, false);
    this.error = error;
    this.column = column;
    this.found = found;
    this.expected = expected;
  }

  public ErrorCode error() {
    return error;
  }

  public String column() {
    return column;
  }

  public String found() {
    return found;
  }

  public String expected() {
    return expected;
  }
}
