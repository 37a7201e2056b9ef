package beian.evidence.store;

import beian.evidence.AddressRanges;
import beian.evidence.kind.IpOwnership;
import beian.evidence.observation.Observation;
import beian.evidence.store.ObservationTable.Row;
import beian.platform.database.Transactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the lists of address ranges say as they were last read: one pass over all answers, so it is
 * kept in memory until another list is read. Safe for many threads.
 */
final class AddressLists {
  private final Transactions transactions;
  private final ObservationTable answers;
  private final SightingTable sightings;
  private volatile @Nullable Known known;

  /** The ranges as some reading left them. */
  private record Known(long newestReading, AddressRanges ranges) {}

  AddressLists(Transactions transactions, ObservationTable answers, SightingTable sightings) {
    this.transactions = transactions;
    this.answers = answers;
    this.sightings = sightings;
  }

  AddressRanges asLastRead() {
    return transactions.read(
        () -> {
          long newest =
              transactions.sql().number("select max(id) from evidence_file where finished = true");
          Known last = known;
          if (last == null || last.newestReading != newest) {
            last = new Known(newest, new AddressRanges(standing()));
            known = last;
          }
          return last.ranges;
        });
  }

  /** Another list comes. */
  void forget() {
    known = null;
  }

  private List<Observation> standing() {
    List<Observation> standing = new ArrayList<>();
    Map<Long, Row> rows = new HashMap<>();
    answers.of(
        IpOwnership.KIND,
        row -> {
          rows.put(row.no(), row);
          if (!row.superseded() && !row.answer().failed()) {
            standing.add(row.seen());
          }
        });
    for (SightingTable.Block block : sightings.standing(IpOwnership.KIND)) {
      block.each(rows, sighting -> standing.add(sighting.seen()));
    }
    return standing;
  }
}
