package beian.rectification;

import beian.evidence.AskedEvidence.Asked;
import beian.evidence.store.ObservationStore;
import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.inspection.run.Inspection.Again;
import beian.inspection.store.FindingStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rules that say of a filing what a story makes them say. */
final class SaidRules implements Inspecting {
  private final ObservationStore observations;
  private final FindingStore kept;
  private final Map<String, Map<String, Said>> says = new TreeMap<>();
  private int askedOfSome;

  /**
   * @param kept what was said in a process before, and is said again
   */
  SaidRules(ObservationStore observations, FindingStore kept) {
    this.observations = observations;
    this.kept = kept;
  }

  /** What a rule says of a filing. */
  private record Said(Outcome outcome, Severity severity, String fault, List<String> evidence) {}

  /** There is this filing; nothing is wrong with it yet. */
  void file(String key) {
    says.computeIfAbsent(key, none -> new LinkedHashMap<>());
  }

  void say(
      String filing,
      String rule,
      Outcome outcome,
      Severity severity,
      String fault,
      List<String> evidence) {
    says.get(filing).put(rule, new Said(outcome, severity, fault, evidence));
  }

  Set<String> filings() {
    return says.keySet();
  }

  /** What rests on observations fails again only when all of them are later. */
  @Override
  public Map<Again, List<Finding>> again(Collection<Again> asked, Instant at) {
    Map<Again, List<Finding>> all = new LinkedHashMap<>();
    for (Again one : asked) {
      all.put(
          one,
          inspect(List.of(one.filing()), at).get(one.filing().key()).stream()
              .filter(found -> one.rules().contains(found.rule()))
              .filter(
                  found ->
                      observations.find(found.evidence()).stream()
                          .allMatch(seen -> seen.observedAt().isAfter(one.since())))
              .toList());
    }
    return all;
  }

  @Override
  public Map<String, Map<String, Set<Asked>>> unanswered(
      List<StoredFiling> some, Map<String, Set<String>> rules, Instant at) {
    return Map.of();
  }

  /** How many filings were held against some rules since this was asked last. */
  int askedOfSome() {
    int asked = askedOfSome;
    askedOfSome = 0;
    return asked;
  }

  @Override
  public Map<String, List<Finding>> inspect(
      List<StoredFiling> batch, Map<String, Set<String>> rules, Instant now) {
    askedOfSome += batch.size();
    Map<String, List<Finding>> some = new LinkedHashMap<>();
    inspect(batch, now)
        .forEach(
            (key, all) ->
                some.put(
                    key,
                    all.stream()
                        .filter(found -> rules.getOrDefault(key, Set.of()).contains(found.rule()))
                        .toList()));
    return some;
  }

  @Override
  public Map<String, List<Finding>> inspect(List<StoredFiling> batch, Instant now) {
    Map<String, List<Finding>> all = new LinkedHashMap<>();
    for (StoredFiling stored : batch) {
      if (!says.containsKey(stored.key())) {
        all.putAll(kept.findings(List.of(stored.key())));
        continue;
      }
      List<Finding> found = new ArrayList<>();
      says.get(stored.key()).forEach((rule, said) -> found.add(finding(stored, rule, said, now)));
      if (found.isEmpty()) {
        Said fine = new Said(Outcome.PASS, Severity.MAJOR, "", List.of());
        found.add(finding(stored, "ENT-001", fine, now));
      }
      all.put(stored.key(), found);
    }
    return all;
  }

  private static Finding finding(StoredFiling stored, String rule, Said said, Instant now) {
    boolean fail = said.outcome() == Outcome.FAIL;
    return new Finding(
        stored.key(),
        rule,
        said.outcome(),
        said.severity(),
        fail ? said.fault() : "",
        fail ? "13800000000" : "",
        new Words(rule + " 所查内容与登记不符", rule + " does not agree with the filing"),
        fail ? new Words("请更正 " + rule, "please correct " + rule) : Words.same(""),
        said.evidence(),
        now);
  }
}
