package beian.rectification.enforcement.act;

import beian.evidence.Evidence;
import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.store.ObservationStore;
import beian.inspection.Catalog;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.Thing;
import beian.inspection.run.Inspection.Again;
import beian.rectification.Inspecting;
import beian.rectification.enforcement.act.Reproving.ToldFault;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Told faults that were put right at some moment since their notice, by what is known now of that
 * moment: had anybody looked then, the case would have been over. On which night evidence came in
 * must not decide whether an owner is told anew.
 */
final class PutRightOnce {
  private final ObservationStore observations;
  private final Catalog catalog;
  private final Inspecting inspecting;

  PutRightOnce(ObservationStore observations, Catalog catalog, Inspecting inspecting) {
    this.observations = observations;
    this.catalog = catalog;
    this.inspecting = inspecting;
  }

  /** Of these those that were, by what each rests on. */
  Set<ToldFault> of(Map<ToldFault, List<Observation>> bases, Instant now) {
    Set<ToldFault> right = new HashSet<>();
    moments(bases, now)
        .forEach(
            (at, some) -> {
              Map<ToldFault, Again> asked = new HashMap<>();
              some.forEach(
                  told ->
                      asked.put(
                          told,
                          new Again(told.filing(), Set.of(told.finding().rule()), Instant.EPOCH)));
              Map<Again, List<Finding>> said = inspecting.again(Set.copyOf(asked.values()), at);
              asked.forEach(
                  (told, again) -> {
                    if (isPutRight(told, said.getOrDefault(again, List.of()))) {
                      right.add(told);
                    }
                  });
            });
    return right;
  }

  /**
   * When something else was seen, since its notice, of what a fault rests on, or before that of
   * anything else its rule may ask: a number that no longer is may have been reached by a code.
   */
  private Map<Instant, Set<ToldFault>> moments(
      Map<ToldFault, List<Observation>> bases, Instant now) {
    Map<ToldFault, Map<EvidenceKind, Set<String>>> asked = new HashMap<>();
    bases.forEach((told, basis) -> asked.put(told, mayBeAsked(told, basis)));
    Map<EvidenceKind, Set<String>> subjects = Kinds.map();
    asked
        .values()
        .forEach(
            own ->
                own.forEach(
                    (kind, some) ->
                        subjects.computeIfAbsent(kind, any -> new TreeSet<>()).addAll(some)));
    Map<EvidenceKind, Evidence> history = Kinds.map();
    subjects.forEach((kind, some) -> history.put(kind, observations.evidenceOf(kind, some, now)));
    Map<Instant, Set<ToldFault>> moments = new TreeMap<>();
    asked.forEach(
        (told, own) ->
            own.forEach(
                (kind, some) ->
                    some.stream()
                        .flatMap(subject -> seen(history, kind, subject).stream())
                        .filter(seen -> mayHavePutRight(seen, bases.getOrDefault(told, List.of())))
                        .map(Observation::observedAt)
                        .filter(at -> at.isAfter(told.notified()) && !at.isAfter(now))
                        .forEach(
                            at -> moments.computeIfAbsent(at, any -> new HashSet<>()).add(told))));
    return moments;
  }

  /** What the rule of a fault may ask about its filing, and what the fault rests on. */
  private Map<EvidenceKind, Set<String>> mayBeAsked(ToldFault told, List<Observation> basis) {
    if (basis.isEmpty()) {
      return Map.of();
    }
    Map<EvidenceKind, Set<String>> asked = Kinds.map();
    catalog
        .subjects(told.finding().rule(), told.filing().filing())
        .forEach((kind, some) -> asked.put(kind, new TreeSet<>(some)));
    asked.keySet().removeIf(EvidenceKind::listed);
    basis.forEach(
        seen -> asked.computeIfAbsent(seen.kind(), kind -> new TreeSet<>()).add(seen.subject()));
    return asked;
  }

  private static List<Observation> seen(
      Map<EvidenceKind, Evidence> history, EvidenceKind kind, String subject) {
    return Objects.requireNonNull(history.get(kind)).sight(kind, subject).observations();
  }

  /** What is as new as the newest of what a fault rests on was weighed when it was found. */
  private static boolean mayHavePutRight(Observation seen, List<Observation> basis) {
    boolean ofBasis =
        basis.stream()
            .anyMatch(base -> base.kind() == seen.kind() && base.subject().equals(seen.subject()));
    return ofBasis
        ? basis.stream().noneMatch(seen::saysTheSame)
        : basis.stream().anyMatch(base -> base.observedAt().isAfter(seen.observedAt()));
  }

  private static boolean isPutRight(ToldFault told, List<Finding> said) {
    return !said.isEmpty()
        && said.stream()
            .noneMatch(
                finding ->
                    told.isFoundIn(finding)
                        || finding.outcome() == Outcome.UNDETERMINED
                            && Thing.leavesOpen(told.finding().about(), finding.about()));
  }
}
