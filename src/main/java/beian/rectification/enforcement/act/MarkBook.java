package beian.rectification.enforcement.act;

import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.RectificationError;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseEvent.Kind;
import beian.rectification.cases.CaseState;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.store.CaseStore;
import beian.rectification.store.MarkStore;
import beian.rectification.store.PlanStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries plans of marks out, line by line, and takes marks back. */
public final class MarkBook {
  private static final Logger LOG = LoggerFactory.getLogger(MarkBook.class);
  private static final int PAGE = 100;

  private final Transactions transactions;
  private final PlanStore plans;
  private final MarkStore marks;
  private final CaseStore cases;

  public MarkBook(Transactions transactions) {
    this.transactions = transactions;
    this.plans = new PlanStore(transactions);
    this.marks = new MarkStore(transactions);
    this.cases = new CaseStore(transactions);
  }

  /**
   * Marks what a plan says, each line once, in a transaction of its own.
   *
   * @param test looks at a line again; empty when its facts are no longer those of the plan
   * @return how many were marked
   */
  public int act(
      String planNo, MarkKind kind, Instant now, Function<PlanLine, Optional<Mark>> test) {
    int made = 0;
    String last = "";
    while (true) {
      List<PlanLine> page = plans.lines(planNo, kind, LineState.PLANNED, last, PAGE);
      if (page.isEmpty()) {
        LOG.info("enforcement.plan_carried_out plan={} kind={} marks={}", planNo, kind, made);
        return made;
      }
      for (PlanLine line : page) {
        made += transactions.<Boolean>inTransaction(() -> act(line, now, test)) ? 1 : 0;
      }
      last = page.get(page.size() - 1).markNo();
    }
  }

  private boolean act(PlanLine line, Instant now, Function<PlanLine, Optional<Mark>> test) {
    Optional<Mark> mark = test.apply(line);
    if (mark.isEmpty()) {
      plans.save(List.of(line.become(LineState.FACTS_CHANGED)));
      cases
          .find(line.caseNo())
          .ifPresent(
              one ->
                  cases.save(
                      List.of(),
                      List.of(
                          CaseEvent.of(
                              one.no(),
                              now,
                              Kind.SPARED,
                              "执行时情况已变，未标记",
                              "the facts had changed when its turn came: not marked"))));
      return false;
    }
    marks.add(mark.get());
    plans.save(List.of(line.become(LineState.MARKED)));
    cases
        .find(line.caseNo())
        .ifPresent(
            one ->
                cases.save(
                    List.of(one.become(CaseState.MARKED)),
                    List.of(
                        CaseEvent.of(
                            one.no(),
                            now,
                            Kind.MARKED,
                            mark.get().no()
                                + " "
                                + mark.get().outcome().words().zh()
                                + "："
                                + line.reason().zh(),
                            mark.get().no()
                                + " "
                                + mark.get().outcome().words().en()
                                + ": "
                                + line.reason().en()))));
    LOG.info("enforcement.marked mark={} filing={}", mark.get().no(), line.filingKey());
    return true;
  }

  /**
   * Takes a mark back.
   *
   * @throws ProblemException REC-007 without name or reason, REC-009 when no such mark stands
   */
  public Mark takeBack(String markNo, String by, String why, Instant now) {
    if (by.isBlank() || why.isBlank()) {
      throw new ProblemException(Problem.at(RectificationError.REASON_MISSING, markNo));
    }
    return transactions.inTransaction(
        () -> {
          Mark mark =
              marks
                  .find(markNo)
                  .filter(Mark::live)
                  .orElseThrow(
                      () ->
                          new ProblemException(
                              Problem.at(RectificationError.UNKNOWN_MARK, markNo)));
          Mark back = mark.takenBack(by, now, why);
          marks.save(back);
          cases.find(mark.caseNo()).ifPresent(one -> takenBack(one, back, by, why, now));
          LOG.info("enforcement.mark_taken_back mark={}", markNo);
          return back;
        });
  }

  private void takenBack(Case one, Mark mark, String by, String why, Instant now) {
    Case after = one.state().marked() ? one.become(CaseState.TAKEN_BACK) : one;
    CaseEvent event =
        new CaseEvent(
            one.no(),
            now,
            by,
            Kind.TAKEN_BACK,
            new Words("撤回 " + mark.no() + "：" + why, "took back " + mark.no() + ": " + why));
    cases.save(List.of(after), List.of(event));
  }
}
