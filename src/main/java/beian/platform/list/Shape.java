package beian.platform.list;

/** What the values of a column look like, where that makes a difference. */
public enum Shape {
  /** A short text, a number, or what shows by itself what it is. */
  PLAIN,
  /** Text that may be long and breaks into lines. */
  LINES,
  /** Days. */
  DAY,
  /** Moments. */
  MOMENT
}
