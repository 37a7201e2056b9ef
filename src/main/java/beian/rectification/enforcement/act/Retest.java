package beian.rectification.enforcement.act;

import beian.inspection.card.Words;
import beian.rectification.enforcement.Mark;
import beian.rectification.enforcement.PlanLine;
import java.time.Instant;
import java.util.Optional;

/** Tests a mark that stands as if it were to be made now. */
@FunctionalInterface
public interface Retest {
  /** Why it no longer holds; empty when everything that it rests on still does. */
  Optional<Words> broken(Mark mark, PlanLine line, Instant now);
}
