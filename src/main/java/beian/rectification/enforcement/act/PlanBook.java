package beian.rectification.enforcement.act;

import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.time.Zone;
import beian.rectification.RectificationError;
import beian.rectification.SafetyBelt;
import beian.rectification.enforcement.LineState;
import beian.rectification.enforcement.MarkKind;
import beian.rectification.enforcement.Plan;
import beian.rectification.enforcement.PlanLine;
import beian.rectification.store.MarkStore;
import beian.rectification.store.PlanStore;
import java.time.Instant;
import java.util.Collection;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps plans of marks, and the safety belt around each. */
public final class PlanBook {
  private static final Logger LOG = LoggerFactory.getLogger(PlanBook.class);

  private final Transactions transactions;
  private final PlanStore plans;
  private final MarkStore marks;

  public PlanBook(Transactions transactions) {
    this.transactions = transactions;
    this.plans = new PlanStore(transactions);
    this.marks = new MarkStore(transactions);
  }

  /** Writes lines of the plan of a run; the plan itself is there from its first line on. */
  public void plan(MarkKind kind, Collection<PlanLine> lines, Instant now) {
    if (lines.isEmpty()) {
      return;
    }
    transactions.run(
        () -> {
          String no = Plan.noOf(kind, now);
          if (plans.find(no).isEmpty()) {
            plans.begin(kind, now);
          }
          plans.write(no, lines);
        });
  }

  /**
   * Whether the safety belt lets a plan through: when it would mark more than a night may, its
   * lines are set aside until a person does. What was marked earlier on the same day counts.
   *
   * @param population how many could be marked at most: open cases, unfinished transfers
   * @return false also when there is no such plan, for nothing was planned
   */
  public boolean letsThrough(
      MarkKind kind, String planNo, SafetyBelt belt, LongSupplier population, Instant now) {
    return transactions.inTransaction(
        () -> {
          Plan plan = plans.find(planNo).orElse(null);
          if (plan == null) {
            return false;
          }
          long planned = plans.count(planNo, kind, LineState.PLANNED);
          Instant midnight = Zone.dayOf(now).atStartOfDay(Zone.CHINA).toInstant();
          long made = marks.made(kind, midnight, now);
          // A plan cut off half way goes on under the belt it began with: marked cases are no
          // longer open and would tighten it.
          long most = plan.most() > 0 ? plan.most() : belt.most(population.getAsLong());
          boolean broke = plan.releasedBy() == null && planned > 0 && planned + made > most;
          if (broke) {
            plans.move(planNo, kind, LineState.PLANNED, LineState.BELT_BROKE);
            LOG.info("enforcement.belt_broke plan={} marks={} most={}", planNo, planned, most);
          }
          long set = plans.count(planNo, kind, LineState.BELT_BROKE);
          int marked = (int) Math.max(Math.max(planned, set), plan.marks());
          plan.tighten(marked, most, broke || set > 0);
          return !plan.broke();
        });
  }

  /**
   * Lets a plan through whose safety belt broke.
   *
   * @throws ProblemException REC-007 without a name, REC-028 when its belt did not break
   */
  public Plan release(String planNo, String by, Instant now) {
    if (by.isBlank()) {
      throw new ProblemException(Problem.at(RectificationError.REASON_MISSING, planNo));
    }
    return transactions.inTransaction(
        () -> {
          Plan plan =
              plans
                  .find(planNo)
                  .filter(Plan::broke)
                  .orElseThrow(
                      () -> new ProblemException(Problem.at(RectificationError.BELT_HELD, planNo)));
          plans.move(planNo, plan.kind(), LineState.BELT_BROKE, LineState.PLANNED);
          plan.release(by, now);
          return plan;
        });
  }
}
