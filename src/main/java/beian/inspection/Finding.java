package beian.inspection;

import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one rule said of one filing, in words. A rule that fails says one such thing for each fault
 * and thing; rule, fault and thing together are the identity of a fault: an owner is told of it and
 * a mark rests on it.
 *
 * @param filingKey the filing
 * @param rule the rule's id
 * @param outcome what the rule says
 * @param severity how much it weighs under the profile in force
 * @param fault FAIL: which of the rule's faults; else empty
 * @param about FAIL: the thing the fault is about, in its one form; UNDETERMINED: the thing of
 *     which it is not known, empty when it is known of none; else empty
 * @param opinion FAIL: what is wrong; else: why
 * @param remedy FAIL: what to do; else empty
 * @param evidence ids of the observations it rests on
 * @param inspectedAt when
 */
public record Finding(
    String filingKey,
    String rule,
    Outcome outcome,
    Severity severity,
    String fault,
    String about,
    Words opinion,
    Words remedy,
    List<String> evidence,
    Instant inspectedAt) {
  /** Copies. */
  public Finding {
    evidence = List.copyOf(evidence);
  }

  /** The same at another moment. */
  public Finding at(Instant moment) {
    return new Finding(
        filingKey, rule, outcome, severity, fault, about, opinion, remedy, evidence, moment);
  }

  /** The same with another weight. */
  public Finding weighing(Severity other) {
    return new Finding(
        filingKey, rule, outcome, other, fault, about, opinion, remedy, evidence, inspectedAt);
  }

  /** What each rule says, by rule: of several findings of one rule the gravest. */
  public static Map<String, Outcome> outcomes(Collection<Finding> findings) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (Finding finding : findings) {
      outcomes.merge(finding.rule(), finding.outcome(), (a, b) -> a == Outcome.FAIL ? a : b);
    }
    return outcomes;
  }
}
