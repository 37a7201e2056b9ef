package beian.rectification.desk;

import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.time.Period;
import beian.platform.time.Zone;
import beian.rectification.Campaign;
import beian.rectification.RectificationError;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.cases.CaseState;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.Ends;
import beian.rectification.deadline.Extension;
import beian.rectification.deadline.Hold.Why;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.enforcement.act.MarkBook;
import beian.rectification.store.CampaignStore;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** What people decide about a case. Every decision carries a name and a reason. */
public final class CaseDesk {
  private final Transactions transactions;
  private final CampaignStore campaigns;
  private final CaseStore cases;
  private final DeadlineStore clocks;
  private final MarkBook marks;
  private final Counting counting;

  public CaseDesk(Transactions transactions, MarkBook marks, Counting counting) {
    this.transactions = transactions;
    this.campaigns = new CampaignStore(transactions);
    this.cases = new CaseStore(transactions);
    this.clocks = new DeadlineStore(transactions);
    this.marks = marks;
    this.counting = counting;
  }

  /**
   * The case of a number.
   *
   * @throws ProblemException REC-004 when there is none
   */
  public Case find(String caseNo) {
    return cases
        .find(caseNo)
        .orElseThrow(
            () ->
                new ProblemException(new Problem(RectificationError.UNKNOWN_CASE, "", caseNo, "")));
  }

  /** The clocks of a case, oldest first. */
  public List<Deadline> clocks(String caseNo) {
    return clocks.ofCases(List.of(caseNo));
  }

  /** The history of a case, oldest first. */
  public List<CaseEvent> history(String caseNo) {
    return cases.events(caseNo);
  }

  /**
   * Makes the running period longer, once per case.
   *
   * @param approver who grants it
   * @throws ProblemException REC-006 when it had one, when it is longer than the campaign allows or
   *     would be over already; REC-005 when no period runs; REC-007 without name or reason
   */
  public Case extend(String caseNo, Period period, String reason, String approver, Instant now) {
    return decided(
        caseNo,
        approver,
        reason,
        () -> {
          Case before = find(caseNo);
          boolean runs = before.state() == CaseState.RUNNING || before.state() == CaseState.OVERDUE;
          if (before.extended()) {
            throw refused(caseNo, "1", "1");
          }
          if (!runs) {
            throw new ProblemException(
                new Problem(
                    RectificationError.WRONG_CASE_STATE, caseNo, before.state().word(), ""));
          }
          Campaign campaign = campaigns.find(before.campaign()).orElseThrow();
          LocalDate today = Zone.dayOf(now);
          List<Deadline> longer =
              clocks(caseNo).stream()
                  .filter(clock -> clock.state() == ClockState.RUNNING)
                  .map(clock -> longer(clock, campaign, period, reason, approver, today))
                  .toList();
          if (longer.isEmpty() || longer.stream().allMatch(clock -> clock.overAt(now))) {
            throw refused(caseNo, period.toString(), "> " + today);
          }
          clocks.save(longer);
          Case after =
              before
                  .become(CaseState.EXTENDED)
                  .changed()
                  .extended()
                  .deadlineAt(Ends.latest(before, longer))
                  .build();
          Words length = WhyThisDate.length(period);
          return save(
              after,
              event(
                  caseNo,
                  now,
                  approver,
                  Kind.EXTENDED,
                  "延期 " + length.zh() + "：" + reason,
                  "extended by " + length.en() + ": " + reason));
        });
  }

  private Deadline longer(
      Deadline clock,
      Campaign campaign,
      Period period,
      String reason,
      String approver,
      LocalDate today) {
    Deadline longest =
        counting.extended(clock, new Extension(campaign.extension(), reason, approver, today));
    Deadline longer = counting.extended(clock, new Extension(period, reason, approver, today));
    boolean sameUnit = period.unit() == campaign.extension().unit();
    boolean tooLong =
        sameUnit
            ? period.length() > campaign.extension().length()
            : longer.lastDay() == null
                || longest.lastDay() == null
                || longer.lastDay().isAfter(longest.lastDay());
    if (period.unit() == Period.Unit.HOURS || tooLong) {
      throw refused(clock.caseNo(), period.toString(), "<= " + campaign.extension());
    }
    return longer;
  }

