package beian.inspection.run;

import beian.filing.store.FilingStore;
import beian.filing.store.Neighbours;
import beian.filing.store.Neighbours.Content;
import beian.filing.store.StoredFiling;
import beian.inspection.store.BasisStore;
import beian.inspection.store.InspectionBasis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The filings that have to be inspected, in the order of their keys: those that never were, of
 * which something that was asked for is otherwise now, or whose horizon is reached. Of all others
 * an inspection would say the same.
 */
public final class DueFilings {
  private static final int AT_ONCE = 2000;

  private final FilingStore filings;
  private final Neighbours neighbours;
  private final BasisStore bases;
  private final boolean all;

  /**
   * @param all whether every filing is due
   */
  public DueFilings(FilingStore filings, Neighbours neighbours, BasisStore bases, boolean all) {
    this.filings = filings;
    this.neighbours = neighbours;
    this.bases = bases;
    this.all = all;
  }

  /**
   * The next ones of a bucket behind that key; none at the end.
   *
   * @param limit about so many
   */
  List<StoredFiling> after(int bucket, String afterKey, int limit, World world, Instant now) {
    if (all) {
      return filings.page(bucket, afterKey, limit);
    }
    List<String> due = new ArrayList<>();
    String last = afterKey;
    while (due.size() < limit) {
      List<Content> some = neighbours.contents(bucket, last, AT_ONCE);
      if (some.isEmpty()) {
        break;
      }
      Map<String, InspectionBasis> known = bases.find(some.stream().map(Content::key).toList());
      some.stream()
          .filter(content -> isDue(known.get(content.key()), content, world, now))
          .map(Content::key)
          .forEach(due::add);
      last = some.get(some.size() - 1).key();
    }
    return filings.find(due);
  }

  private static boolean isDue(
      @Nullable InspectionBasis basis, Content content, World world, Instant now) {
    return basis == null
        || basis.inspectedAt().isAfter(now)
        || basis.horizon() != null && !basis.horizon().isAfter(now)
        || world.seenAnew(basis.asked())
        || !basis.inputs().equals(world.inputs(content.said(), basis.asked()));
  }
}
