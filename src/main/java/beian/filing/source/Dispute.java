package beian.filing.source;

/**
 * Two rows of one import that say different things of one field: nobody knows which is right, and
 * until a later import says it the field counts as not said.
 *
 * @param one the row that was read first
 * @param other the row that was read later
 */
public record Dispute(ImportedRow one, ImportedRow other) {
  private static final String BETWEEN = "\n";

  /** Both as one text, for a database. */
  public String text() {
    return one.text() + BETWEEN + other.text();
  }

  /** The dispute that {@link #text} wrote. */
  public static Dispute of(String text) {
    String[] parts = text.split(BETWEEN, 2);
    return new Dispute(ImportedRow.of(parts[0]), ImportedRow.of(parts[1]));
  }
}
