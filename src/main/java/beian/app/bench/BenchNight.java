package beian.app.bench;

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

  /** Whether something about a filing is new in it. */
  boolean changes(int number) {
    return number % ALL_FILINGS < changed;
  }

  /** The newest night up to one in which something about a filing was new, from 0. */
  static int newest(int night, int number) {
    int newest = night;
    while (!ALL.get(newest).changes(number)) {
      newest--;
    }
    return newest;
  }
}
