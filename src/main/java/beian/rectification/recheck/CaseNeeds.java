package beian.rectification.recheck;

import beian.evidence.AskedEvidence.Asked;
import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.store.ObservationStore;
import beian.filing.source.SeenRowStore;
import beian.filing.source.SeenRowStore.Since;
import beian.platform.database.Transactions;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.FindingState;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Deadline;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What told faults of cases need after their period, a filing sheet included. */
public final class CaseNeeds {
  private static final int PAGE = 500;

  private final CaseStore cases;
  private final DeadlineStore clocks;
  private final ObservationStore observations;
  private final SeenRowStore seenRows;

  public CaseNeeds(Transactions transactions, ObservationStore observations) {
    this.cases = new CaseStore(transactions);
    this.clocks = new DeadlineStore(transactions);
    this.observations = observations;
    this.seenRows = new SeenRowStore(transactions);
  }

  /**
   * How many pieces of evidence the cases need whose last day ends in a time, the second moment
   * included: as many rows of the list of all needs are for one of them.
   */
  public long due(Instant now, Instant until) {
    GatheredNeeds gathered = new GatheredNeeds();
    String last = "";
    for (List<Case> page = cases.due(now, until, last, PAGE);
        !page.isEmpty();
        page = cases.due(now, until, last, PAGE)) {
      gathered.add(of(page, now));
      last = page.get(page.size() - 1).no();
    }
    return gathered.needs().size();
  }

  /**
   * What told faults rest on and nobody saw since their period, or will be too old by the night
   * that may mark.
   */
  List<Need> of(List<Case> page, Instant now) {
    List<Case> some = page.stream().filter(filingCase -> !filingCase.state().over()).toList();
    Map<String, Deadline> byNo =
        clocks.ofCases(some.stream().map(Case::no).toList()).stream()
            .filter(clock -> clock.state() != ClockState.BOUNCED)
            .collect(Collectors.toMap(Deadline::no, clock -> clock));
    Set<String> ids = new TreeSet<>();
    some.forEach(
        filingCase -> told(filingCase, byNo).forEach(finding -> ids.addAll(finding.evidence())));
    Map<String, Observation> basis =
        observations.find(ids).stream()
            .collect(Collectors.toMap(Observation::id, observation -> observation));
    Map<Asked, Instant> newest = newest(basis.values(), now);
    List<Need> needs = new ArrayList<>();
    for (Case filingCase : some) {
      for (CaseFinding finding : told(filingCase, byNo)) {
        Deadline clock = byNo.get(String.valueOf(finding.noticeNo()));
        Instant end = clock == null ? null : clock.endsAt().orElse(null);
        if (clock != null && end != null) {
          finding.evidence().stream()
              .map(basis::get)
              .filter(seen -> seen != null && !seen.kind().listed())
              .filter(seen -> seen.kind().obtainable(seen.subject()))
              .map(seen -> new Asked(seen.kind(), seen.subject()))
              .distinct()
              .map(asked -> need(asked, newest.get(asked), clock, end, filingCase, finding, now))
              .filter(need -> need != null)
              .forEach(needs::add);
        }
      }
    }
    needs.addAll(sheets(some, byNo, now));
    return needs;
  }

  /** Filings whose period is over and that no sheet has listed since. */
  private List<Need> sheets(List<Case> some, Map<String, Deadline> clocks, Instant now) {
    Map<Since, Need> asked = new HashMap<>();
    for (Case filingCase : some) {
      for (CaseFinding finding : told(filingCase, clocks)) {
        Deadline clock = clocks.get(String.valueOf(finding.noticeNo()));
        Instant end = clock == null ? null : clock.endsAt().orElse(null);
        if (clock != null && end != null && !now.isBefore(end)) {
          asked.merge(
              new Since(filingCase.filingKey(), end),
              new Need(
                  null,
                  filingCase.filingKey(),
                  end,
                  Set.of(clock.nextNight(now)),
                  Set.of(filingCase.no()),
                  Set.of(filingCase.filingKey()),
                  Set.of(finding.rule())),
              Need::and);
        }
      }
    }
    asked.keySet().removeAll(seenRows.listed(asked.keySet(), lacking -> true).keySet());
    return List.copyOf(asked.values());
  }

  private static List<CaseFinding> told(Case filingCase, Map<String, Deadline> clocks) {
    return filingCase.findings().stream()
        .filter(finding -> finding.state() == FindingState.OPEN)
        .filter(finding -> finding.severity().enforced())
        .filter(finding -> clocks.containsKey(String.valueOf(finding.noticeNo())))
        .toList();
  }

  private @Nullable Need need(
      Asked asked,
      @Nullable Instant seen,
      Deadline clock,
      Instant end,
      Case filingCase,
      CaseFinding finding,
      Instant now) {
    Instant night = clock.nextNight(now);
    Instant from = observations.limits().from(asked.kind(), end, night);
    if (seen != null && !seen.isBefore(from)) {
      return null;
    }
    return new Need(
        asked.kind(),
        asked.subject(),
        from,
        Set.of(night),
        Set.of(filingCase.no()),
        Set.of(filingCase.filingKey()),
        Set.of(finding.rule()));
  }

  /** When the newest good observation of each was made at the earliest. */
  private Map<Asked, Instant> newest(Collection<Observation> basis, Instant now) {
    Map<EvidenceKind, Set<String>> subjects = Kinds.map();
    basis.forEach(
        observation ->
            subjects
                .computeIfAbsent(observation.kind(), kind -> new TreeSet<>())
                .add(observation.subject()));
    Map<Asked, Instant> newest = new HashMap<>();
    subjects.forEach(
        (kind, some) -> {
          var evidence = observations.evidenceOf(kind, some, now);
          for (String subject : some) {
            Sight sight = evidence.sight(kind, subject);
            if (sight.current()) {
              newest.put(new Asked(kind, subject), sight.newest().observedAt());
            }
          }
        });
    return newest;
  }
}
