package beian.rectification.enforcement.act;

import beian.evidence.store.ObservationStore;
import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.rectification.Campaign;
import beian.rectification.deadline.Deadline;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.enforcement.gate.Gates;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From overdue cases to marks: plan, then carry the plan out. */
public final class Enforcement {
  private static final Logger LOG = LoggerFactory.getLogger(Enforcement.class);
  private static final MarkKind KIND = MarkKind.TRANSFER_CANCELLATION;

  private final CampaignStore campaigns;
  private final CaseStore cases;
  private final DeadlineStore clocks;
  private final ObservationStore observations;
  private final Reinspection reinspection;
  private final Weighing weighing;
  private final PlanBook plans;
  private final MarkBook book;

  public Enforcement(
      Transactions transactions,
      ObservationStore observations,
      Reinspection reinspection,
      Weighing weighing,
      PlanBook plans,
      MarkBook book) {
    this.campaigns = new CampaignStore(transactions);
    this.cases = new CaseStore(transactions);
    this.clocks = new DeadlineStore(transactions);
    this.observations = observations;
    this.reinspection = reinspection;
    this.weighing = weighing;
    this.plans = plans;
    this.book = book;
  }

  /** Plans the marks of cases that were inspected again in this run. */
  public void plan(Collection<String> caseNos, Instant now) {
    Map<String, List<Deadline>> byCase =
        clocks.ofCases(caseNos).stream().collect(Collectors.groupingBy(Deadline::caseNo));
    String planNo = Plan.noOf(KIND, now);
    List<WeighedCase> weighed = weighing.weigh(cases.find(caseNos), byCase, now);
    plans.plan(KIND, weighed.stream().map(each -> each.line(planNo)).toList(), now);
    cases.note(weighed.stream().flatMap(each -> each.toldAnew(now).stream()).toList());
  }

  /**
   * Carries the plan of a run out, inside the safety belt.
   *
   * @param planNo the plan; a plan that a person released is carried out at a later moment
   * @return how many were marked
   */
  public int act(String planNo, Instant now) {
    Optional<Campaign> campaign = campaigns.open();
    if (campaign.isEmpty()) {
      LOG.info("enforcement.no_open_campaign plan={}", planNo);
      return 0;
    }
    Campaign open = campaign.get();
    boolean passes =
        plans.letsThrough(KIND, planNo, open.belt(), () -> cases.openCases(open.no()), now);
    if (!passes) {
      return 0;
    }
    NewestSeen newest = new NewestSeen(now);
    return book.act(planNo, KIND, now, lines -> test(lines, now, newest.at()));
  }

  /**
   * Why marks of cases would not be made now, had they not been made, by number; nothing is kept.
   * Of a case one mark stands at most.
   *
   * @param leaving whether they are about to leave the house: then evidence that could not be used
   *     and is about nobody knows whom stops them too; it ends none that stands
   */
  public Map<String, Words> broken(Map<Mark, PlanLine> standing, boolean leaving, Instant now) {
    Map<String, PlanLine> byCase = new HashMap<>();
    standing.forEach((mark, line) -> byCase.put(mark.caseNo(), line));
    Set<String> numbers = standing.keySet().stream().map(Mark::no).collect(Collectors.toSet());
    Reinspection.Seen seen = reinspection.unmarked(byCase.keySet(), now);
    Map<String, Words> broken = new HashMap<>();
    for (WeighedCase weighed :
        weighing.weigh(
            seen.cases(), seen.clocks(), numbers, open -> leaving || open.legible(), now)) {
      PlanLine line = Objects.requireNonNull(byCase.get(weighed.caseNo()));
      weighed.broken(line).ifPresent(why -> broken.put(line.markNo(), why));
    }
    return broken;
  }

