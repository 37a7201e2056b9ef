package beian.rectification.enforcement.act;

import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.store.FindingStore;
import beian.platform.database.Transactions;
import beian.platform.time.Zone;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.CaseState;
import beian.rectification.cases.Discovery;
import beian.rectification.cases.WillBeCancelled;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.Ends;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 复查 Looks again at cases whose period is over: counts clocks again that lacked a year, ends
 * waivers that are over, inspects the filing, and says which cases are overdue.
 */
public final class Reinspection {
  private final Transactions transactions;
  private final CaseStore cases;
  private final DeadlineStore clocks;
  private final FilingStore filings;
  private final FindingStore findings;
  private final Inspecting inspecting;
  private final Counting counting;
  private final WillBeCancelled will;

  public Reinspection(
      Transactions transactions,
      FilingStore filings,
      FindingStore findings,
      Inspecting inspecting,
      Counting counting,
      WillBeCancelled will) {
    this.transactions = transactions;
    this.cases = new CaseStore(transactions);
    this.clocks = new DeadlineStore(transactions);
    this.filings = filings;
    this.findings = findings;
    this.inspecting = inspecting;
    this.counting = counting;
    this.will = will;
  }

  /**
   * What was seen; nothing of it is kept yet.
   *
   * @param cases every case as it is now
   * @param clocks their clocks
   * @param events what happened
   * @param inspected what the rules said of the filings, by key
   */
  public record Seen(
      List<Case> cases,
      Map<String, List<Deadline>> clocks,
      List<CaseEvent> events,
      Map<String, List<Finding>> inspected) {}

  /** Looks again and keeps what was seen, in one transaction. */
  public Seen run(Collection<String> caseNos, Instant now) {
    return transactions.inTransaction(
        () -> {
          Seen seen = look(caseNos, now);
          clocks.save(seen.clocks().values().stream().flatMap(List::stream).toList());
          cases.save(seen.cases(), seen.events());
          findings.save(seen.inspected());
          return seen;
        });
  }

  /** Looks again at a marked case as if its mark had never been made. */
  Seen unmarked(String caseNo, Instant now) {
    List<CaseEvent> events = new ArrayList<>();
    Map<String, List<Deadline>> byCase = clocks(List.of(caseNo), now, events);
    List<Case> free =
        cases.find(List.of(caseNo)).stream()
            .map(one -> one.state().marked() ? one.become(CaseState.TAKEN_BACK) : one)
            .toList();
    return seen(free, free, byCase, now, events);
  }

  /** Looks again. */
  public Seen look(Collection<String> caseNos, Instant now) {
    List<CaseEvent> events = new ArrayList<>();
    Map<String, List<Deadline>> byCase = clocks(caseNos, now, events);
    List<Case> awake = cases.find(caseNos).stream().map(one -> woken(one, now, events)).toList();
    List<Case> due =
        awake.stream()
            .filter(one -> one.state().enforceable())
            .filter(one -> anyOver(one, byCase, now))
            .toList();
    return seen(awake, due, byCase, now, events);
  }

  private Map<String, List<Deadline>> clocks(
      Collection<String> caseNos, Instant now, List<CaseEvent> events) {
    Map<String, List<Deadline>> byCase = new HashMap<>();
    for (Deadline clock : clocks.ofCases(caseNos)) {
      byCase
          .computeIfAbsent(clock.caseNo(), no -> new ArrayList<>())
          .add(counted(clock, now, events));
    }
    return byCase;
  }

  /**
   * What an inspection makes of cases.
   *
   * @param awake all of them
   * @param due those whose filings are inspected
   */
  private Seen seen(
      List<Case> awake,
      List<Case> due,
      Map<String, List<Deadline>> byCase,
      Instant now,
      List<CaseEvent> events) {
    Map<String, List<Finding>> inspected = inspect(due, now);
    Map<String, Case> after = new HashMap<>();
    due.stream()
        .filter(one -> inspected.containsKey(one.filingKey()))
        .forEach(
            one ->
                after.put(
                    one.no(), seen(one, inspected.get(one.filingKey()), byCase, now, events)));
    List<Case> all =
        awake.stream()
            .map(one -> after.getOrDefault(one.no(), one))
            .map(one -> withDeadline(one, byCase))
            .toList();
    return new Seen(all, byCase, events, inspected);
  }

