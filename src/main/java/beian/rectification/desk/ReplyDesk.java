package beian.rectification.desk;

import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.time.Zone;
import beian.rectification.RectificationError;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.cases.CaseState;
import beian.rectification.deadline.Counting;
import beian.rectification.deadline.Deadline;
import beian.rectification.deadline.Ends;
import beian.rectification.deadline.Hold.Why;
import beian.rectification.notice.OwnerReply;
import beian.rectification.notice.OwnerReply.State;
import beian.rectification.store.CaseStore;
import beian.rectification.store.DeadlineStore;
import beian.rectification.store.ReplyStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

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
   *     number, REC-014 when it was decided before or belongs to no case, REC-005 when a case
   *     cannot be appealed
   */
  public OwnerReply decide(String no, State next, String reason, String by, Instant now) {
    if (by.isBlank() || reason.isBlank()) {
      throw new ProblemException(Problem.at(RectificationError.REASON_MISSING, no));
    }
    return transactions.inTransaction(
        () -> {
          OwnerReply before = find(no);
          if (!before.waits() || next == State.APPEALED && before.cases().isEmpty()) {
            throw new ProblemException(
                new Problem(
                    RectificationError.REPLY_DECIDED,
                    before.no(),
                    before.state().word(),
                    next.word()));
          }
          OwnerReply after = before.decided(next, by, now, reason);
          replies.save(after);
          for (String caseNo : before.cases()) {
            settle(after, caseNo, reason, by, now);
          }
          return after;
        });
  }

  private void settle(OwnerReply reply, String caseNo, String reason, String by, Instant now) {
    Case one = cases.find(caseNo).orElseThrow();
    boolean appeal =
        reply.state() == State.APPEALED && one.state() != CaseState.APPEALED && !one.state().over();
    if (appeal) {
      desk.appeal(caseNo, reply.no() + "：" + reason, by, now);
    }
    if (replies.waitingSince(caseNo).isEmpty()) {
      clocks.save(
          clocks.ofCases(List.of(caseNo)).stream()
              .map(clock -> counting.released(clock, Zone.dayOf(now), Why.REPLY))
              .toList());
    }
    Case current = cases.find(caseNo).orElseThrow();
    List<Deadline> all = clocks.ofCases(List.of(caseNo));
    Case after = current.changed().deadlineAt(Ends.latest(current, all)).build();
    cases.save(
        List.of(after),
        List.of(
            new CaseEvent(
                caseNo,
                now,
                by,
                Kind.ANSWERED,
                new Words(
                    "回信 " + reply.no() + " " + reply.state().words().zh() + "：" + reason,
                    "answer " + reply.no() + " " + reply.state().words().en() + ": " + reason))));
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
          OwnerReply before = find(no);
          Case one = desk.find(caseNo.toUpperCase(Locale.ROOT));
          if (!before.waits()) {
            throw new ProblemException(
                new Problem(
                    RectificationError.REPLY_DECIDED, before.no(), before.state().word(), ""));
          }
          TreeSet<String> all = new TreeSet<>(before.cases());
          all.add(one.no());
          OwnerReply after = before.about(List.copyOf(all), before.filings());
          replies.save(after);
          List<Deadline> held =
              clocks.ofCases(List.of(one.no())).stream()
                  .map(clock -> counting.held(clock, Zone.dayOf(before.at()), Why.REPLY))
                  .toList();
          clocks.save(held);
          cases.save(
              List.of(one.changed().deadlineAt(Ends.latest(one, held)).build()),
              List.of(
                  new CaseEvent(
                      one.no(),
                      now,
                      by,
                      Kind.REPLIED,
                      new Words(
                          "回信 " + before.no() + " 归入本案，处理前期限暂停",
                          "answer "
                              + before.no()
                              + " is about this case; clock held until decided"))));
          return after;
        });
  }
}
