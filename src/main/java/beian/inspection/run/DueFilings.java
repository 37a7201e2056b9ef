package beian.inspection.run;

import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.store.BasisStore;
import beian.inspection.store.BasisStore.Resting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The filings that have to be inspected, in the order of their keys: those that never were, of
 * which something that was asked for is new since, or whose horizon is reached. Of all others an
 * inspection would say the same.
 */
public final class DueFilings {
  private static final int AT_ONCE = 2000;

  private final FilingStore filings;
  private final BasisStore bases;
  private final boolean all;

  /**
   * @param all whether every filing is due
   */
  public DueFilings(FilingStore filings, BasisStore bases, boolean all) {
    this.filings = filings;
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
      List<Resting> some = bases.after(bucket, last, AT_ONCE);
      if (some.isEmpty()) {
        break;
      }
      some.stream()
          .filter(resting -> resting.basis() == null || !world.stands(resting.basis(), now))
          .map(Resting::filingKey)
          .forEach(due::add);
      last = some.get(some.size() - 1).filingKey();
    }
    return filings.find(due);
  }
}
