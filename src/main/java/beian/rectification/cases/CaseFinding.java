package beian.rectification.cases;

import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a case carries it.
 *
 * @param rule the rule's id; a case has at most one finding of a rule
 * @param severity how much it weighs
 * @param fault which of the rule's faults
 * @param opinion what is wrong, as last found
 * @param remedy what to do about it
 * @param evidence ids of the observations it last rested on
 * @param state where it stands
 * @param outcome what the rule said last: FAIL, UNDETERMINED, or what rectified it
 * @param round 1, and one more each time it came back after it had been put right
 * @param firstFoundAt when this round began
 * @param lastFoundAt when the rule last said FAIL
 * @param rectifiedAt when it was found put right; null while it was not
 * @param noticeNo the last notice planned for this round; null while there is none
 */
public record CaseFinding(
    String rule,
    Severity severity,
    String fault,
    Words opinion,
    Words remedy,
    List<String> evidence,
    FindingState state,
    Outcome outcome,
    int round,
    Instant firstFoundAt,
    Instant lastFoundAt,
    @Nullable Instant rectifiedAt,
    @Nullable String noticeNo) {
  public CaseFinding {
    evidence = List.copyOf(evidence);
  }

  static CaseFinding found(Finding finding, int round) {
    Instant at = finding.inspectedAt();
    return new CaseFinding(
        finding.rule(),
        finding.severity(),
        finding.fault(),
        finding.opinion(),
        finding.remedy(),
        finding.evidence(),
        FindingState.OPEN,
        Outcome.FAIL,
        round,
        at,
        at,
        null,
        null);
  }

  /** Open, and the rule said FAIL when it last looked. */
  public boolean failing() {
    return state == FindingState.OPEN && outcome == Outcome.FAIL;
  }

  /** Whether the owner can act on it: the opinion and the remedy are there, in both languages. */
  public boolean hasOpinion() {
    return !opinion.zh().isBlank()
        && !opinion.en().isBlank()
        && !remedy.zh().isBlank()
        && !remedy.en().isBlank();
  }

  /** Rule and round, {@code CON-002#1}: what a notice tells and a mark rests on. */
  public String key() {
    return rule + "#" + round;
  }

  /**
   * The same found again. When it was advice and now is enforced, the owner has to be told anew,
   * because the first letter said that nothing would follow.
   */
  CaseFinding again(Finding finding) {
    boolean worse = !severity.enforced() && finding.severity().enforced();
    return new CaseFinding(
        rule,
        finding.severity(),
        finding.fault(),
        finding.opinion(),
        finding.remedy(),
        finding.evidence(),
        state,
        Outcome.FAIL,
        worse ? round + 1 : round,
        firstFoundAt,
        finding.inspectedAt(),
        null,
        worse ? null : noticeNo);
  }

  CaseFinding unknown() {
    return with(state, Outcome.UNDETERMINED, rectifiedAt);
  }

  CaseFinding rectified(Outcome by, Instant at) {
    return with(FindingState.RECTIFIED, by, at);
  }

  CaseFinding excused() {
    return with(FindingState.EXCUSED, outcome, rectifiedAt);
  }

  /** The same as if no letter had been planned. */
  public CaseFinding untold() {
    return told(null);
  }

  CaseFinding told(@Nullable String notice) {
    return new CaseFinding(
        rule,
        severity,
        fault,
        opinion,
        remedy,
        evidence,
        state,
        outcome,
        round,
        firstFoundAt,
        lastFoundAt,
        rectifiedAt,
        notice);
  }

  private CaseFinding with(FindingState next, Outcome said, @Nullable Instant put) {
    return new CaseFinding(
        rule,
        severity,
        fault,
        opinion,
        remedy,
        evidence,
        next,
        said,
        round,
        firstFoundAt,
        lastFoundAt,
        put,
        noticeNo);
  }
}
