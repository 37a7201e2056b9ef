package beian.platform.time;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** The moment a rehearsal or an audit is held at ({@code --as-of}). */
public final class AsOf {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private AsOf() {}

  /**
   * Reads a day ({@code 2026-11-24}), which means its last second in China so that everything dated
   * that day is already known, or a time ({@code 2026-11-24T02:00}, {@code 2026-11-24 02:00:30}),
   * in China unless an offset follows ({@code Z}, {@code +08:00}).
   *
   * @param place the setting or option the text comes from, for the message
   * @throws ProblemException CAL-003 when it is anything else
   */
  public static Instant parse(String text, String place) {
    String sought = text.strip();
    try {
      if (sought.length() == 10) {
        return LocalDate.parse(sought).atTime(LAST_SECOND).atZone(Zone.CHINA).toInstant();
      }
      String time = sought.replaceFirst("^(\\S{10}) +", "$1T").replace(" ", "");
      return hasOffset(time)
          ? OffsetDateTime.parse(time).toInstant()
          : LocalDateTime.parse(time).atZone(Zone.CHINA).toInstant();
    } catch (DateTimeException e) {
      throw new ProblemException(
          new Problem(
              PlatformError.BAD_INSTANT, place, text, "2026-11-24, 2026-11-24T02:00[+08:00]"),
          e);
    }
  }

  private static boolean hasOffset(String time) {
    int clock = time.indexOf('T');
    return clock > 0
        && (time.endsWith("Z") || time.indexOf('+', clock) > 0 || time.indexOf('-', clock) > 0);
  }

  /** A clock that stands at the moment, in the zone of China. */
  public static Clock clock(Instant moment) {
    return Clock.fixed(moment, Zone.CHINA);
  }
}
