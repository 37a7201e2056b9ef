package beian.inspection.decision;

import beian.filing.Filing;
import beian.inspection.Verdict;
import java.util.List;

/** Compares what several records say of one filing and of the others of its entity. Pure. */
@FunctionalInterface
public interface StateCheck {
  /**
   * Whether they agree.
   *
   * @param sisters the other filings of the entity that are on file here
   */
  Verdict compare(Situation situation, List<Filing> sisters);
}
