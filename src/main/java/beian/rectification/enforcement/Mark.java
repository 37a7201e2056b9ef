package beian.rectification.enforcement;

import beian.inspection.card.Words;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One mark, with everything that explains it.
 *
 * @param no {@code M0001-000123-1}, or {@code cleanup:} and the filing key and the day
 * @param kind what for
 * @param outcome whether it may or will be cancelled
 * @param filingKey the filing
 * @param filingNo its number; empty while an application is open
 * @param orderNo the application's number; may be empty
 * @param domain its first domain
 * @param campaign the campaign; null for a cleanup
 * @param caseNo the case; empty for a cleanup
 * @param grounds what it rests on: findings as rule and round, or the day a cleanup counts from
 * @param reason why, in words
 * @param evidence ids of the observations it rests on
 * @param planNo the plan it was part of
 * @param dueAt when the period ended
 * @param markedAt when
 * @param state where it stands
 * @param takenBackBy who took it back; null when nobody did
 * @param takenBackAt when
 * @param takenBackWhy why
 */
public record Mark(
    String no,
    MarkKind kind,
    MarkOutcome outcome,
    String filingKey,
    String filingNo,
    String orderNo,
    String domain,
    @Nullable Integer campaign,
    String caseNo,
    Set<String> grounds,
    Words reason,
    List<String> evidence,
    String planNo,
    Instant dueAt,
    Instant markedAt,
    MarkState state,
    @Nullable String takenBackBy,
    @Nullable Instant takenBackAt,
    @Nullable String takenBackWhy) {
  public Mark {
    grounds = java.util.Collections.unmodifiableSet(new TreeSet<>(grounds));
    evidence = List.copyOf(evidence);
  }

  /** Whether it stands. */
  public boolean live() {
    return state != MarkState.TAKEN_BACK;
  }

  /** The same taken back. */
  public Mark takenBack(String by, Instant at, String why) {
    return new Mark(
        no,
        kind,
        outcome,
        filingKey,
        filingNo,
        orderNo,
        domain,
        campaign,
        caseNo,
        grounds,
        reason,
        evidence,
        planNo,
        dueAt,
        markedAt,
        MarkState.TAKEN_BACK,
        by,
        at,
        why);
  }
}
