package beian.rectification.desk;

import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.RectificationError;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.cases.CaseState;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.Hold.Why;
import beian.rectification.deadline.PeriodEnd;
import beian.rectification.notice.OwnerReply;
import beian.rectification.notice.OwnerReply.State;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import beian.rectification.store.ReplyStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What people decide about answers. Until then an answer holds every clock of its cases, from the
 * day it came; with the last decision the clocks go on.
 */
public final class ReplyDesk {
  private final Transactions transactions;
  private final ReplyStore replies;
  private final CaseStore cases;
  private final DeadlineStore clocks;
  private final CaseDesk desk;
  private final Counting counting;

  public ReplyDesk(Transactions transactions, CaseDesk desk, Counting counting) {
    this.transactions = transactions;
    this.replies = new ReplyStore(transactions);
    this.cases = new CaseStore(transactions);
    this.clocks = new DeadlineStore(transactions);
    this.desk = desk;
    this.counting = counting;
  }

  /** Whether a number is one of an answer. */
  public static boolean isNumber(String no) {
    return no.toUpperCase(Locale.ROOT).matches("A[0-9A-F]{10}");
  }

  /**
   * One of them.
   *
   * @throws ProblemException REC-013 when there is none of that number
   */
  public OwnerReply find(String no) {
    return replies
        .find(no.toUpperCase(Locale.ROOT))
        .orElseThrow(() -> new ProblemException(Problem.at(RectificationError.UNKNOWN_REPLY, no)));
  }

  /**
   * Decides about an answer, once.
   *
   * @param next answered or dismissed: the clocks go on; appealed: it is taken as an appeal in each
   *     of its cases, and that holds the clocks
   * @throws ProblemException REC-007 without name or reason, REC-013 when there is none of that
   *     number, REC-014 when it was decided before or belongs to no case, REC-030 when an appeal is
   *     of cases that are all over
   */
  public OwnerReply decide(String no, State next, String reason, String by, Instant now) {
    if (by.isBlank() || reason.isBlank()) {
      throw new ProblemException(Problem.at(RectificationError.REASON_MISSING, no));
    }
    return transactions.inTransaction(
        () -> {
          OwnerReply reply = find(no);
          refuseAppealOfWhatIsOver(reply, next);
          reply.decide(next, by, now, reason);
          reply.about().forEach(filingCase -> settle(reply, filingCase, reason, by, now));
          return reply;
        });
  }

  /** An appeal of cases that are all over would hold nothing. */
  private static void refuseAppealOfWhatIsOver(OwnerReply reply, State next) {
    List<Case> about = reply.about();
    if (next == State.APPEALED
        && !about.isEmpty()
        && about.stream().allMatch(filingCase -> filingCase.state().over())) {
      throw new ProblemException(
          new Problem(
              RectificationError.CASE_OVER,
              reply.no() + ", " + about.get(0).no(),
              about.get(0).state().words().en(),
              ""));
    }
  }

  private void settle(OwnerReply reply, Case filingCase, String reason, String by, Instant now) {
    cases.note(
        filingCase.event(
            now,
            by,
            Kind.ANSWERED,
            new Words(
                "回信 " + reply.no() + " " + reply.state().words().zh() + "：" + reason,
                "answer " + reply.no() + " " + reply.state().words().en() + ": " + reason)));
    boolean appeal =
        reply.state() == State.APPEALED
            && filingCase.state() != CaseState.APPEALED
            && !filingCase.state().over();
    if (appeal) {
      desk.appeal(filingCase.no(), reply.no() + "：" + reason, by, now);
    }
    List<Deadline> all = clocks.ofCases(List.of(filingCase.no()));
    if (replies.waitingSince(filingCase.no()).isEmpty()) {
      all.forEach(clock -> counting.release(clock, now, Why.REPLY));
    }
    if (!filingCase.state().over()) {
      filingCase.due(PeriodEnd.latest(filingCase, all));
    }
  }

  /**
   * Says which case a mail is about that could not be placed, or one more it is about; its clocks
   * stand still from the day the mail came.
   *
   * @throws ProblemException REC-004 or REC-013 when there is no such case or answer, REC-014 when
   *     the answer was decided before
   */
  public OwnerReply place(String no, String caseNo, String by, Instant now) {
    if (by.isBlank()) {
      throw new ProblemException(Problem.at(RectificationError.REASON_MISSING, no));
    }
    return transactions.inTransaction(
        () -> {
          OwnerReply reply = find(no);
          Case filingCase = desk.find(caseNo.toUpperCase(Locale.ROOT));
          // A machine's held nothing so far: now all its cases wait for it.
          boolean first = reply.isAutomatic();
          reply.place(filingCase);
          List<Case> held = first ? reply.about() : List.of(filingCase);
          held.forEach(each -> hold(reply, each, by, now));
          return reply;
        });
  }

  private void hold(OwnerReply reply, Case filingCase, String by, Instant now) {
    List<Deadline> all = clocks.ofCases(List.of(filingCase.no()));
    all.forEach(clock -> counting.hold(clock, reply.at(), Why.REPLY));
    filingCase.due(PeriodEnd.latest(filingCase, all));
    cases.note(
        filingCase.event(
            now,
            by,
            Kind.REPLIED,
            new Words(
                "回信 " + reply.no() + " 归入本案，处理前期限暂停",
                "answer " + reply.no() + " is about this case; clock held until decided")));
  }
}
