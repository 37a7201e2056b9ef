package beian.rectification.enforcement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A night's plan of marks.
 *
 * @param no {@code P20261209T020000Z}, from the moment of the run
 * @param plannedAt the moment of the run
 * @param marks how many lines are to be marked
 * @param most how many the safety belt lets through; 0 as long as nobody has weighed it
 * @param broke whether the belt broke
 * @param releasedBy who let it through all the same; null when nobody did
 * @param releasedAt when
 */
public record Plan(
    String no,
    Instant plannedAt,
    int marks,
    long most,
    boolean broke,
    @Nullable String releasedBy,
    @Nullable Instant releasedAt) {
  private static final DateTimeFormatter NO =
      DateTimeFormatter.ofPattern("'P'yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** The number of the plan of a run. */
  public static String noOf(Instant now) {
    return NO.format(now);
  }

  /** A plan of which nothing was carried out yet. */
  public static Plan begun(Instant now) {
    return new Plan(noOf(now), now, 0, 0, false, null, null);
  }

  /** The same under its belt. */
  public Plan tightened(int toMark, long lets, boolean torn) {
    return new Plan(no, plannedAt, toMark, lets, torn, releasedBy, releasedAt);
  }

  /** The same let through by a person. */
  public Plan released(String by, Instant at) {
    return new Plan(no, plannedAt, marks, most, false, by, at);
  }
}
