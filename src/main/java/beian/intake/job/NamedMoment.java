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
              + "(?:[-_ T]?(\\d\\d)[-_:.时]?(\\d\\d)(?:[-_:.分]?(\\d\\d))?)?(?!\\d)");

  private NamedMoment() {}

  /** In China; of a day its last second. Empty when the name has none. */
  static Optional<Instant> of(String name) {
    Matcher found = FORM.matcher(name);
    if (!found.find()) {
      return Optional.empty();
    }
    try {
      int month = number(found, 2) + number(found, 4);
      LocalDate day = LocalDate.of(number(found, 1), month, number(found, 3) + number(found, 5));
      return Optional.of(
          found.group(6) == null
              ? Zone.endOf(day).minusSeconds(1)
              : day.atTime(number(found, 6), number(found, 7), number(found, 8))
                  .atZone(Zone.CHINA)
                  .toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher found, int group) {
    return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
  }
}
