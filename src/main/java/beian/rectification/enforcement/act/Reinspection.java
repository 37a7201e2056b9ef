package beian.rectification.enforcement.act;

import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.run.Standings;
import beian.inspection.standing.Standing;
import beian.inspection.store.FindingStore;
import beian.platform.database.Transactions;
import beian.rectification.Inspecting;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.cases.CaseFinding;
import beian.rectification.cases.CaseState;
import beian.rectification.cases.Discovery;
import beian.rectification.cases.FindingState;
import beian.rectification.cases.WillBeCancelled;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.PeriodEnd;
import beian.rectification.deadline.Waiver;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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
  private final Standings standings;
  private final Inspecting inspecting;
  private final Counting counting;
  private final WillBeCancelled will;

  public Reinspection(
      Transactions transactions,
      FilingStore filings,
      FindingStore findings,
      Standings standings,
      Inspecting inspecting,
      Counting counting,
      WillBeCancelled will) {
    this.transactions = transactions;
    this.cases = new CaseStore(transactions);
    this.clocks = new DeadlineStore(transactions);
    this.filings = filings;
    this.findings = findings;
    this.standings = standings;
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
   * @param inspected what the rules said of the filings, by key; of cases looked at as if they were
   *     not marked only those that found something of them
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
          Seen seen = look(cases.find(caseNos), clocks.ofCases(caseNos), now);
          cases.note(seen.events());
          findings.save(seen.inspected());
          return seen;
        });
  }

  /** Looks again at marked cases as if their marks had never been made. */
  Seen unmarked(Collection<String> caseNos, Instant now) {
    return unmarked(caseNos, Deadline::aside, now);
  }

  /**
   * The same with other clocks.
   *
   * @param supposed a copy of a clock, as it is or would be
   */
  Seen unmarked(Collection<String> caseNos, UnaryOperator<Deadline> supposed, Instant now) {
    List<CaseEvent> events = new ArrayList<>();
    List<Case> free = asides(caseNos);
    free.stream()
        .filter(filingCase -> filingCase.state().marked())
        .forEach(filingCase -> filingCase.become(CaseState.TAKEN_BACK));
    Map<String, List<Deadline>> byCase =
        counted(free, clocks.ofCases(caseNos).stream().map(supposed).toList(), now, events);
    return seen(free, free, byCase, inspectSome(free, now), now, events);
  }

  private List<Case> asides(Collection<String> caseNos) {
    return cases.find(caseNos).stream().map(Case::aside).toList();
  }

  private Seen look(List<Case> awake, List<Deadline> all, Instant now) {
    List<CaseEvent> events = new ArrayList<>();
    Map<String, List<Deadline>> byCase = counted(awake, all, now, events);
    awake.forEach(
        filingCase ->
            Waiver.ended(filingCase, byCase.getOrDefault(filingCase.no(), List.of()), now)
                .ifPresent(events::add));
    List<Case> due =
        awake.stream()
            .filter(filingCase -> filingCase.state().enforceable())
            .filter(filingCase -> anyOver(filingCase, byCase, now))
            .toList();
    return seen(awake, due, byCase, inspect(due, now), now, events);
  }

  private Map<String, List<Deadline>> counted(
      List<Case> some, List<Deadline> all, Instant now, List<CaseEvent> events) {
    Map<String, List<Deadline>> byCase =
        all.stream().collect(Collectors.groupingBy(Deadline::caseNo));
    for (Case filingCase : some) {
      byCase
          .getOrDefault(filingCase.no(), List.of())
          .forEach(clock -> count(filingCase, clock, now, events));
    }
    return byCase;
  }

  /**
   * What an inspection makes of cases.
   *
   * @param awake all of them
   * @param due those whose filings are inspected
   * @param inspected what the rules said of them, by filing
   */
  private Seen seen(
      List<Case> awake,
      List<Case> due,
      Map<String, List<Deadline>> byCase,
      Map<String, List<Finding>> inspected,
      Instant now,
      List<CaseEvent> events) {
    for (Case filingCase : due) {
      List<Finding> all = inspected.get(filingCase.filingKey());
      if (all != null) {
        see(filingCase, all, byCase, now, events);
      }
    }
    awake.stream()
        .filter(filingCase -> !filingCase.state().over())
        .forEach(
            filingCase ->
                filingCase.due(
                    PeriodEnd.latest(filingCase, byCase.getOrDefault(filingCase.no(), List.of()))));
    return new Seen(awake, byCase, events, inspected);
  }

  private void count(Case of, Deadline clock, Instant now, List<CaseEvent> events) {
    if (clock.missingYear() == null) {
      return;
    }
    counting.learned(clock, now);
    Instant end = clock.endsAt().orElse(null);
    if (end != null) {
      events.add(
          of.event(
              now,
              Kind.CLOCK_STARTED,
              clock.no() + "：节假日数据已补充，截止 " + WhyThisDate.text(end).zh(),
              clock.no()
                  + ": the year's holidays are known now; until "
                  + WhyThisDate.text(end).en()));
    }
  }

  private static boolean anyOver(Case filingCase, Map<String, List<Deadline>> clocks, Instant now) {
    return filingCase.findings().stream()
        .anyMatch(finding -> over(finding, clocks.getOrDefault(filingCase.no(), List.of()), now));
  }

  /** Whether every period of the case is over, and what was told can neither be proved nor not. */
  private static boolean unknownAtTheEnd(
      Case filingCase, Map<String, List<Deadline>> clocks, Instant now) {
    List<Deadline> own = clocks.getOrDefault(filingCase.no(), List.of());
    Instant end = PeriodEnd.latest(filingCase, own);
    return end != null
        && !now.isBefore(end)
        && filingCase.findings().stream()
            .filter(finding -> finding.state() == FindingState.OPEN)
            .filter(finding -> finding.severity().enforced())
            .anyMatch(finding -> over(finding, own, now));
  }

  private static boolean over(CaseFinding finding, List<Deadline> clocks, Instant now) {
    return clocks.stream()
        .anyMatch(clock -> clock.no().equals(finding.noticeNo()) && clock.overAt(now));
  }

  private Map<String, List<Finding>> inspect(List<Case> due, Instant now) {
    List<StoredFiling> stored = ours(due, now);
    return stored.isEmpty() ? Map.of() : inspecting.inspect(stored, now);
  }

  /**
   * The same where nothing is kept: of rules that found nothing of a case nothing comes into it.
   */
  private Map<String, List<Finding>> inspectSome(List<Case> due, Instant now) {
    List<StoredFiling> stored = ours(due, now);
    return stored.isEmpty() ? Map.of() : inspecting.inspect(stored, Discovery.rules(due), now);
  }

  /**
   * Their filings, without those that are another provider's or have ended: the rules are not about
   * these, which puts nothing right.
   */
  private List<StoredFiling> ours(List<Case> due, Instant now) {
    List<StoredFiling> stored = filings.find(due.stream().map(Case::filingKey).toList());
    Map<String, Standing> where = standings.of(stored, now);
    return stored.stream()
        .filter(filing -> !Objects.requireNonNull(where.get(filing.key())).notOurs())
        .toList();
  }

  private void see(
      Case filingCase,
      List<Finding> all,
      Map<String, List<Deadline>> clocks,
      Instant now,
      List<CaseEvent> events) {
    // What the case does not know yet is for the next night, which asks what decisions settle.
    List<Finding> wrong =
        all.stream()
            .filter(f -> f.outcome() == Outcome.FAIL || f.outcome() == Outcome.UNDETERMINED)
            .filter(
                f ->
                    f.outcome() == Outcome.UNDETERMINED
                        || filingCase.findings().stream().anyMatch(known -> known.same(f)))
            .toList();
    events.addAll(Discovery.again(filingCase, wrong, Finding.outcomes(all), now));
    filingCase.reinspected(now);
    boolean overdue =
        filingCase.findings().stream()
            .filter(finding -> finding.failing() && finding.severity().enforced())
            .anyMatch(
                finding -> over(finding, clocks.getOrDefault(filingCase.no(), List.of()), now));
    boolean counted =
        filingCase.state() == CaseState.RUNNING || filingCase.state() == CaseState.EXTENDED;
    if (counted && !overdue && unknownAtTheEnd(filingCase, clocks, now)) {
      events.add(
          filingCase.event(
              now, Kind.OVERDUE, "期限届满，复查无法判定，不标记", "overdue: it cannot be told; not marked"));
      filingCase.become(CaseState.OVERDUE);
    } else if (overdue && counted) {
      events.add(filingCase.event(now, Kind.OVERDUE, "期限届满，复查仍不合格", "overdue: still failing"));
      if (filingCase.findings().stream().anyMatch(f -> f.failing() && will.says(f))) {
        events.add(
            filingCase.event(
                now,
                Kind.ADVISED,
                "通知已建议主体自行注销（RCT-006），期满未处理",
                "the letters advised to deregister (RCT-006); nothing was done"));
      }
      filingCase.become(CaseState.OVERDUE);
    }
  }
}
