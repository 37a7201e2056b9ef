package beian.rectification.desk;

import beian.evidence.store.ObservationStore;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.card.Words;
import beian.inspection.run.Standings;
import beian.inspection.standing.Standing;
import beian.inspection.store.FindingStore;
import beian.inspection.store.Inspected;
import beian.platform.database.Transactions;
import beian.rectification.Campaign;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseState;
import beian.rectification.cases.Discovery;
import beian.rectification.cases.NoLongerOurs;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.Hold.Why;
import beian.rectification.deadline.PeriodEnd;
import beian.rectification.deadline.Waiver;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import beian.rectification.store.MarkStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opens cases for what an inspection found, adds to those that run, closes those that are put
 * right. Case numbers follow the order of filing keys, so that a night that was killed and
 * restarted gives the same numbers as one that was not. A filing that is not ours gets no case, and
 * that of one that was ours stands still and is closed at last, with the reason. What people
 * decided in an earlier campaign stands.
 */
public final class OpenCases {
  private final Transactions transactions;
  private final CampaignStore campaigns;
  private final CaseStore cases;
  private final FilingStore filings;
  private final FindingStore findings;
  private final Standings standings;
  private final MarkStore marks;
  private final EarlierDecisions decisions;
  private final DeadlineStore clocks;
  private final Counting counting;

  public OpenCases(
      Transactions transactions,
      ObservationStore observations,
      FilingStore filings,
      FindingStore findings,
      Standings standings,
      Counting counting) {
    this.transactions = transactions;
    this.campaigns = new CampaignStore(transactions);
    this.cases = new CaseStore(transactions);
    this.filings = filings;
    this.findings = findings;
    this.standings = standings;
    this.marks = new MarkStore(transactions);
    this.decisions = new EarlierDecisions(observations);
    this.clocks = new DeadlineStore(transactions);
    this.counting = counting;
  }

  /** The next filings that have a fault or a running case, in the order of their keys. */
  public List<String> page(String afterKey, int limit) {
    return campaigns.open().map(campaign -> page(campaign, afterKey, limit)).orElseGet(List::of);
  }

