package beian.rules;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.Evidence;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.inspection.Catalog.Entry;
import beian.inspection.Facts;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.inspection.Outcome;
import beian.inspection.Thing;
import beian.testing.Cases;
import beian.testing.Cases.Case;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever was told of a fault has not put it right because evidence has run out or a look-up has
 * failed: a rule that can no longer say must say so of the very thing it had found wrong.
 */
class SilentEvidenceTest {
  private static final Inspector INSPECTOR = new Inspector(AllRules.catalog(), Map.of());

  static List<Case> failing() {
    return Cases.all().stream().filter(example -> example.outcome() == Outcome.FAIL).toList();
  }

  private static List<Finding> findings(Case example, Predicate<Observation> left) {
    return INSPECTOR.inspect(
        AllRules.catalog().find(example.rule()).orElseThrow(),
        example.filing(),
        example
            .told()
            .build(
                example.told().observations().stream().filter(left).toList(),
                example.told().ranges().stream().filter(left).toList()));
  }

  private static List<Finding> of(Outcome outcome, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
  }

  @ParameterizedTest
  @MethodSource("failing")
  void what_can_no_longer_be_known_leaves_the_fault_open_that_was_told(Case example) {
    List<Finding> told = of(Outcome.FAIL, findings(example, seen -> true));
    for (Map.Entry<String, Predicate<Observation>> silence : silences(example).entrySet()) {
      List<Finding> now = findings(example, silence.getValue());
      List<Finding> unknown = of(Outcome.UNDETERMINED, now);
      if (unknown.isEmpty()) {
        continue;
      }
      Set<String> still =
          of(Outcome.FAIL, now).stream().map(Finding::about).collect(Collectors.toSet());
      for (Finding fault : told) {
        assertThat(
                still.contains(fault.about())
                    || unknown.stream()
                        .anyMatch(open -> Thing.leavesOpen(fault.about(), open.about())))
            .as(
                example
                    + ", nothing of "
                    + silence.getKey()
                    + ": told of "
                    + fault.about()
                    + ", not known of "
                    + unknown.stream().map(Finding::about).toList())
            .isTrue();
      }
    }
  }

  /** Everything that has an age limit is beyond it. */
  private record Outdated(Evidence all) implements Evidence {
    @Override
    public Sight sight(EvidenceKind kind, String subject) {
      Sight sight = all.sight(kind, subject);
      return sight.current() && !kind.listed()
          ? new Sight(State.STALE, sight.observations())
          : sight;
    }

    @Override
    public Owner owner(String address) {
      return all.owner(address);
    }
  }

  @ParameterizedTest
  @MethodSource("failing")
  void what_is_too_old_leaves_the_fault_open_that_was_told(Case example) {
    Facts facts = example.facts();
    Entry rule = AllRules.catalog().find(example.rule()).orElseThrow();
    Set<String> told =
        of(Outcome.FAIL, INSPECTOR.inspect(rule, example.filing(), facts)).stream()
            .map(Finding::about)
            .collect(Collectors.toSet());

    List<Finding> later =
        INSPECTOR.inspect(
            rule,
            example.filing(),
            new Facts(facts.now(), new Outdated(facts.evidence()), facts.peers(), facts.terms()));

    assertThat(told)
        .as(example + ": " + later)
        .allMatch(
            about ->
                later.stream()
                    .filter(finding -> finding.outcome().isKept())
                    .anyMatch(finding -> Thing.leavesOpen(about, finding.about())));
  }

  /** What is left where nothing is known any more of one thing, of anything. */
  private static Map<String, Predicate<Observation>> silences(Case example) {
    Map<String, Predicate<Observation>> silences = new TreeMap<>();
    silences.put("anything", seen -> false);
    Stream.concat(example.told().observations().stream(), example.told().ranges().stream())
        .forEach(
            gone -> silences.put(gone.subject(), seen -> !seen.subject().equals(gone.subject())));
    return silences;
  }
}
