package beian.rectification.enforcement.act;

import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.MarkState;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.store.MarkStore;
import beian.rectification.store.PlanStore;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Tests standing marks again, each night and before they are handed over. One that no longer holds
 * is withdrawn; when it was handed over already, it waits for a person instead.
 */
public final class StandingMarks {
  private static final Words GONE = new Words("计划行已不在", "its line of the plan is gone");

  private final Transactions transactions;
  private final MarkStore marks;
  private final PlanStore plans;
  private final MarkBook book;
  private final Map<MarkKind, Retest> tests;

  /**
   * @param tests how marks of each kind are tested
   */
  public StandingMarks(Transactions transactions, MarkBook book, Map<MarkKind, Retest> tests) {
    this.transactions = transactions;
    this.marks = new MarkStore(transactions);
    this.plans = new PlanStore(transactions);
    this.book = book;
    this.tests = Map.copyOf(tests);
  }

  /** The next marks to be tested, by number. */
  public List<String> page(String afterNo, int limit) {
    return marks.tested(afterNo, limit).stream().map(Mark::no).toList();
  }

  /** Tests these marks in one transaction. */
  public void test(Collection<String> nos, Instant now) {
    transactions.run(
        () -> {
          List<Mark> tested =
              marks.find(nos).stream().filter(mark -> mark.state().tested()).toList();
          Map<String, Words> broken = broken(tested, false, now);
          for (Mark mark : tested) {
            Words why = broken.get(mark.no());
            if (mark.state() == MarkState.EXPORTED) {
              book.doubt(mark, why, now);
            } else if (why != null) {
              book.withdraw(mark, why, now);
            }
          }
        });
  }

  /**
   * Why those marks that no longer hold do not, by number. Nothing is kept.
   *
   * @param leaving whether they are about to leave the house
   */
  public Map<String, Words> broken(Collection<Mark> all, boolean leaving, Instant now) {
    Map<String, PlanLine> lines =
        plans.lines(all).stream().collect(Collectors.toMap(PlanLine::markNo, line -> line));
    Map<String, Words> broken = new HashMap<>();
    Map<MarkKind, Map<Mark, PlanLine>> standing = new EnumMap<>(MarkKind.class);
    for (Mark mark : all) {
      PlanLine line = lines.get(mark.no());
      if (line == null) {
        broken.put(mark.no(), GONE);
      } else {
        standing.computeIfAbsent(mark.kind(), kind -> new LinkedHashMap<>()).put(mark, line);
      }
    }
    standing.forEach(
        (kind, some) ->
            broken.putAll(Objects.requireNonNull(tests.get(kind)).broken(some, leaving, now)));
    return broken;
  }
}
