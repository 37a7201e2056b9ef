package beian.rectification.cases;

import beian.inspection.Outcome;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.RectificationError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One filing in one campaign, from the first finding to its end.
 *
 * @param no {@code C0001-000123}: campaign and number within it, given in the order of filing keys
 * @param campaign the campaign's number
 * @param sequence the number within the campaign
 * @param filingKey the filing
 * @param filingNo its filing number; empty while an application is open
 * @param domain its first domain, as people know it; empty when there is none
 * @param entityName its entity
 * @param state where it stands
 * @param openedAt when it was opened, or opened again
 * @param notifiedAt when the first letter went out; null while none did
 * @param deadlineAt when the latest of its running periods ends; null while none runs, or while it
 *     is held open
 * @param reinspectedAt when it was last inspected for a mark; null when it never was
 * @param closedAt when it ended; null while it has not
 * @param extended whether it had its one extension
 * @param appealedAt since when an appeal is open; null when there is none
 * @param waivedUntil the last day on which it is set aside; null when it is not
 * @param findings what it is or was about, by rule and round
 */
public record Case(
    String no,
    int campaign,
    int sequence,
    String filingKey,
    String filingNo,
    String domain,
    String entityName,
    CaseState state,
    Instant openedAt,
    @Nullable Instant notifiedAt,
    @Nullable Instant deadlineAt,
    @Nullable Instant reinspectedAt,
    @Nullable Instant closedAt,
    boolean extended,
    @Nullable Instant appealedAt,
    @Nullable LocalDate waivedUntil,
    List<CaseFinding> findings) {
  public Case {
    findings = List.copyOf(findings);
  }

  /** Whether anything is still to be put right. */
  public boolean anyOpen() {
    return findings.stream().anyMatch(one -> one.state() == FindingState.OPEN);
  }

  /** The same in another state. */
  public Case become(CaseState next) {
    if (!state.canBecome(next)) {
      throw new ProblemException(
          new Problem(RectificationError.WRONG_CASE_STATE, no, state.word(), next.word()));
    }
    return changed().state(next).build();
  }

  /**
   * The same with a letter for some findings.
   *
   * @param keys of the findings
   */
  public Case told(Set<String> keys, String noticeNo) {
    return eachFinding(one -> keys.contains(one.key()) ? one.told(noticeNo) : one);
  }

  /** The same with every open finding excused. */
  public Case excused() {
    return eachFinding(one -> one.state() == FindingState.OPEN ? one.excused() : one);
  }

  /** Findings that are enforced and were UNDETERMINED when last looked at. */
  public List<CaseFinding> unknown() {
    return findings.stream()
        .filter(one -> one.state() == FindingState.OPEN)
        .filter(one -> one.outcome() == Outcome.UNDETERMINED)
        .toList();
  }

  /** The same with these findings. */
  public Case withFindings(List<CaseFinding> all) {
    return changed().findings(all).build();
  }

  /** The same with every finding changed. */
  public Case eachFinding(UnaryOperator<CaseFinding> change) {
    return withFindings(findings.stream().map(change).toList());
  }

  /** A copy to be changed. */
  public CaseDraft changed() {
    return new CaseDraft(this);
  }
}
