package beian.intake.job;

import beian.platform.time.Zone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The moment in the name of an exported file, {@code 备案列表_20261109230000.xlsx}: a program that
 * saves it gives it the time at which it was saved, which may be days later.
 */
final class NamedMoment {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<!\\d)(20\\d\\d)(?:[-_.年]?(\\d\\d)[-_.月]?(\\d\\d)|[-_.年](\\d{1,2})[-_.月](\\d{1,2}))日?"
              + "(?:[-_ T]?(\\d\\d)[-_:.时]?(\\d\\d)(?:[-_:.分]?(\\d\\d))?|(\\d\\d))?(?!\\d)");

  /** {@code 261109}: of this decade, so that region codes and postal codes are none. */
  private static final Pattern SHORT =
      Pattern.compile("(?<!\\d)(2\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");

  /** Milliseconds since 1970, as programs in browsers write them. */
  private static final Pattern MILLISECONDS = Pattern.compile("(?<!\\d)1[5-9]\\d{11}(?!\\d)");

  private NamedMoment() {}

  /** In China; of a day its last second, of an hour its first. Empty when the name has none. */
  static Optional<Instant> of(String name) {
    try {
      Matcher found = FORM.matcher(name);
      if (found.find()) {
        return Optional.of(moment(found));
      }
      Matcher milliseconds = MILLISECONDS.matcher(name);
      if (milliseconds.find()) {
        return Optional.of(Instant.ofEpochMilli(Long.parseLong(milliseconds.group())));
      }
      Matcher day = SHORT.matcher(name);
      return day.find()
          ? Optional.of(endOf(LocalDate.of(2000 + number(day, 1), number(day, 2), number(day, 3))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant moment(Matcher found) {
    int month = number(found, 2) + number(found, 4);
    LocalDate day = LocalDate.of(number(found, 1), month, number(found, 3) + number(found, 5));
    if (found.group(6) == null && found.group(9) == null) {
      return endOf(day);
    }
    int hour = number(found, 6) + number(found, 9);
    return day.atTime(hour, number(found, 7), number(found, 8)).atZone(Zone.CHINA).toInstant();
  }

  private static Instant endOf(LocalDate day) {
    return Zone.endOf(day).minusSeconds(1);
  }

  private static int number(Matcher found, int group) {
    return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
  }
}
