package beian.app.whatif;

import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What would be otherwise of a filing by one rule.
 *
 * @param filingKey the filing
 * @param rule the rule's id
 * @param before what it says, and how heavy
 * @param after what it would say
 * @param letter whether the next letter would tell it
 * @param mark whether a mark could rest on it
 * @param end when the period of what was told is over
 */
public record FilingEffect(
    String filingKey,
    String rule,
    @Nullable State before,
    @Nullable State after,
    BeforeAfter letter,
    BeforeAfter mark,
    Moved end) {
  /**
   * What a rule says of a filing.
   *
   * @param severity of its gravest finding; null when it finds nothing
   * @param opinion what is wrong or why it is not known; empty when it finds nothing
   */
  public record State(Outcome outcome, @Nullable Severity severity, Words opinion) {}

  /**
   * Something that is so or is not.
   *
   * @param before whether it is
   * @param after whether it would be
   */
  public record BeforeAfter(boolean before, boolean after) {
    /** Whether it would be otherwise. */
    public boolean any() {
      return before != after;
    }

    /** Whether it would come. */
    public boolean comes() {
      return after && !before;
    }

    /** Whether it would go. */
    public boolean goes() {
      return before && !after;
    }
  }

  /**
   * An end; empty while there is none, or while it is held open.
   *
   * @param before when it is
   * @param after when it would be
   */
  public record Moved(Optional<Instant> before, Optional<Instant> after) {
    /** Whether it would be otherwise. */
    public boolean any() {
      return !before.equals(after);
    }
  }

  /** Whether anything would be otherwise. */
  boolean any() {
    return !Objects.equals(before, after) || letter.any() || mark.any() || end.any();
  }
}
