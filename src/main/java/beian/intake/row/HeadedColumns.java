package beian.intake.row;

import beian.intake.heading.Headings;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** The columns under some headings, found once for all rows below them. Not for several threads. */
final class HeadedColumns {
  private final Map<Headings, Headed> known = new IdentityHashMap<>();

  private record Headed(Set<Integer> columns, int width) {
    static Headed of(Headings headings) {
      Set<Integer> columns = headings.headed();
      return new Headed(columns, columns.isEmpty() ? 1 : Collections.max(columns) + 1);
    }
  }

  /** Those with a heading, from 0. */
  Set<Integer> of(Headings headings) {
    return known.computeIfAbsent(headings, Headed::of).columns;
  }

  /** How many columns there are up to the last with a heading. */
  int width(Headings headings) {
    return known.computeIfAbsent(headings, Headed::of).width;
  }
}