  private List<String> page(Campaign campaign, String afterKey, int limit) {
    return Stream.concat(
            findings.filingsWithFail(afterKey, limit).stream(),
            cases.filingsWithCase(campaign.no(), afterKey, limit).stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .limit(limit)
        .toList();
  }

  /** Opens, changes and closes the cases of these filings, in one transaction. */
  public void take(Collection<String> filingKeys, Instant now) {
    transactions.run(() -> campaigns.open().ifPresent(campaign -> take(campaign, filingKeys, now)));
  }

  /**
   * Which faults of a filing open no case, because a decision of an earlier campaign still settles
   * them.
   */
  public Map<Finding, Words> settled(StoredFiling stored, List<Finding> found, Instant now) {
    Set<String> key = Set.of(stored.key());
    int open = campaigns.open().map(Campaign::no).orElse(0);
    List<Case> earlier =
        cases.ofFilings(key).getOrDefault(stored.key(), List.of()).stream()
            .filter(filingCase -> filingCase.campaign().no() != open)
            .toList();
    List<Mark> marked = marks.ofFilings(key).getOrDefault(stored.key(), List.of());
    Map<Finding, Words> settled = new LinkedHashMap<>();
    for (Finding finding : found) {
      decisions
          .settled(finding, stored, earlier, marked, now)
          .ifPresent(why -> settled.put(finding, why));
    }
    return settled;
  }

  /** A filing whose mark stands is told nothing new until the mark has gone its way. */
  private static boolean marked(Map<String, List<Mark>> marks, String key) {
    return marks.getOrDefault(key, List.of()).stream()
        .anyMatch(mark -> mark.live() && mark.kind() == MarkKind.TRANSFER_CANCELLATION);
  }

  private void take(Campaign campaign, Collection<String> filingKeys, Instant now) {
    Map<String, List<Case>> known = cases.ofFilings(filingKeys);
    Map<String, List<Finding>> wrong = findings.findings(filingKeys);
    Map<String, Inspected> inspected = findings.inspected(filingKeys);
    Map<String, List<Mark>> marked = marks.ofFilings(filingKeys);
    Map<String, Map<String, Instant>> turned = filings.turned(known.keySet());
    int sequence = cases.lastSequence(campaign.no());
    List<Case> opened = new ArrayList<>();
    List<CaseEvent> events = new ArrayList<>();
    List<StoredFiling> all = filings.find(filingKeys);
    Map<String, Standing> where = standings.of(all, now);
    for (StoredFiling stored : all) {
      Standing standing = Objects.requireNonNull(where.get(stored.key()));
      List<Case> earlier = new ArrayList<>(known.getOrDefault(stored.key(), List.of()));
      Case before =
          earlier.stream()
              .filter(filingCase -> filingCase.campaign().no() == campaign.no())
              .findFirst()
              .orElse(null);
      earlier.remove(before);
      List<Finding> found =
          decisions.unsettled(
              wrong.getOrDefault(stored.key(), List.of()),
              stored,
              earlier,
              marked.getOrDefault(stored.key(), List.of()),
              now);
      if (standing.notOurs()) {
        if (before != null && !before.state().over() && !before.state().marked()) {
          events.addAll(left(before, standing.why(), now));
          before.named(stored.filing().filingNo());
        }
        continue;
      }
      if (before != null && before.leftAt() != null && standing.ours()) {
        events.add(
            NoLongerOurs.forGood(before, now)
                ? NoLongerOurs.close(before, NoLongerOurs.TOO_LONG, now)
                : cameBack(before, now));
      }
      if (before == null
          && standing.ours()
          && Discovery.opens(found)
          && !marked(marked, stored.key())) {
        sequence++;
        Discovery.Opened made = Discovery.open(campaign, sequence, stored.filing(), found, now);
        opened.add(made.opened());
        events.add(made.event());
      } else if (before != null && inspected.containsKey(stored.key())) {
        boolean over = before.state().over();
        if (before.state() == CaseState.WAIVED) {
          events.addAll(woken(before, now));
        }
        events.addAll(
            Discovery.again(
                before,
                found,
                inspected.get(stored.key()).outcomes(),
                saidSince(turned.getOrDefault(stored.key(), Map.of())),
                now));
        if (over && !before.state().over() && before.state() != CaseState.APPEALED) {
          before.due(PeriodEnd.latest(before, clocks(before)));
        }
        before.named(stored.filing().filingNo());
      }
    }
    cases.add(opened);
    cases.note(events);
  }

  /** When a filing last came to say something else, by when each of its columns did. */
  private static Instant saidSince(Map<String, Instant> turned) {
    return turned.values().stream().max(Comparator.naturalOrder()).orElse(Instant.MIN);
  }

  private List<CaseEvent> left(Case filingCase, Words why, Instant now) {
    if (filingCase.leftAt() == null) {
      clocks(filingCase).forEach(clock -> counting.hold(clock, now, Why.LEFT));
      return List.of(NoLongerOurs.pause(filingCase, why, now));
    }
    return NoLongerOurs.forGood(filingCase, now)
        ? List.of(NoLongerOurs.close(filingCase, why, now))
        : List.of();
  }

  private CaseEvent cameBack(Case filingCase, Instant now) {
    List<Deadline> all = clocks(filingCase);
    all.forEach(clock -> counting.release(clock, now, Why.LEFT));
    filingCase.due(PeriodEnd.latest(filingCase, all));
    return NoLongerOurs.goOn(filingCase, now);
  }

  private List<CaseEvent> woken(Case filingCase, Instant now) {
    List<Deadline> all = clocks(filingCase);
    List<CaseEvent> events = Waiver.ended(filingCase, all, now).stream().toList();
    if (!events.isEmpty()) {
      filingCase.due(PeriodEnd.latest(filingCase, all));
    }
    return events;
  }

  private List<Deadline> clocks(Case filingCase) {
    return clocks.ofCases(List.of(filingCase.no()));
  }
}
