package beian.rectification.cases;

import beian.inspection.card.Words;
import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to a case; together they answer who was told, when and why. Never
 * changed.
 *
 * @param caseNo which case
 * @param at when
 * @param actor who did it: a person, or {@code beian}
 * @param what what it was
 * @param detail the particulars; addresses are masked
 */
public record CaseEvent(String caseNo, Instant at, String actor, Kind what, Words detail) {
  /** Who acts when no person does. */
  public static final String SUITE = "beian";

  /** What can happen. */
  public enum Kind {
    OPENED,
    FOUND,
    RECTIFIED,
    REOPENED,
    PLANNED,
    SENT,
    NO_ADDRESS,
    REFUSED,
    UNCERTAIN,
    BOUNCED,
    DELIVERED,
    REPLIED,
    ANSWERED,
    RECORDED,
    RESENT,
    CLOCK_STARTED,
    CLOCK_HELD_OPEN,
    EXTENDED,
    WAIVED,
    WAIVER_ENDED,
    APPEALED,
    UPHELD,
    DISMISSED,
    OVERDUE,
    SPARED,
    MARKED,
    APPROVED,
    EXPORTED,
    CONFIRMED,
    WITHDRAWN,
    DOUBTED,
    TAKEN_BACK,
    ADVISED,
    CLOSED;

    /** The word of machine output. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An event of the suite itself. */
  public static CaseEvent of(String caseNo, Instant at, Kind what, String zh, String en) {
    return new CaseEvent(caseNo, at, SUITE, what, new Words(zh, en));
  }
}
