package beian.rectification.enforcement.act;

import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.rectification.RectificationError;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseEvent;
import beian.rectification.cases.CaseState;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkEvent;
import beian.rectification.enforcement.MarkEvent.Kind;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.MarkState;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.store.CaseStore;
import beian.rectification.store.MarkStore;
import beian.rectification.store.PlanStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes marks, line by line of a plan, and ends them; each with its history and its case. */
public final class MarkBook {
  private static final Logger LOG = LoggerFactory.getLogger(MarkBook.class);
  private static final int PAGE = 100;

  /** So few lines that what was looked at is marked at once. */
  private static final int TOGETHER = 20;

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
   * Marks what a plan says, each line once. A few lines, each of another filing, are looked at
   * together and marked in the same transaction.
   *
   * @param test looks at lines again; the marks by their number, none where the facts are no longer
   *     those of the plan
   * @return how many were marked
   */
  public int act(
      String planNo, MarkKind kind, Instant now, Function<List<PlanLine>, Map<String, Mark>> test) {
    int made = 0;
    String last = "";
    while (true) {
      List<PlanLine> page = plans.lines(planNo, kind, LineState.PLANNED, last, PAGE);
      if (page.isEmpty()) {
        LOG.info("enforcement.plan_carried_out plan={} kind={} marks={}", planNo, kind, made);
        return made;
      }
      for (List<PlanLine> some : together(page)) {
        made += transactions.<Integer>inTransaction(() -> act(some, now, test));
      }
      last = page.get(page.size() - 1).markNo();
    }
  }

  /** What marks one filing is seen by whoever looks at it for another mark. */
  private static List<List<PlanLine>> together(List<PlanLine> page) {
    List<List<PlanLine>> all = new ArrayList<>();
    List<PlanLine> some = new ArrayList<>();
    Set<String> filings = new HashSet<>();
    for (PlanLine line : page) {
      if (some.size() == TOGETHER || filings.contains(line.filingKey())) {
        all.add(some);
        some = new ArrayList<>();
        filings.clear();
      }
      some.add(line);
      filings.add(line.filingKey());
    }
    all.add(some);
    return all;
  }

  private int act(
      List<PlanLine> some, Instant now, Function<List<PlanLine>, Map<String, Mark>> test) {
    List<PlanLine> lines = some.stream().map(this::standing).toList();
    Map<String, Mark> tested = test.apply(lines);
    Map<String, Case> behind =
        cases.find(lines.stream().map(PlanLine::caseNo).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(Case::no, each -> each));
    Map<PlanLine, Mark> made = new LinkedHashMap<>();
    for (PlanLine line : lines) {
      Mark mark = tested.get(line.markNo());
      Optional<Case> filingCase = Optional.ofNullable(behind.get(line.caseNo()));
      if (mark == null) {
        spare(line, filingCase, now);
      } else {
        made.put(line, mark);
      }
    }
    marks.add(made.values());
    made.forEach(
        (line, mark) -> mark(line, mark, Optional.ofNullable(behind.get(mark.caseNo())), now));
    return made.size();
  }

  /** The line as the transaction has it, to be changed. */
  private PlanLine standing(PlanLine line) {
    return plans.line(line.planNo(), line.markNo()).orElseThrow();
  }

  private void spare(PlanLine line, Optional<Case> behind, Instant now) {
    line.become(LineState.FACTS_CHANGED);
    behind.ifPresent(
        filingCase ->
            cases.note(
                filingCase.event(
                    now,
                    CaseEvent.Kind.SPARED,
                    "执行时情况已变，未标记",
                    "the facts had changed when its turn came: not marked")));
  }

  private void mark(PlanLine line, Mark mark, Optional<Case> behind, Instant now) {
    line.become(LineState.MARKED);
    Words outcome = mark.outcome().words();
    note(
        mark,
        behind,
        CaseEvent.SUITE,
        now,
        Kind.MARKED,
        new Words(
            outcome.zh() + "：" + line.reason().zh(), outcome.en() + ": " + line.reason().en()),
        CaseState.MARKED);
    LOG.info("enforcement.marked mark={} filing={}", mark.no(), line.filingKey());
  }

  /**
   * The mark of a number.
   *
   * @throws ProblemException REC-009 when there is none
   */
  public Mark find(String markNo) {
    return marks
        .find(markNo)
        .orElseThrow(
            () ->
                new ProblemException(new Problem(RectificationError.UNKNOWN_MARK, "", markNo, "")));
  }

  /** The marks of a filing that stand. */
  List<Mark> live(String filingKey) {
    return marks.ofFilings(List.of(filingKey)).getOrDefault(filingKey, List.of()).stream()
        .filter(Mark::live)
        .toList();
  }

  /** The history of a mark, oldest first. */
  public List<MarkEvent> history(String markNo) {
    return marks.events(markNo);
  }

