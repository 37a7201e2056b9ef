package beian.platform.time;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.time.Duration;
import java.util.Locale;

/**
 * A length of time that says by which calendar it is counted: {@code 10wd} working days, {@code
 * 15d} calendar days, {@code 48h} hours. A bare number is refused, because 10 days and 10 working
 * days end on different dates.
 *
 * @param length 1 to 9999
 * @param unit what is counted
 */
public record Period(int length, Unit unit) {
  private static final int MOST = 9999;

  /** What is counted. */
  public enum Unit {
    /** Days on which people work in China, make-up workdays among them. */
    WORKING_DAYS("wd"),
    /** Calendar days. */
    DAYS("d"),
    /** Hours of 60 minutes. */
    HOURS("h");

    private final String sign;

    Unit(String sign) {
      this.sign = sign;
    }

    /** The letters behind the number. */
    public String sign() {
      return sign;
    }
  }

  public Period {
    if (length < 1 || length > MOST) {
      throw new IllegalArgumentException("length " + length + " is not 1 to " + MOST);
    }
  }

  /**
   * Reads {@code 10wd}, {@code 15d} or {@code 48h}; case and surrounding spaces do not matter.
   *
   * @param place the setting or option the text comes from, for the message
   * @throws ProblemException CAL-002 when it is anything else
   */
  public static Period parse(String text, String place) {
    String sought = text.strip().toLowerCase(Locale.ROOT);
    int digits = 0;
    while (digits < sought.length()
        && sought.charAt(digits) >= '0'
        && sought.charAt(digits) <= '9') {
      digits++;
    }
    String sign = sought.substring(digits);
    for (Unit unit : Unit.values()) {
      if (unit.sign.equals(sign) && digits >= 1 && digits <= 4) {
        int length = Integer.parseInt(sought.substring(0, digits));
        if (length >= 1) {
          return new Period(length, unit);
        }
      }
    }
    throw new ProblemException(
        new Problem(
            PlatformError.BAD_PERIOD, place, text, "10wd (working days), 15d (days), 48h (hours)"));
  }

  /**
   * The fixed length of a period in hours or calendar days, a day being 24 hours.
   *
   * @throws IllegalStateException for working days, whose length depends on where they begin
   */
  public Duration duration() {
    return switch (unit) {
      case HOURS -> Duration.ofHours(length);
      case DAYS -> Duration.ofDays(length);
      case WORKING_DAYS -> throw new IllegalStateException(this + " has no fixed length");
    };
  }

  /** The form {@link #parse} reads. */
  @Override
  public String toString() {
    return length + unit.sign;
  }
}
