package beian.inspection;

import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import java.time.Instant;
import java.util.List;

/**
 * What one rule said of one filing, in words.
 *
 * @param filingKey the filing
 * @param rule the rule's id
 * @param outcome what the rule says
 * @param severity how much it weighs under the profile in force
 * @param fault FAIL: which of the rule's faults; else empty
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
    Words opinion,
    Words remedy,
    List<String> evidence,
    Instant inspectedAt) {
  public Finding {
    evidence = List.copyOf(evidence);
  }
}