  private Deadline counted(Deadline clock, Instant now, List<CaseEvent> events) {
    if (clock.missingYear() == null) {
      return clock;
    }
    Deadline again = counting.again(clock);
    LocalDate last = again.lastDay();
    if (last != null) {
      events.add(
          CaseEvent.of(
              clock.caseNo(),
              now,
              Kind.CLOCK_STARTED,
              clock.no() + "：节假日数据已补充，截止 " + WhyThisDate.text(last).zh(),
              clock.no()
                  + ": the year's holidays are known now; until "
                  + WhyThisDate.text(last).en()));
    }
    return again;
  }

  private static Case woken(Case one, Instant now, List<CaseEvent> events) {
    LocalDate until = one.waivedUntil();
    if (one.state() != CaseState.WAIVED || until == null || !Zone.dayOf(now).isAfter(until)) {
      return one;
    }
    events.add(
        CaseEvent.of(
            one.no(),
            now,
            Kind.WAIVER_ENDED,
            "暂缓于 " + until + " 到期",
            "the waiver ended on " + until));
    CaseState next = one.extended() ? CaseState.EXTENDED : CaseState.RUNNING;
    return one.become(next).changed().waivedUntil(null).build();
  }

  private static boolean anyOver(Case one, Map<String, List<Deadline>> clocks, Instant now) {
    return one.findings().stream()
        .anyMatch(finding -> over(finding, clocks.getOrDefault(one.no(), List.of()), now));
  }

  private static boolean over(CaseFinding finding, List<Deadline> clocks, Instant now) {
    return clocks.stream()
        .anyMatch(clock -> clock.no().equals(finding.noticeNo()) && clock.overAt(now));
  }

  private Map<String, List<Finding>> inspect(List<Case> due, Instant now) {
    List<StoredFiling> stored = filings.find(due.stream().map(Case::filingKey).toList());
    return stored.isEmpty() ? Map.of() : inspecting.inspect(stored, now);
  }

  private Case seen(
      Case one,
      List<Finding> all,
      Map<String, List<Deadline>> clocks,
      Instant now,
      List<CaseEvent> events) {
    List<Finding> wrong =
        all.stream()
            .filter(f -> f.outcome() == Outcome.FAIL || f.outcome() == Outcome.UNDETERMINED)
            .toList();
    Discovery.Change change = Discovery.again(one, wrong, Finding.outcomes(all), now);
    events.addAll(change.events());
    Case after = change.after().changed().reinspectedAt(now).build();
    boolean overdue =
        after.findings().stream()
            .filter(finding -> finding.failing() && finding.severity().enforced())
            .anyMatch(finding -> over(finding, clocks.getOrDefault(one.no(), List.of()), now));
    boolean counted = after.state() == CaseState.RUNNING || after.state() == CaseState.EXTENDED;
    if (overdue && counted) {
      events.add(
          CaseEvent.of(one.no(), now, Kind.OVERDUE, "期限届满，复查仍不合格", "overdue: still failing"));
      if (after.findings().stream().anyMatch(f -> f.failing() && will.says(f))) {
        events.add(
            CaseEvent.of(
                one.no(),
                now,
                Kind.ADVISED,
                "通知已建议主体自行注销（RCT-006），期满未处理",
                "the letters advised to deregister (RCT-006); nothing was done"));
      }
      return after.become(CaseState.OVERDUE);
    }
    return after;
  }

  private static Case withDeadline(Case one, Map<String, List<Deadline>> clocks) {
    if (one.state().over()) {
      return one;
    }
    Instant latest = Ends.latest(one, clocks.getOrDefault(one.no(), List.of()));
    return one.changed().deadlineAt(latest).build();
  }
}
