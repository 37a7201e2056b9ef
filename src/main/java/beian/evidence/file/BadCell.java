package beian.evidence.file;

import beian.evidence.EvidenceError;

/** A row cannot be used because of one of its cells. */
final class BadCell extends Exception {
  private static final long serialVersionUID = 1L;

  private final EvidenceError error;
  private final String column;
  private final String found;
  private final String expected;

  BadCell(EvidenceError error, String column, String found, String expected) {
    super(error.code() + " " + column, null, false, false);
    this.error = error;
    this.column = column;
    this.found = found;
    this.expected = expected;
  }

  EvidenceError error() {
    return error;
  }

  String column() {
    return column;
  }

  String found() {
    return found;
  }

  String expected() {
    return expected;
  }
}
