package beian.rectification.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rule that failed for far more filings in a night than before. Its findings up to that night are
 * not told until a person lets them through.
 *
 * @param campaign the campaign's number
 * @param rule which
 * @param night the night, its day in China
 * @param found how many cases it newly failed for
 * @param usual how many the belt lets through
 * @param state where it stands
 * @param by who decided; null while it waits
 * @param decidedAt when; null while it waits
 * @param why the reason given; null while it waits
 */
public record HeldRule(
    int campaign,
    String rule,
    LocalDate night,
    long found,
    long usual,
    State state,
    @Nullable String by,
    @Nullable Instant decidedAt,
    @Nullable String why) {
  /** Where it stands. */
  public enum State {
    /** Its letters wait for a person. */
    HELD,
    /** They may go. */
    RELEASED,
    /** They never go; what is found anew is told. */
    DROPPED;

    /** The word of machine output. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The same, decided by a person. */
  public HeldRule decided(State next, String who, Instant now, String reason) {
    return new HeldRule(campaign, rule, night, found, usual, next, who, now, reason);
  }
}
