package beian.filing.store;

import java.util.List;
import java.util.Set;

/**
 * The columns of which a row says nothing, in order. The rows of a sheet share one set of them, so
 * it is sorted once and not for each.
 */
final class SilentColumns {
  private static volatile Sorted last = new Sorted(Set.of(), List.of());

  /**
   * A set that was sorted.
   *
   * @param of told apart by being itself; it never changes
   */
  private record Sorted(Set<String> of, List<String> columns) {}

  private SilentColumns() {}

  /**
   * In the order of their keys.
   *
   * @param silent a set that never changes, as those of filings are
   */
  static List<String> sorted(Set<String> silent) {
    Sorted known = last;
    if (known.of != silent) {
      known = new Sorted(silent, silent.stream().sorted().toList());
      last = known;
    }
    return known.columns;
  }
}
