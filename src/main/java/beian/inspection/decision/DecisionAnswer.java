package beian.inspection.decision;

import beian.evidence.observation.Observation;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is answered to a question.
 *
 * @param values the answer, and what else it is called; empty when nobody knows
 * @param why where the answer comes from, or what is missing
 * @param evidence the observations it rests on
 */
public record DecisionAnswer(Set<String> values, Phrase why, List<Observation> evidence) {
  /** Copies. */
  public DecisionAnswer {
    values = Set.copyOf(values);
    evidence = List.copyOf(evidence);
  }

  /** An answer. */
  public static DecisionAnswer of(String value, Phrase why) {
    return new DecisionAnswer(Set.of(value), why, List.of());
  }

  /** Nobody knows. */
  public static DecisionAnswer unknown(Phrase why) {
    return new DecisionAnswer(Set.of(), why, List.of());
  }

  /** Nobody knows, for the reason of an UNDETERMINED. */
  public static DecisionAnswer unknown(Verdict open) {
    return unknown(open.why()).on(open.evidence());
  }

  /** The same resting on these observations too. */
  public DecisionAnswer on(List<Observation> observations) {
    List<Observation> all = new ArrayList<>(evidence);
    observations.stream().filter(seen -> !all.contains(seen)).forEach(all::add);
    return new DecisionAnswer(values, why, all);
  }

  /** Whether it is known. */
  public boolean known() {
    return !values.isEmpty();
  }
}
