package beian.filing.store;

/**
 * Two rows of one import that say different things of one field: nobody knows which is right, and
 * until a later import says it the field counts as not said.
 *
 * @param one the row that was read first
 * @param other the row that was read later
 */
public record Dispute(Source one, Source other) {
  private static final String BETWEEN = "\n";

  String text() {
    return one.text() + BETWEEN + other.text();
  }

  static Dispute of(String text) {
    String[] parts = text.split(BETWEEN, 2);
    return new Dispute(Source.of(parts[0]), Source.of(parts[1]));
  }
}
