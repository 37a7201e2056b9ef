package beian.rectification.recheck;

import beian.evidence.store.ObservationStore;
import beian.filing.store.FilingStore;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.store.StandingFindings;
import beian.platform.database.Transactions;
import beian.rectification.Inspecting;
import beian.rectification.cases.Case;
import beian.rectification.cleanup.Cleanup;
import beian.rectification.deadline.Deadline;
import beian.rectification.store.CaseStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lists what has to be looked at: what told faults of open and marked cases need after their
 * period, the sheet that idle transfers wait for, and what the enforced rules that could not tell
 * were asking for.
 */
public final class Recheck {
  private static final int PAGE = 500;

  private final CaseStore cases;
  private final CaseNeeds ofCases;
  private final FilingStore filings;
  private final StandingFindings findings;
  private final Inspecting inspecting;
  private final Cleanup cleanup;

  public Recheck(
      Transactions transactions,
      FilingStore filings,
      ObservationStore observations,
      Inspecting inspecting,
      Cleanup cleanup) {
    this.cases = new CaseStore(transactions);
    this.ofCases = new CaseNeeds(transactions, observations);
    this.filings = filings;
    this.findings = new StandingFindings(transactions);
    this.inspecting = inspecting;
    this.cleanup = cleanup;
  }

  /** Everything that is needed, the most urgent first. */
  public List<Need> needs(Instant now) {
    GatheredNeeds needs = new GatheredNeeds();
    String last = "";
    for (List<Case> page = cases.page(last, PAGE); !page.isEmpty(); page = cases.page(last, PAGE)) {
      needs.add(ofCases.of(page, now));
      last = page.get(page.size() - 1).no();
    }
    for (Optional<StandingFindings.Page> page = findings.page("", PAGE);
        page.isPresent();
        page = findings.page(page.get().lastKey(), PAGE)) {
      needs.add(unknown(page.get().standing(), now));
    }
    last = "";
    for (List<String> page = cleanup.page(last, PAGE);
        !page.isEmpty();
        page = cleanup.page(last, PAGE)) {
      needs.add(idle(page, now));
      last = page.get(page.size() - 1);
    }
    return needs.needs();
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
                    Set.of(Deadline.nightAfter(now)),
                    Set.of(),
                    Set.of(waiting.getKey()),
                    Set.of(Cleanup.RULE)))
        .toList();
  }

  /** What the enforced rules that could not tell asked for in vain. */
  private List<Need> unknown(List<StandingFindings.Standing> standing, Instant now) {
    Map<String, Set<String>> rules = new TreeMap<>();
    for (StandingFindings.Standing each : standing) {
      Finding finding = each.finding();
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
                                            Set.of(),
                                            Set.of(filing),
                                            Set.of(rule))))));
    return needs;
  }
}