  /**
   * Takes a mark back, from whatever state after marked. Once it was handed over, the console has
   * to be told; until it has answered the mark is recalled, and a person has to see to it.
   *
   * @throws ProblemException REC-007 without name or reason, REC-009 when there is no such mark,
   *     REC-024 when it was ended before
   */
  public Mark takeBack(String markNo, String by, String why, Instant now) {
    if (by.isBlank() || why.isBlank()) {
      throw new ProblemException(Problem.at(RectificationError.REASON_MISSING, markNo));
    }
    return transactions.inTransaction(
        () -> {
          Mark mark = find(markNo);
          boolean out = mark.state() == MarkState.EXPORTED || mark.state() == MarkState.CONFIRMED;
          return end(
              mark,
              out ? MarkState.RECALLED : MarkState.TAKEN_BACK,
              out ? Kind.RECALLED : Kind.TAKEN_BACK,
              by,
              Words.same(why),
              now);
        });
  }

  /** Withdraws a mark that no longer holds; it may be made again once it is proved again. */
  void withdraw(Mark mark, Words why, Instant now) {
    transactions.run(
        () -> end(mark, MarkState.WITHDRAWN, Kind.WITHDRAWN, CaseEvent.SUITE, why, now));
  }

  /**
   * Withdraws the mark of a case about which a person decides otherwise: an appeal, a waiver.
   *
   * @throws ProblemException REC-024 when it was handed over already and has to be taken back
   */
  public void withdraw(Case filingCase, Words why, Instant now) {
    for (Mark mark : live(filingCase.filingKey())) {
      if (mark.caseNo().equals(filingCase.no())) {
        withdraw(mark, why, now);
      }
    }
  }

  /** Ends a mark and lets its case go on. */
  public Mark end(Mark mark, MarkState next, Kind what, String by, Words why, Instant now) {
    return transactions.inTransaction(
        () -> {
          mark.end(next, by, now, why);
          note(mark, by, now, what, why, CaseState.TAKEN_BACK);
          LOG.info("enforcement.mark_ended mark={} state={}", mark.no(), next.word());
          return mark;
        });
  }

  /** Says of the marks of a case that were handed over that they no longer hold. */
  public void doubt(Case filingCase, Words why, Instant now) {
    for (Mark mark : live(filingCase.filingKey())) {
      if (mark.caseNo().equals(filingCase.no()) && mark.state() == MarkState.EXPORTED) {
        doubt(mark, why, now);
      }
    }
  }

  /** Says of a mark that was handed over that it no longer holds, once; null: it holds again. */
  void doubt(Mark mark, @Nullable Words why, Instant now) {
    if (Objects.equals(mark.doubt(), why)) {
      return;
    }
    transactions.run(
        () -> {
          mark.doubted(why);
          note(
              mark,
              CaseEvent.SUITE,
              now,
              why == null ? Kind.CLEARED : Kind.DOUBTED,
              why == null ? new Words("复核：依据重新成立", "tested again: it holds") : why,
              null);
        });
  }

  /**
   * Writes down what happened to a mark and moves its case.
   *
   * @param next where its case goes; null: nowhere
   */
  public void note(
      Mark mark, String by, Instant now, Kind what, Words detail, @Nullable CaseState next) {
    note(mark, cases.find(mark.caseNo()), by, now, what, detail, next);
  }

  private void note(
      Mark mark,
      Optional<Case> behind,
      String by,
      Instant now,
      Kind what,
      Words detail,
      @Nullable CaseState next) {
    marks.note(mark.event(now, by, what, detail));
    behind.ifPresent(
        filingCase -> {
          if (next != null && filingCase.state() != next) {
            move(filingCase, next, now);
          }
          cases.note(ofMark(filingCase, mark, by, now, what, detail));
        });
  }

  /** The same in the history of the mark's case. */
  private static CaseEvent ofMark(
      Case filingCase, Mark mark, String by, Instant now, Kind what, Words detail) {
    CaseEvent.Kind kind =
        switch (what) {
          case MARKED -> CaseEvent.Kind.MARKED;
          case APPROVED -> CaseEvent.Kind.APPROVED;
          case EXPORTED, EXPORTED_AGAIN -> CaseEvent.Kind.EXPORTED;
          case CONFIRMED -> CaseEvent.Kind.CONFIRMED;
          case WITHDRAWN -> CaseEvent.Kind.WITHDRAWN;
          case REJECTED, RETURNED, TAKEN_BACK, RECALLED, RECALL_ANSWERED ->
              CaseEvent.Kind.TAKEN_BACK;
          case EXPORT_REFUSED, DOUBTED, CLEARED -> CaseEvent.Kind.DOUBTED;
        };
    return filingCase.event(
        now, by, kind, new Words(mark.no() + "：" + detail.zh(), mark.no() + ": " + detail.en()));
  }

  /** A case whose campaign is over does not run again when its mark ends. */
  private static void move(Case filingCase, CaseState next, Instant now) {
    if (next == CaseState.CONFIRMED) {
      filingCase.confirmed(now);
      return;
    }
    filingCase.become(next);
    if (next == CaseState.TAKEN_BACK && !filingCase.campaign().open()) {
      filingCase.close(now);
    }
  }
}
