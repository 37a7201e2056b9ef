package beian.rectification.cases;

import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fault about one thing, as a case carries it: rule, fault and thing are its identity. An owner
 * is told identities, and a mark rests only on told ones; the same rule failing about another thing
 * is another finding with a letter and a clock of its own.
 *
 * @param rule the rule's id
 * @param severity how much it weighs
 * @param fault which of the rule's faults
 * @param about the thing it is about, in its one form; empty of findings from before things were
 *     kept
 * @param opinion what is wrong, as last found
 * @param remedy what to do about it
 * @param evidence ids of the observations it last rested on
 * @param state where it stands
 * @param outcome what the rule said last: FAIL, UNDETERMINED, or what rectified it
 * @param round which finding of the rule in this case: 1, and one more for each other thing or
 *     fault and each time one came back after it had been put right
 * @param firstFoundAt when this round began
 * @param lastFoundAt when the rule last said FAIL
 * @param rectifiedAt when it was found put right; null while it was not
 * @param noticeNo the last notice planned for this round; null while there is none
 */
public record CaseFinding(
    String rule,
    Severity severity,
    String fault,
    String about,
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
        finding.about(),
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
   * Whether that is the same fault about the same thing. A finding from before things were kept is
   * the same when it is said in the same words.
   */
  public boolean same(Finding finding) {
    return rule.equals(finding.rule())
        && fault.equals(finding.fault())
        && (about.isEmpty() ? opinion.equals(finding.opinion()) : about.equals(finding.about()));
  }

  /**
   * Whether the owner has to be told anew: it was advice and now is enforced, while the first
   * letter said that nothing would follow.
   */
  boolean lighterThan(Finding finding) {
    return !severity.enforced() && finding.severity().enforced();
  }

  /** The same found again. */
  CaseFinding again(Finding finding) {
    return new CaseFinding(
        rule,
        finding.severity(),
        finding.fault(),
        finding.about(),
        finding.opinion(),
        finding.remedy(),
        finding.evidence(),
        state,
        Outcome.FAIL,
        round,
        firstFoundAt,
        finding.inspectedAt(),
        null,
        noticeNo);
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
        about,
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
        about,
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
