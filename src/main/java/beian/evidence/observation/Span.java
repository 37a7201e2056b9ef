package beian.evidence.observation;

import beian.platform.time.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When something can have been seen: at one instant, or at some instant of a minute or a day that
 * is all that was written down. Of spans that overlap nobody knows which came first.
 *
 * @param from the earliest instant
 * @param to the latest instant, not before the earliest
 */
public record Span(Instant from, Instant to) {
  private static final int NANOS_OF_A_MICRO = 1000;
  private static final Duration DAY = Duration.ofDays(1).minusSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1).minusSeconds(1);

  /**
   * To the microsecond, as databases keep it.
   *
   * @throws IllegalArgumentException when it would end before it begins
   */
  public Span {
    from = toMicros(from);
    to = toMicros(to);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " > " + to);
    }
  }

  private static Instant toMicros(Instant moment) {
    return moment.getNano() % NANOS_OF_A_MICRO == 0
        ? moment
        : moment.truncatedTo(ChronoUnit.MICROS);
  }

  /** One instant. */
  public static Span at(Instant instant) {
    return new Span(instant, instant);
  }

  /** The minute that begins then. */
  public static Span minute(Instant start) {
    return new Span(start, start.plus(MINUTE));
  }

  /** The 24 hours that begin then. */
  public static Span day(Instant start) {
    return new Span(start, start.plus(DAY));
  }

  /** A day in China, from its first second to its last. */
  public static Span day(LocalDate day) {
    return day(day.atStartOfDay(Zone.CHINA).toInstant());
  }

  /** Whether it was certainly over when the other began. */
  public boolean before(Span other) {
    return to.isBefore(other.from);
  }

  /** Whether nobody knows which of the two came first. */
  public boolean overlaps(Span other) {
    return !before(other) && !other.before(this);
  }
}
