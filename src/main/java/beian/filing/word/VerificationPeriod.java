package beian.filing.word;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** In what time after its registration a domain's owner must be verified, by the suffix. */
public final class VerificationPeriod {
  private static final WordTable PERIODS =
      new WordTable("verification-periods.csv", suffix -> suffix.toLowerCase(Locale.ROOT));

  private VerificationPeriod() {}

  /** The days; empty when there is no such time. */
  public static Optional<Integer> days(String suffix) {
    return PERIODS.of(suffix, LocalDate.MAX).stream()
        .findFirst()
        .map(entry -> Integer.valueOf(entry.meaning()));
  }
}
