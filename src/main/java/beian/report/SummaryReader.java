package beian.report;

import beian.inspection.Catalog.Entry;
import beian.inspection.Outcome;
import beian.inspection.card.Item;
import beian.intake.IntakeError;
import beian.intake.store.ImportFile;
import beian.intake.store.RowCounts;
import beian.platform.time.Period;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.Plan;
import beian.rectification.recheck.CaseNeeds;
import beian.report.Summary.Due;
import beian.report.Summary.Failing;
import beian.report.Summary.Intake;
import beian.report.Summary.Rejects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the night together. */
public final class SummaryReader {
  private static final int MOST_RULES = 10;

  /** In how many working days something falls due that people want to know of. */
  private static final List<Integer> SOON = List.of(1, 3, 5);

  private static final Set<Outcome> JUDGED = EnumSet.of(Outcome.PASS, Outcome.FAIL);

  private final Stores stores;
  private final VerdictBasis basis;

  public SummaryReader(Stores stores, VerdictBasis basis) {
    this.stores = stores;
    this.basis = basis;
  }

  /** The night of a moment: what stands, and what happened on its day in China. */
  public Summary read(Instant now) {
    LocalDate day = Zone.dayOf(now);
    Instant from = day.atStartOfDay(Zone.CHINA).toInstant();
    Instant to = Zone.endOf(day);
    Campaign campaign = stores.campaign().orElse(null);
    Map<String, Map<Outcome, Long>> byRule = stores.findings().counts();
    List<Plan> plans = stores.plans().newest(from, now);
    long made = lines(plans, LineState.MARKED);
    long changed = lines(plans, LineState.FACTS_CHANGED);
    List<Due> due = due(now);
    return new Summary(
        now,
        basis.inspection().provider(),
        campaign,
        stores.filings().count(),
        stores.standing().sorts(),
        stores.standings().counts(),
        items(byRule),
        rules(byRule),
        judging(byRule),
        intake(from, to),
        stores.figures().happened(from, to),
        lines(plans, LineState.SPARED) + changed,
        made + changed + lines(plans, LineState.PLANNED) + lines(plans, LineState.BELT_BROKE),
        made,
        campaign == null ? Map.of() : stores.figures().states(campaign.no()),
        stores.figures().marksStanding(),
        stores.figures().waiting(now),
        plans.stream().filter(Plan::broke).toList(),
        new Rejects(
            stores.dismissals().waiting("filings"), stores.dismissals().waiting("evidence")),
        due,
        evidence(due, now),
        stores.unknownWords().all(),
        basis.unsaid(),
        basis.unread());
  }

  private List<Due> due(Instant now) {
    LocalDate today = Zone.dayOf(now);
    return SOON.stream()
        .map(days -> basis.calendar().end(today, new Period(days, Period.Unit.WORKING_DAYS)))
        .flatMap(end -> end.lastDay().stream())
        .map(day -> new Due(day, stores.figures().due(now, Zone.endOf(day))))
        .toList();
  }

  /** What the cases need that fall due until the last of these days. */
  private long evidence(List<Due> due, Instant now) {
    return due.isEmpty() || due.get(due.size() - 1).cases() == 0
        ? 0
        : new CaseNeeds(stores.transactions(), stores.observations())
            .due(now, Zone.endOf(due.get(due.size() - 1).day()));
  }

  private Map<Item, Map<Outcome, Long>> items(Map<String, Map<Outcome, Long>> byRule) {
    Map<Item, Map<Outcome, Long>> items = new EnumMap<>(Item.class);
    byRule.forEach(
        (rule, outcomes) ->
            basis
                .catalog()
                .find(rule)
                .map(entry -> entry.card().item())
                .map(item -> items.computeIfAbsent(item, eachItem -> new EnumMap<>(Outcome.class)))
                .ifPresent(
                    sums ->
                        outcomes.forEach(
                            (outcome, times) -> sums.merge(outcome, times, Long::sum))));
    return items;
  }

  private List<Failing> rules(Map<String, Map<Outcome, Long>> byRule) {
    return basis.catalog().entries().stream()
        .map(entry -> failing(entry, byRule.getOrDefault(entry.id(), Map.of())))
        .filter(failing -> failing.fails() > 0)
        .sorted(Comparator.comparing(Failing::fails).reversed().thenComparing(Failing::rule))
        .limit(MOST_RULES)
        .toList();
  }

  private static Set<String> judging(Map<String, Map<Outcome, Long>> byRule) {
    return byRule.entrySet().stream()
        .filter(rule -> !Collections.disjoint(rule.getValue().keySet(), JUDGED))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Failing failing(Entry entry, Map<Outcome, Long> outcomes) {
    return new Failing(
        entry.id(),
        entry.card().title(),
        entry.card().severity(),
        outcomes.getOrDefault(Outcome.FAIL, 0L));
  }

  private Intake intake(Instant from, Instant to) {
    List<ImportFile> files = stores.imports().between(from, to);
    RowCounts sum = files.stream().map(ImportFile::counts).reduce(RowCounts.NONE, RowCounts::plus);
    long unreadable =
        files.stream().filter(file -> file.state() == ImportFile.State.UNREADABLE).count();
    return new Intake(
        sum.added(),
        sum.changed(),
        sum.rejected(),
        unreadable,
        files.stream()
            .flatMap(file -> file.notes().stream())
            .filter(note -> note.code() != IntakeError.SAME_CONTENT)
            .toList(),
        stores.missing().count());
  }

  private long lines(List<Plan> plans, LineState state) {
    return plans.stream()
        .mapToLong(plan -> stores.plans().count(plan.no(), plan.kind(), state))
        .sum();
  }
}
