package beian.evidence.file;

import beian.evidence.observation.Span;
import beian.filing.table.Remembered;
import beian.platform.time.Zone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and moments as evidence files write them; without an offset they are China's. */
public final class Moments {
  private static final Pattern LOCAL =
      Pattern.compile(
          "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
              + "(?:[T ]+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)?)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern OFFSET =
      Pattern.compile("(.*\\d)\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})", Pattern.CASE_INSENSITIVE);

  /** The rows of a file were mostly seen at a few moments. */
  private static final Remembered<Optional<Span>> SPANS = new Remembered<>(Moments::read);

  private Moments() {}

  /**
   * The moment: ISO 8601 with or without offset, {@code 2026-11-24 09:00}, {@code 2026/11/24}; a
   * day is its 00:00.
   */
  public static Optional<Instant> moment(String text) {
    String sought = text.strip();
    Matcher offset = OFFSET.matcher(sought);
    if (offset.matches()) {
      return local(offset.group(1).strip()).flatMap(local -> at(local, offset.group(2)));
    }
    return local(sought).map(local -> local.atZone(Zone.CHINA).toInstant());
  }

  /**
   * When something of which only this was written down can have been seen: a day is the whole day,
   * and so is its 00:00, which spreadsheets write for a day; 09:00 is a minute.
   */
  static Optional<Span> span(String text) {
    return SPANS.of(text);
  }

  private static Optional<Span> read(String text) {
    return moment(text).map(start -> span(start, text.strip()));
  }

  private static Span span(Instant start, String text) {
    Matcher offset = OFFSET.matcher(text);
    String local = offset.matches() ? offset.group(1).strip() : text;
    if (isDay(local)
        || !offset.matches() && start.atZone(Zone.CHINA).toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return Span.day(start);
    }
    Matcher written = LOCAL.matcher(local);
    return written.matches() && written.group(6) == null ? Span.minute(start) : Span.at(start);
  }

  /** The day in China on which the moment falls. */
  static Optional<LocalDate> day(String text) {
    return moment(text).map(Zone::dayOf);
  }

  /** When something that holds until then ends: a day counts to its end. */
  static Optional<Instant> end(String text) {
    return isDay(text) ? day(text).map(Zone::endOf) : moment(text);
  }

  /** Whether the text names a day without a time. */
  static boolean isDay(String text) {
    Matcher local = LOCAL.matcher(text.strip());
    return local.matches() ? local.group(4) == null : COMPACT.matcher(text.strip()).matches();
  }

  private static Optional<Instant> at(LocalDateTime local, String offset) {
    String iso = offset.matches("(?i)Z|UTC|GMT") ? "Z" : offset;
    try {
      String text = local.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME) + iso;
      return Optional.of(
          OffsetDateTime.parse(text, DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[XXX][XX]"))
              .toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> local(String text) {
    Matcher found = LOCAL.matcher(text);
    if (!found.matches()) {
      found = COMPACT.matcher(text);
      if (!found.matches()) {
        return Optional.empty();
      }
    }
    try {
      LocalDate day = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
      boolean timed = found.groupCount() > 3 && found.group(4) != null;
      LocalTime time =
          timed
              ? LocalTime.of(number(found, 4), number(found, 5), number(found, 6))
              : LocalTime.MIDNIGHT;
      return Optional.of(day.atTime(time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher found, int group) {
    return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
  }
}
