package beian.rectification.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The moment of a run, as exact as the database keeps it. */
public final class Moment {
  private Moment() {}

  /** Reads the parameter {@code now}. */
  public static Instant of(String now) {
    return Instant.parse(now).truncatedTo(ChronoUnit.MICROS);
  }
}
