package beian.rectification.recheck;

import beian.evidence.AskedEvidence.Asked;
import beian.evidence.Evidence.Sight;
import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import beian.evidence.store.ObservationStore;
import beian.filing.source.SeenRowStore;
import beian.filing.source.SeenRowStore.Since;
import beian.filing.store.FilingStore;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.store.StandingFindings;
import beian.platform.database.Transactions;
import beian.rectification.Inspecting;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.FindingState;
import beian.rectification.cleanup.Cleanup;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Deadline;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists what has to be looked at: what told faults of open and marked cases need after their
 * period, a filing sheet included, the sheet that idle transfers wait for, and what the enforced
 * rules that could not tell were asking for.
 */
public final class Recheck {
  private static final int PAGE = 500;
  private static final Comparator<Need> ORDER =
      Comparator.comparing(Need::kind, Comparator.nullsFirst(Kinds.IN_ORDER))
          .thenComparing(need -> need.from() == null ? Instant.MAX : need.from())
          .thenComparing(Need::subject);

  private final CaseStore cases;
  private final DeadlineStore clocks;
  private final FilingStore filings;
  private final ObservationStore observations;
  private final StandingFindings findings;
  private final SeenRowStore seenRows;
  private final Inspecting inspecting;
  private final Cleanup cleanup;

  public Recheck(
      Transactions transactions,
      FilingStore filings,
      ObservationStore observations,
      Inspecting inspecting,
      Cleanup cleanup) {
    this.cases = new CaseStore(transactions);
    this.clocks = new DeadlineStore(transactions);
    this.filings = filings;
    this.observations = observations;
    this.findings = new StandingFindings(transactions);
    this.seenRows = new SeenRowStore(transactions);
    this.inspecting = inspecting;
    this.cleanup = cleanup;
  }

  /** Everything that is needed, by kind, the most urgent first. */
  public List<Need> needs(Instant now) {
    Map<Thing, Need> needs = new HashMap<>();
    String last = "";
    for (List<Case> page = cases.page(last, PAGE); !page.isEmpty(); page = cases.page(last, PAGE)) {
      ofCases(page, now).forEach(need -> add(need, needs));
      last = page.get(page.size() - 1).no();
    }
    last = "";
    for (List<String> page = findings.inspected(last, PAGE);
        !page.isEmpty();
        page = findings.inspected(last, PAGE)) {
      String to = page.get(page.size() - 1);
      unknown(last, to, now).forEach(need -> add(need, needs));
      last = to;
    }
    last = "";
    for (List<String> page = cleanup.page(last, PAGE);
        !page.isEmpty();
        page = cleanup.page(last, PAGE)) {
      idle(page, now).forEach(need -> add(need, needs));
      last = page.get(page.size() - 1);
    }
    return needs.values().stream().sorted(ORDER).toList();
  }

  private record Thing(@Nullable EvidenceKind kind, String subject) {}

  private static void add(Need need, Map<Thing, Need> to) {
    to.merge(new Thing(need.kind(), need.subject()), need, Need::and);
  }

  /**
   * What told faults rest on and nobody saw since their period, or will be too old by the night
   * that may mark.
   */
  private List<Need> ofCases(List<Case> page, Instant now) {
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
        Optional.ofNullable(clocks.get(String.valueOf(finding.noticeNo())))
            .flatMap(Deadline::endsAt)
            .filter(end -> !now.isBefore(end))
            .ifPresent(
                end ->
                    asked.merge(
                        new Since(filingCase.filingKey(), end),
                        new Need(
                            null,
                            filingCase.filingKey(),
                            end,
                            Set.of(filingCase.no()),
                            Set.of(filingCase.filingKey()),
                            Set.of(finding.rule())),
                        Need::and));
      }
    }
    asked.keySet().removeAll(seenRows.listed(asked.keySet(), lacking -> true).keySet());
    return List.copyOf(asked.values());
  }

  /** Idle transfers whose days, and whose owner's, are over and that no sheet has listed since. */
  private List<Need> idle(List<String> page, Instant now) {
    return cleanup.withoutSheet(page, now).entrySet().stream()
        .map(
            waiting ->
                new Need(
                    null,
                    waiting.getKey(),
                    waiting.getValue(),
                    Set.of(),
                    Set.of(waiting.getKey()),
                    Set.of(Cleanup.RULE)))
        .toList();
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
    Instant from = observations.limits().from(asked.kind(), end, clock.nextNight(now));
    if (seen != null && !seen.isBefore(from)) {
      return null;
    }
    return new Need(
        asked.kind(),
        asked.subject(),
        from,
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

  /** What the enforced rules that could not tell asked for in vain. */
  private List<Need> unknown(String after, String last, Instant now) {
    Map<String, Set<String>> rules = new TreeMap<>();
    for (StandingFindings.Standing standing : findings.between(after, last)) {
      Finding finding = standing.finding();
      if (finding.outcome() == Outcome.UNDETERMINED && finding.severity().enforced()) {
        rules.computeIfAbsent(finding.filingKey(), key -> new TreeSet<>()).add(finding.rule());
      }
    }
    if (rules.isEmpty()) {
      return List.of();
    }
    List<Need> needs = new ArrayList<>();
    inspecting
        .unanswered(filings.find(rules.keySet()), rules, now)
        .forEach(
            (filing, byRule) ->
                byRule.forEach(
                    (rule, asked) ->
                        asked.stream()
                            .filter(each -> each.kind().obtainable(each.subject()))
                            .forEach(
                                eachAsked ->
                                    needs.add(
                                        new Need(
                                            eachAsked.kind(),
                                            eachAsked.subject(),
                                            null,
                                            Set.of(),
                                            Set.of(filing),
                                            Set.of(rule))))));
    return needs;
  }
}