  /**
   * Sets a case aside until a day, that day included.
   *
   * @throws ProblemException REC-005 from a state that cannot be waived, REC-007 without name or
   *     reason, REC-011 when the day has passed
   */
  public Case waive(String caseNo, LocalDate until, String reason, String owner, Instant now) {
    return decided(
        caseNo,
        owner,
        reason,
        () -> {
          if (until.isBefore(Zone.dayOf(now))) {
            throw new ProblemException(
                new Problem(
                    RectificationError.BAD_DAY, caseNo, until.toString(), ">= " + Zone.dayOf(now)));
          }
          marks.withdraw(
              find(caseNo), new Words("暂缓：" + reason, "the case was waived: " + reason), now);
          Case after = find(caseNo).become(CaseState.WAIVED).changed().waivedUntil(until).build();
          return save(
              after,
              event(
                  caseNo,
                  now,
                  owner,
                  Kind.WAIVED,
                  "暂缓至 " + until + "：" + reason,
                  "waived until " + until + ": " + reason));
        });
  }

  /**
   * Takes an appeal; the clocks stand still until it is decided.
   *
   * @throws ProblemException REC-005 from a state that cannot be appealed, REC-007 without name or
   *     reason
   */
  public Case appeal(String caseNo, String reason, String by, Instant now) {
    return decided(
        caseNo,
        by,
        reason,
        () -> {
          marks.withdraw(find(caseNo), new Words("申诉：" + reason, "an appeal came: " + reason), now);
          Case before = find(caseNo);
          if (before.state() == CaseState.APPEALED) {
            throw new ProblemException(
                new Problem(RectificationError.WRONG_CASE_STATE, caseNo, "appealed", ""));
          }
          List<Deadline> held =
              clocks(caseNo).stream()
                  .filter(clock -> clock.state() != ClockState.BOUNCED)
                  .map(clock -> counting.held(clock, Zone.dayOf(now), Why.APPEAL))
                  .toList();
          clocks.save(held);
          Case after =
              before.become(CaseState.APPEALED).changed().appealedAt(now).deadlineAt(null).build();
          return save(
              after, event(caseNo, now, by, Kind.APPEALED, "申诉：" + reason, "appeal: " + reason));
        });
  }

  /**
   * Decides an appeal.
   *
   * @param upheld true: the owner was right, the case is closed and its findings count no more in
   *     this campaign; false: the clocks go on
   * @throws ProblemException REC-005 when no appeal is open, REC-007 without name or reason
   */
  public Case decide(String caseNo, boolean upheld, String reason, String by, Instant now) {
    return decided(
        caseNo,
        by,
        reason,
        () -> {
          Case before = find(caseNo);
          if (before.appealedAt() == null) {
            throw new ProblemException(
                new Problem(
                    RectificationError.WRONG_CASE_STATE,
                    caseNo,
                    before.state().word(),
                    "appealed"));
          }
          return upheld ? uphold(before, reason, by, now) : dismiss(before, reason, by, now);
        });
  }

  private Case uphold(Case before, String reason, String by, Instant now) {
    Case after =
        before
            .excused()
            .become(CaseState.CLOSED)
            .changed()
            .appealedAt(null)
            .deadlineAt(null)
            .closedAt(now)
            .build();
    return save(
        after,
        event(before.no(), now, by, Kind.UPHELD, "申诉成立，结案：" + reason, "appeal upheld: " + reason));
  }

  private Case dismiss(Case before, String reason, String by, Instant now) {
    List<Deadline> all =
        clocks(before.no()).stream()
            .map(clock -> counting.released(clock, Zone.dayOf(now), Why.APPEAL))
            .toList();
    clocks.save(all);
    boolean runs = all.stream().anyMatch(clock -> clock.state() != ClockState.BOUNCED);
    CaseState next =
        runs
            ? before.extended() ? CaseState.EXTENDED : CaseState.RUNNING
            : before.notifiedAt() == null ? CaseState.OPENED : CaseState.NOTIFIED;
    Instant end = Ends.latest(before, all);
    Case after = before.become(next).changed().appealedAt(null).deadlineAt(end).build();
    return save(
        after,
        event(
            before.no(),
            now,
            by,
            Kind.DISMISSED,
            "申诉不成立，期限继续：" + reason,
            "appeal dismissed, the clock goes on: " + reason));
  }

  private <T> T decided(String caseNo, String by, String reason, Supplier<T> decision) {
    if (by.isBlank() || reason.isBlank()) {
      throw new ProblemException(Problem.at(RectificationError.REASON_MISSING, caseNo));
    }
    return transactions.inTransaction(decision);
  }

  private Case save(Case after, CaseEvent event) {
    cases.save(List.of(after), List.of(event));
    return after;
  }

  private static CaseEvent event(
      String caseNo, Instant now, String by, Kind what, String zh, String en) {
    return new CaseEvent(caseNo, now, by, what, new Words(zh, en));
  }

  private static ProblemException refused(String caseNo, String found, String expected) {
    return new ProblemException(
        new Problem(RectificationError.EXTENSION_REFUSED, caseNo, found, expected));
  }
}