  /**
   * What every gate says of the open findings of a case now, as if it had no mark; nothing is kept.
   */
  public List<Gates.GateAnswer> gates(String caseNo, Instant now) {
    Reinspection.Seen seen = reinspection.unmarked(List.of(caseNo), now);
    Set<String> live =
        seen.cases().stream()
            .flatMap(filingCase -> book.live(filingCase.filingKey()).stream())
            .map(Mark::no)
            .limit(1)
            .collect(Collectors.toSet());
    return weighing.weigh(seen.cases(), seen.clocks(), live, any -> true, now).stream()
        .flatMap(weighed -> weighed.findings().stream())
        .flatMap(weighed -> weighed.told().stream())
        .toList();
  }

  /**
   * The rules by which cases would be marked at that moment if no mark stood, by case; cases of
   * which none would be are left out, and nothing is kept.
   *
   * @param supposed a copy of a clock, as it is or would be
   */
  public Map<String, Set<String>> grounds(
      Collection<String> caseNos, UnaryOperator<Deadline> supposed, Instant now) {
    Reinspection.Seen seen = reinspection.unmarked(caseNos, supposed, now);
    Set<String> live =
        seen.cases().stream()
            .flatMap(filingCase -> book.live(filingCase.filingKey()).stream())
            .filter(mark -> mark.kind() == KIND)
            .map(Mark::no)
            .collect(Collectors.toSet());
    Map<String, Set<String>> grounds = new HashMap<>();
    for (WeighedCase weighed :
        weighing.weigh(seen.cases(), seen.clocks(), live, any -> true, now)) {
      Set<String> rules =
          weighed.grounds().stream()
              .map(ground -> ground.finding().rule())
              .collect(Collectors.toSet());
      if (!rules.isEmpty()) {
        grounds.put(weighed.caseNo(), rules);
      }
    }
    return grounds;
  }

  /**
   * When something was last seen, not before the run's moment. A run that was cut off goes on at
   * its own moment, though more may have been seen since. Looked up when there is something to
   * mark, because all evidence is gone through for it.
   */
  private final class NewestSeen {
    private final Instant now;
    private @Nullable Instant at;

    NewestSeen(Instant now) {
      this.now = now;
    }

    Instant at() {
      Instant known = at;
      if (known == null) {
        known =
            observations.newest().values().stream()
                .max(Instant::compareTo)
                .filter(newest -> newest.isAfter(now))
                .orElse(now);
        at = known;
      }
      return known;
    }
  }

  /**
   * Inspects once more and weighs once more: a line passes only when nothing has changed, and when
   * it holds against what was seen after the run's moment too.
   */
  private Map<String, Mark> test(List<PlanLine> lines, Instant now, Instant newest) {
    Map<String, PlanLine> byCase = new HashMap<>();
    lines.forEach(line -> byCase.put(line.caseNo(), line));
    Reinspection.Seen seen = reinspection.run(byCase.keySet(), now);
    Map<String, Mark> marks = new HashMap<>();
    for (WeighedCase weighed : weighing.weigh(seen.cases(), seen.clocks(), now)) {
      PlanLine line = Objects.requireNonNull(byCase.get(weighed.caseNo()));
      PlanLine fresh = weighed.line(line.planNo());
      if (unchanged(fresh, line)) {
        weighed.mark(fresh, now).ifPresent(mark -> marks.put(line.markNo(), mark));
      }
    }
    if (newest.isAfter(now)) {
      Reinspection.Seen later = reinspection.unmarked(byCase.keySet(), newest);
      for (WeighedCase weighed : weighing.weigh(later.cases(), later.clocks(), newest)) {
        PlanLine line = Objects.requireNonNull(byCase.get(weighed.caseNo()));
        if (!unchanged(weighed.line(line.planNo()), line)) {
          marks.remove(line.markNo());
        }
      }
    }
    return marks;
  }

  private static boolean unchanged(PlanLine fresh, PlanLine planned) {
    return fresh.state() == LineState.PLANNED && fresh.factsHash().equals(planned.factsHash());
  }
}
