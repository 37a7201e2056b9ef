package beian.filing.store;

/**
 * What saving did.
 *
 * @param added filings that were not there
 * @param changed filings that were there with other content
 * @param unchanged filings that were there with the same content; nothing of them was touched
 */
public record Saved(int added, int changed, int unchanged) {
  /** Both together. */
  public Saved plus(Saved other) {
    return new Saved(added + other.added, changed + other.changed, unchanged + other.unchanged);
  }
}
