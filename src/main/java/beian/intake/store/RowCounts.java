package beian.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

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
@Embeddable
public record RowCounts(
    @Column(name = "rows_read") int read,
    @Column(name = "rows_added") int added,
    @Column(name = "rows_changed") int changed,
    @Column(name = "rows_unchanged") int unchanged,
    @Column(name = "rows_duplicate") int duplicates,
    @Column(name = "rows_rejected") int rejected) {
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
