package beian.rectification.enforcement;

import beian.inspection.card.Words;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One filing in a plan of marks, whether it is to be marked or not.
 *
 * @param planNo the plan
 * @param markNo the number the mark will have
 * @param kind what for
 * @param caseNo the case; empty for a cleanup
 * @param filingKey the filing
 * @param outcome may or will be cancelled
 * @param grounds what the mark rests on; empty when it is spared
 * @param reason why it is to be marked, or why not
 * @param gates what each gate said, {@code RCT-001 CON-002 yes: …}
 * @param factsHash SHA-256 over the facts the gates saw
 * @param dueAt when the period ended; null when it has not
 * @param state where it stands
 */
public record PlanLine(
    String planNo,
    String markNo,
    MarkKind kind,
    String caseNo,
    String filingKey,
    MarkOutcome outcome,
    Set<String> grounds,
    Words reason,
    List<String> gates,
    String factsHash,
    @Nullable Instant dueAt,
    LineState state) {
  public PlanLine {
    grounds = java.util.Collections.unmodifiableSet(new TreeSet<>(grounds));
    gates = List.copyOf(gates);
  }

  /** The same in another state. */
  public PlanLine become(LineState next) {
    return new PlanLine(
        planNo, markNo, kind, caseNo, filingKey, outcome, grounds, reason, gates, factsHash, dueAt,
        next);
  }
}
