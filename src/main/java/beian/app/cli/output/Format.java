package beian.app.cli.output;

/** How a list is printed. */
public enum Format {
  /** For people: aligned columns. */
  table,
  /** RFC 4180, UTF-8. */
  csv,
  /** An array of flat objects. */
  json
}
