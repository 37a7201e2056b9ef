package beian.app.bench;

import beian.platform.time.Zone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A night of the measurement.
 *
 * @param at when it begins
 * @param seen when what is new was observed, as evidence files write it
 * @param changed of how many filings in a hundred something is new: what the sheet says, and all
 *     evidence of it. 100: all files are fresh; 0: they lie in the folder as they lay; else all are
 *     sent again, and of the other filings they say what they said
 */
record BenchNight(Instant at, String seen, int changed) {
  static final int ALL_FILINGS = 100;

  /** The first, the one on the day after the period, and three in which less and less is new. */
  static final List<BenchNight> ALL =
      List.of(
          new BenchNight(Instant.parse("2026-09-17T18:00:00Z"), "2026-09-17 10:00", ALL_FILINGS),
          new BenchNight(Instant.parse("2026-10-03T18:00:00Z"), "2026-10-03 10:00", ALL_FILINGS),
          new BenchNight(Instant.parse("2026-10-04T18:00:00Z"), "2026-10-04 10:00", 10),
          new BenchNight(Instant.parse("2026-10-05T18:00:00Z"), "2026-10-05 10:00", 1),
          new BenchNight(Instant.parse("2026-10-06T18:00:00Z"), "2026-10-06 10:00", 0));

  /**
   * A night of the measurement, from 0. Those behind {@link #ALL} are equal: everything is looked
   * at anew and says what it said, the sheet too.
   */
  static BenchNight of(int night) {
    if (night < ALL.size()) {
      return ALL.get(night);
    }
    Instant at = ALL.get(ALL.size() - 1).at.plus(Duration.ofDays(night - ALL.size() + 1L));
    return new BenchNight(at, Zone.dayOf(at.minus(Duration.ofDays(1))) + " 10:00", ALL_FILINGS);
  }

  /** When everything about a filing was last observed, as evidence files write it. */
  static String seen(int night, int number) {
    return night < ALL.size() ? ALL.get(newest(night, number)).seen : of(night).seen;
  }

  /** Whether something about a filing is new in it. */
  boolean changes(int number) {
    return number % ALL_FILINGS < changed;
  }

  /** The newest night up to one in which something was new that a filing says, from 0. */
  static int newest(int night, int number) {
    int newest = Math.min(night, ALL.size() - 1);
    while (!ALL.get(newest).changes(number)) {
      newest--;
    }
    return newest;
  }
}
