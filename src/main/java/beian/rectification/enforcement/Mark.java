package beian.rectification.enforcement;

import beian.inspection.card.Words;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.RectificationError;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
 * @param takenBackBy who took it back, {@code beian} when the suite withdrew it; null when nobody
 *     did
 * @param takenBackAt when
 * @param takenBackWhy why
 * @param approvedBy the second person; null as long as there is none
 * @param approvedAt when that person approved it
 * @param doubt why it no longer holds although it was handed over; null when it holds
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
    @Nullable String takenBackWhy,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt,
    @Nullable Words doubt) {
  public Mark {
    grounds = java.util.Collections.unmodifiableSet(new TreeSet<>(grounds));
    evidence = List.copyOf(evidence);
  }

  /** A mark as it is made. */
  public static Mark made(
      PlanLine line,
      String filingNo,
      String orderNo,
      String domain,
      @Nullable Integer campaign,
      List<String> evidence,
      Instant now) {
    return new Mark(
        line.markNo(),
        line.kind(),
        line.outcome(),
        line.filingKey(),
        filingNo,
        orderNo,
        domain,
        campaign,
        line.caseNo(),
        line.grounds(),
        line.reason(),
        evidence,
        line.planNo(),
        line.dueAt() == null ? now : line.dueAt(),
        now,
        MarkState.MARKED,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Whether it stands. */
  public boolean live() {
    return state.live();
  }

  /** The same in another state; a doubt ends with the state it was in. */
  public Mark become(MarkState next) {
    if (!state.next().contains(next)) {
      throw new ProblemException(
          new Problem(
              RectificationError.WRONG_MARK_STATE,
              no,
              state.word(),
              state.next().stream().map(MarkState::word).collect(Collectors.joining(" | "))));
    }
    return with(next, takenBackBy, takenBackAt, takenBackWhy, approvedBy, approvedAt, null);
  }

  /** The same ended: taken back by a person, recalled, or withdrawn by the suite. */
  public Mark ended(MarkState next, String by, Instant at, String why) {
    Mark after = become(next);
    return after.with(next, by, at, why, approvedBy, approvedAt, null);
  }

  /** The same approved by a second person. */
  public Mark approved(String by, Instant at) {
    return become(MarkState.APPROVED)
        .with(MarkState.APPROVED, takenBackBy, takenBackAt, takenBackWhy, by, at, null);
  }

  /** The same in doubt, or no longer. */
  public Mark doubted(@Nullable Words why) {
    return with(state, takenBackBy, takenBackAt, takenBackWhy, approvedBy, approvedAt, why);
  }

  private Mark with(
      MarkState next,
      @Nullable String endedBy,
      @Nullable Instant endedAt,
      @Nullable String endedWhy,
      @Nullable String second,
      @Nullable Instant secondAt,
      @Nullable Words why) {
    return new Mark(
        no, kind, outcome, filingKey, filingNo, orderNo, domain, campaign, caseNo, grounds, reason,
        evidence, planNo, dueAt, markedAt, next, endedBy, endedAt, endedWhy, second, secondAt, why);
  }
}
