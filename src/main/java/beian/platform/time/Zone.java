package beian.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The one zone in which days begin and end. */
public final class Zone {
  /** Asia/Shanghai, UTC+8 without daylight saving since 1991. */
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** A moment so far off that nothing is expected of it. */
  public static final Instant FOR_GOOD = Instant.parse("9000-01-01T00:00:00Z");

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CHINA);

  private Zone() {}

  /** An instant as people read it: to the minute, in China. */
  public static String minute(Instant instant) {
    return MINUTE.format(instant);
  }

  /** The day in China on which the instant falls. */
  public static LocalDate dayOf(Instant instant) {
    return instant.atZone(CHINA).toLocalDate();
  }

  /**
   * The instant at which a day is over in China: 24:00 of that day, which is the first instant of
   * the next. A deadline with this last day has passed at this instant and not before.
   */
  public static Instant endOf(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay(CHINA).toInstant();
  }

  /** The last day in China of a time that is over at the instant; at 24:00 the day that ends. */
  public static LocalDate lastDayOf(Instant end) {
    return dayOf(end.minusNanos(1));
  }
}
