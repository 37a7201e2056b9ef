package beian.platform.sheet.write;

/** How a cell looks; one cell style each. */
public enum Look {
  /** The name of the sheet in its first row. */
  TITLE,
  /** A remark in grey, outside the table. */
  NOTE,
  /** A section's heading, outside the table. */
  SECTION,
  /** The heading of a column. */
  HEADING,
  /** Text on one line. */
  TEXT,
  /** Text that breaks into lines. */
  WRAPPED,
  /** Text that leads elsewhere. */
  LINK,
  /** A whole number. */
  INTEGER,
  /** A whole number people see first. */
  FIGURE,
  /** A number with two decimals. */
  DECIMAL,
  /** A share, shown as a percentage. */
  PERCENT,
  /** A day. */
  DATE,
  /** A moment, to the second. */
  DATE_TIME,
  /** A badge: bad. */
  RED,
  /** A badge: take care. */
  AMBER,
  /** A badge: good. */
  GREEN,
  /** A badge: for information. */
  BLUE,
  /** A badge: without meaning here. */
  GREY
}
