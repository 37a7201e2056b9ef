package beian.rectification.enforcement.act;

import beian.inspection.card.Words;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.PlanLine;
import java.time.Instant;
import java.util.Map;

/** Tests marks that stand as if they were to be made now. */
@FunctionalInterface
public interface Retest {
  /**
   * Why those that no longer hold do not, by number; everything that the others rest on still does.
   *
   * @param standing marks of one kind, each with its line of the plan
   * @param leaving whether they are about to leave the house
   */
  Map<String, Words> broken(Map<Mark, PlanLine> standing, boolean leaving, Instant now);
}
