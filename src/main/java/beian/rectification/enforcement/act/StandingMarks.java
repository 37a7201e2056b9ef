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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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

  /** Tests these marks; each in a transaction of its own. */
  public void test(Collection<String> nos, Instant now) {
    nos.forEach(
        no ->
            transactions.run(
                () ->
                    marks
                        .find(no)
                        .filter(mark -> mark.state().tested())
                        .ifPresent(mark -> test(mark, now))));
  }

  private void test(Mark mark, Instant now) {
    Optional<Words> broken = broken(mark, now);
    if (mark.state() == MarkState.EXPORTED) {
      book.doubt(mark, broken.orElse(null), now);
    } else {
      broken.ifPresent(why -> book.withdraw(mark, why, now));
    }
  }

  /** Why a mark no longer holds; empty when it does. Nothing is kept. */
  public Optional<Words> broken(Mark mark, Instant now) {
    Optional<PlanLine> line = plans.line(mark.planNo(), mark.no());
    return line.isEmpty()
        ? Optional.of(GONE)
        : Objects.requireNonNull(tests.get(mark.kind())).broken(mark, line.get(), now);
  }
}
