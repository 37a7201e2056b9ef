package beian.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A night in the numbers that are compared from night to night; null what is not known.
 *
 * @param failing filings with at least one finding
 * @param undetermined filings without a finding of which something cannot be known
 * @param clean all others that were inspected
 * @param open cases that are not over
 * @param opened cases opened on its day
 * @param closed cases that ended on its day
 * @param marks marks that stand
 */
@Embeddable
public record NightFigures(
    @Column(name = "filings_failing") @Nullable Long failing,
    @Column(name = "filings_undetermined") @Nullable Long undetermined,
    @Column(name = "filings_clean") @Nullable Long clean,
    @Column(name = "cases_open") @Nullable Long open,
    @Column(name = "cases_opened") @Nullable Long opened,
    @Column(name = "cases_closed") @Nullable Long closed,
    @Column(name = "marks_standing") @Nullable Long marks) {
  /** Of a night that did not keep them. */
  public static final NightFigures UNKNOWN =
      new NightFigures(null, null, null, null, null, null, null);

  /** Whether they were kept. */
  public boolean known() {
    return failing != null;
  }
}
