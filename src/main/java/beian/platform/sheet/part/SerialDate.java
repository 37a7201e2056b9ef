package beian.platform.sheet.part;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Dates as spreadsheets count them: days since 1899-12-30, the time of day as the fraction. */
public final class SerialDate {
  /** 10000-01-01, the first day no sheet can show. */
  private static final double END = 2_958_466;

  private static final long SECONDS_A_DAY = 86_400;

  /** What is added to a serial of a workbook that counts from 1904-01-01. */
  public static final double FROM_1904 = 1462;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);

  /** The last day before the 29 February 1900 that sheets invented. */
  private static final int LEAP_DAY = 60;

  private SerialDate() {}

  /** Whether a sheet shows this number as a date; others it shows as a row of hashes. */
  public static boolean isDate(double serial) {
    return serial >= 0 && serial < END;
  }

  /** The moment of a serial, to the second. */
  public static LocalDateTime toDateTime(double serial) {
    long seconds = Math.round(serial * SECONDS_A_DAY);
    long days = Math.floorDiv(seconds, SECONDS_A_DAY);
    LocalDate day = ORIGIN.plusDays(days < LEAP_DAY ? days + 1 : days);
    return day.atTime(LocalTime.ofSecondOfDay(Math.floorMod(seconds, SECONDS_A_DAY)));
  }

  /** The serial of a moment, to the second. */
  public static double of(LocalDateTime moment) {
    long days = ChronoUnit.DAYS.between(ORIGIN, moment.toLocalDate());
    long seconds = moment.toLocalTime().toSecondOfDay();
    return (days <= LEAP_DAY ? days - 1 : days) + (double) seconds / SECONDS_A_DAY;
  }

  /** As ISO 8601: a date, a moment, or for serials below 1 a time. */
  public static String text(double serial) {
    LocalDateTime moment = toDateTime(serial);
    if (serial < 1) {
      return TIME.format(moment);
    }
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : DATE_TIME.format(moment);
  }
}
