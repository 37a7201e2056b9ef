package beian.platform.sheet;

/** What a cell holds. */
public enum CellKind {
  /** Nothing, or the empty text. */
  EMPTY,
  /** Text, as it stands; every cell of a CSV. */
  TEXT,
  /** A number that is not shown as a date. */
  NUMBER,
  /** A number shown as a date, a time or both. */
  DATE,
  /** TRUE or FALSE. */
  BOOLEAN,
  /** An error value such as {@code #N/A}. */
  ERROR,
  /**
   * Text that is struck through, whatever it was, as {@code ~~text~~}: whether it still counts,
   * nobody knows.
   */
  STRUCK
}
