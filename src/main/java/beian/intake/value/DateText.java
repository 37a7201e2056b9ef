package beian.intake.value;

import beian.filing.number.Normal;
import beian.filing.word.WithoutEnd;
import beian.platform.sheet.Cell;
import beian.platform.sheet.CellKind;
import beian.platform.time.Zone;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and moments as people write them: {@code 2026-1-5}, {@code 2026/01/05}, {@code 2026.1.5},
 * {@code 2026年1月5日}, {@code 20260105}, a sheet's serial number, a time of day and an offset behind
 * it; without an offset it is China's time. Year first only: with the day or month first a date can
 * mean two days. A document that does not expire ends on {@link WithoutEnd#DAY}.
 */
public final class DateText {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})(?: ?([-/.年]) ?(\\d{1,2}) ?(?:\\2|月) ?(\\d{1,2}) ?[日号]?|(\\d{2})(\\d{2}))"
              + "(?:[ T]?(\\d{1,2})(?:[:时点](\\d{1,2})(?:[:分](\\d{1,2})(?:\\.\\d+)?秒?|分)?|[时点])"
              + " ?(Z|[+-]\\d{2}:?\\d{2})?)?");

  /** Two days, or a day and 长期; the first is a day in full, so that its own dashes end with it. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:自|从|有效期)?[:： ]*(\\d{4} ?[-/.年] ?\\d{1,2} ?[-/.月] ?\\d{1,2} ?[日号]?|\\d{8})"
              + " ?(?:至|到|-+|~|～|/|to) ?(.+?)(?: ?止)?");

  private static final Pattern SERIAL = Pattern.compile("\\d{5,7}(\\.\\d+)?");
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final int EARLIEST_YEAR = 1800;

  /** 1950-01-01 and 2199-12-31: a number outside is more likely a typing error than a day. */
  private static final double FIRST_SERIAL = 18_264;

  private static final double LAST_SERIAL = 109_574;
  private static final double NEVER_SERIAL = 2_958_465;
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private static final LocalTime SUMMER_MIDNIGHT = LocalTime.of(23, 0);

  /** As long as the offset counted by hours, and by minutes. */
  private static final List<LocalTime> LOCAL_MIDNIGHTS =
      List.of(LocalTime.of(23, 54, 17), LocalTime.of(23, 59, 17));

  /** What is lost where a time is kept as a part of a day. */
  private static final Duration ROUNDED = Duration.ofSeconds(2);

  private DateText() {}

  /** The day a cell says; empty when it says none. */
  static Optional<LocalDate> day(Cell cell) {
    return moment(cell).map(Moment::local).map(DateText::dayOf);
  }

  /**
   * Programs in which China's offset was 8:05:43 once, or an hour more in the summers of 1986 to
   * 1991, write the midnight of a day as a moment of the one before.
   */
  private static LocalDate dayOf(LocalDateTime local) {
    LocalTime time = local.toLocalTime();
    boolean midnight =
        time.equals(SUMMER_MIDNIGHT)
            || LOCAL_MIDNIGHTS.stream()
                .anyMatch(of -> Duration.between(of, time).abs().compareTo(ROUNDED) <= 0);
    return midnight ? local.toLocalDate().plusDays(1) : local.toLocalDate();
  }

  /**
   * The day until which something holds: the day a cell says, or the end of the range it says,
   * {@code 2019-01-01至2029-01-01}, {@code 2019.01.01-长期}; empty when it says neither, or when the
   * range ends before it begins.
   */
  static Optional<LocalDate> end(Cell cell) {
    Optional<LocalDate> day = day(cell);
    if (day.isPresent() || cell.kind() == CellKind.DATE) {
      return day;
    }
    Matcher range = RANGE.matcher(Normal.number(cell.text()));
    if (!range.matches()) {
      return Optional.empty();
    }
    Optional<LocalDate> from = day(range.group(1));
    return day(range.group(2)).filter(to -> from.isPresent() && !to.isBefore(from.get()));
  }

  private static Optional<LocalDate> day(String text) {
    String string = text.strip();
    return WithoutEnd.says(string)
        ? Optional.of(WithoutEnd.DAY)
        : form(string).map(Moment::local).map(DateText::dayOf);
  }

  /** The moment a cell says, in China unless it has an offset; empty when it says none. */
  static Optional<Instant> instant(Cell cell) {
    return moment(cell).map(m -> m.local.atZone(Zone.CHINA).toInstant());
  }

  /** A moment as the sheet usually writes it. */
  static String written(Instant instant) {
    return MINUTES.format(instant.atZone(Zone.CHINA));
  }

  private record Moment(LocalDateTime local) {}

  private static Optional<Moment> moment(Cell cell) {
    if (cell.kind() == CellKind.DATE) {
      LocalDateTime at = cell.dateTime();
      return at.getYear() < EARLIEST_YEAR || at.getYear() == 1899 || at.getYear() > 9999
          ? Optional.empty()
          : Optional.of(new Moment(at));
    }
    String text = Normal.number(cell.text());
    if (WithoutEnd.says(text)) {
      return Optional.of(new Moment(WithoutEnd.DAY.atStartOfDay()));
    }
    Optional<Moment> serial = serial(text);
    return serial.isPresent() ? serial : form(text);
  }

  private static Optional<Moment> serial(String text) {
    if (text.isEmpty() || text.length() > 20 || !SERIAL.matcher(text).matches()) {
      return Optional.empty();
    }
    double days = Double.parseDouble(text);
    if (days == NEVER_SERIAL) {
      return Optional.of(new Moment(WithoutEnd.DAY.atStartOfDay()));
    }
    if (days < FIRST_SERIAL || days > LAST_SERIAL) {
      return Optional.empty();
    }
    long whole = (long) days;
    long seconds = Math.round((days - whole) * 86_400);
    return Optional.of(new Moment(SERIAL_ZERO.plusDays(whole).atStartOfDay().plusSeconds(seconds)));
  }

  private static Optional<Moment> form(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    boolean compact = form.group(5) != null;
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(form.group(1)),
              Integer.parseInt(form.group(compact ? 5 : 3)),
              Integer.parseInt(form.group(compact ? 6 : 4)));
      if (day.getYear() < EARLIEST_YEAR) {
        return Optional.empty();
      }
      return Optional.of(new Moment(time(day, form)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDateTime time(LocalDate day, Matcher form) {
    int hour = number(form.group(7));
    // 24:00 ends a day
    LocalDateTime local =
        hour == 24 && number(form.group(8)) == 0 && number(form.group(9)) == 0
            ? day.plusDays(1).atStartOfDay()
            : day.atTime(hour, number(form.group(8)), number(form.group(9)));
    String offset = form.group(10);
    return offset == null
        ? local
        : local.atOffset(ZoneOffset.of(offset)).atZoneSameInstant(Zone.CHINA).toLocalDateTime();
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
