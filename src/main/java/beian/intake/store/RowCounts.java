package beian.intake.store;

/**
 * What became of the rows of a file; rows that say nothing are not counted.
 *
 * @param read all of them
 * @param added filings that were not there
 * @param changed filings that were there with other content
 * @param unchanged filings that were there with the same content
 * @param duplicates rows that say what an earlier row of the file says
 * @param rejected rows that could not be taken in
 */
public record RowCounts(
    int read, int added, int changed, int unchanged, int duplicates, int rejected) {
  /** No rows. */
  public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0, 0);

  /** Both together. */
  public RowCounts plus(RowCounts other) {
    return new RowCounts(
        read + other.read,
        added + other.added,
        changed + other.changed,
        unchanged + other.unchanged,
        duplicates + other.duplicates,
        rejected + other.rejected);
  }
}
