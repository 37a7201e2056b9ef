package beian.rectification.desk;

import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.time.Period;
import beian.platform.time.Zone;
import beian.rectification.RectificationError;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.cases.CaseState;
import beian.rectification.deadline.ClockState;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.Extension;
import beian.rectification.deadline.Hold.Why;
import beian.rectification.deadline.PeriodEnd;
import beian.rectification.deadline.WhyThisDate;
import beian.rectification.enforcement.act.MarkBook;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What people decide about a case. Every decision carries a name and a reason. */
public final class CaseDesk {
  /** States whose mark has not left the house. */
  private static final Set<CaseState> MARKED_HERE =
      EnumSet.of(CaseState.MARKED, CaseState.APPROVED);

  private final Transactions transactions;
  private final CaseStore cases;
  private final DeadlineStore clocks;
  private final MarkBook marks;
  private final Counting counting;
  private final SharedFaults faults;

  public CaseDesk(Transactions transactions, MarkBook marks, Counting counting) {
    this.transactions = transactions;
    this.cases = new CaseStore(transactions);
    this.clocks = new DeadlineStore(transactions);
    this.marks = marks;
    this.counting = counting;
    this.faults = new SharedFaults(cases);
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
          Case filingCase = find(caseNo);
          boolean runs =
              filingCase.state() == CaseState.RUNNING || filingCase.state() == CaseState.OVERDUE;
          if (filingCase.extended()) {
            throw refused(caseNo, "extended before", "no extension before: one per case");
          }
          if (!runs) {
            throw filingCase.cannot(EnumSet.of(CaseState.RUNNING, CaseState.OVERDUE));
          }
          LocalDate today = Zone.dayOf(now);
          List<Deadline> all = clocks(caseNo);
          List<Deadline> running =
              all.stream().filter(clock -> clock.state() == ClockState.RUNNING).toList();
          Extension extension = new Extension(period, reason, approver, today);
          running.forEach(
              clock -> refuseTooLong(clock, filingCase.campaign().extension(), extension));
          // One that stands still has the time too when it goes on.
          all.stream()
              .filter(clock -> clock.state() != ClockState.BOUNCED)
              .forEach(clock -> counting.extend(clock, extension));
          if (running.isEmpty() || running.stream().allMatch(clock -> clock.overAt(now))) {
            throw refused(caseNo, over(running, today), "a period that ends after " + today);
          }
          filingCase.extend();
          filingCase.due(PeriodEnd.latest(filingCase, running));
          Words length = WhyThisDate.length(period);
          return happened(
              filingCase,
              now,
              approver,
              Kind.EXTENDED,
              "延期 " + length.zh() + "：" + reason,
              "extended by " + length.en() + ": " + reason);
        });
  }

  private static String over(List<Deadline> running, LocalDate today) {
    return running.isEmpty() ? "no period that runs" : "a period that is over by " + today;
  }

  private void refuseTooLong(Deadline clock, Period most, Extension extension) {
    Period period = extension.period();
    boolean tooLong;
    if (period.unit() == most.unit()) {
      tooLong = period.length() > most.length();
    } else {
      Instant longest =
          counting.end(
              clock,
              new Extension(most, extension.reason(), extension.approver(), extension.grantedOn()));
      Instant longer = counting.end(clock, extension);
      tooLong = longer == null || longest == null || longer.isAfter(longest);
    }
    if (tooLong) {
      throw refused(clock.caseNo(), period.toString(), "at most " + most);
    }
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
                    RectificationError.BAD_DAY,
                    caseNo,
                    until.toString(),
                    Zone.dayOf(now) + " or later"));
          }
          Case filingCase = find(caseNo);
          happened(
              filingCase,
              now,
              owner,
              Kind.WAIVED,
              "暂缓至 " + until + "：" + reason,
              "waived until " + until + ": " + reason);
          Words why = new Words("暂缓：" + reason, "the case was waived: " + reason);
          if (!withdrawnForGood(filingCase, why, now)) {
            filingCase.waive(until);
          }
          return filingCase;
        });
  }

  /**
   * Takes an appeal; the clocks stand still until it is decided, also those of other cases of the
   * entity with the same fault about the same thing. A mark of one of them is withdrawn with its
   * own; one that was handed over is in doubt.
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
          Case filingCase = find(caseNo);
          List<Case> shared = faults.shared(filingCase);
          appeal(filingCase, Words.same(reason), by, now);
          Words why = SharedFaults.as(filingCase, reason);
          for (Case other : shared) {
            if (CaseState.before(CaseState.APPEALED).contains(other.state())
                || MARKED_HERE.contains(other.state())) {
              appeal(other, why, by, now);
            } else if (other.state() == CaseState.EXPORTED) {
              marks.doubt(other, appealCame(why), now);
            }
          }
          return filingCase;
        });
  }

  private void appeal(Case filingCase, Words reason, String by, Instant now) {
    happened(filingCase, now, by, Kind.APPEALED, "申诉：" + reason.zh(), "appeal: " + reason.en());
    if (withdrawnForGood(filingCase, appealCame(reason), now)) {
      return;
    }
    if (filingCase.state() == CaseState.APPEALED) {
      throw filingCase.cannot(CaseState.before(CaseState.APPEALED));
    }
    clocks(filingCase.no()).forEach(clock -> counting.hold(clock, now, Why.APPEAL));
    filingCase.appeal(now);
  }

  private static Words appealCame(Words reason) {
    return new Words("申诉：" + reason.zh(), "an appeal came: " + reason.en());
  }

  /** Withdraws its mark; whether that ended the case, as its campaign is closed. */
  private boolean withdrawnForGood(Case filingCase, Words why, Instant now) {
    boolean before = filingCase.state().over();
    marks.withdraw(filingCase, why, now);
    return !before && filingCase.state().over();
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
          Case filingCase = find(caseNo);
          Instant appealed = filingCase.appealedAt();
          if (appealed == null) {
            throw filingCase.cannot(EnumSet.of(CaseState.APPEALED));
          }
          Words why = SharedFaults.as(filingCase, reason);
          for (Case other : faults.shared(filingCase)) {
            if (appealed.equals(other.appealedAt())) {
              decide(other, filingCase, upheld, why, by, now);
            } else if (upheld) {
              upheldToo(other, filingCase, why, by, now);
            }
          }
          decide(filingCase, filingCase, upheld, Words.same(reason), by, now);
          return filingCase;
        });
  }

  /**
   * Decides the appeal of a case that was held by it.
   *
   * @param appealed the case the appeal is about; of another one only the faults that both have
   *     count no more
   */
  private void decide(
      Case filingCase, Case appealed, boolean upheld, Words reason, String by, Instant now) {
    List<Deadline> all = clocks(filingCase.no());
    all.forEach(clock -> counting.release(clock, now, Why.APPEAL));
    if (upheld && SharedFaults.uphold(filingCase, appealed, now)) {
      happened(
          filingCase,
          now,
          by,
          Kind.UPHELD,
          "申诉成立，结案：" + reason.zh(),
          "appeal upheld: " + reason.en());
      return;
    }
    filingCase.dismiss(all.stream().anyMatch(clock -> clock.state() != ClockState.BOUNCED));
    filingCase.due(PeriodEnd.latest(filingCase, all));
    happened(
        filingCase,
        now,
        by,
        upheld ? Kind.UPHELD : Kind.DISMISSED,
        (upheld ? "申诉成立，其余问题期限继续：" : "申诉不成立，期限继续：") + reason.zh(),
        (upheld
                ? "appeal upheld, the clock goes on for what else is open: "
                : "appeal dismissed, the clock goes on: ")
            + reason.en());
  }

  /**
   * A case that the appeal did not hold, opened after it or handed over: its fault is refuted too.
   */
  private void upheldToo(Case filingCase, Case appealed, Words reason, String by, Instant now) {
    Words why = new Words("申诉成立：" + reason.zh(), "appeal upheld: " + reason.en());
    if (filingCase.state() == CaseState.EXPORTED) {
      marks.doubt(filingCase, why, now);
      return;
    }
    if (!withdrawnForGood(filingCase, why, now)) {
      SharedFaults.uphold(filingCase, appealed, now);
    }
    happened(filingCase, now, by, Kind.UPHELD, why.zh(), why.en());
  }

  private <T> T decided(String caseNo, String by, String reason, Supplier<T> decision) {
    if (by.isBlank() || reason.isBlank()) {
      throw new ProblemException(Problem.at(RectificationError.REASON_MISSING, caseNo));
    }
    return transactions.inTransaction(decision);
  }

  private Case happened(Case filingCase, Instant now, String by, Kind what, String zh, String en) {
    cases.note(filingCase.event(now, by, what, new Words(zh, en)));
    return filingCase;
  }

  private static ProblemException refused(String caseNo, String found, String expected) {
    return new ProblemException(
        new Problem(RectificationError.EXTENSION_REFUSED, caseNo, found, expected));
  }
}
