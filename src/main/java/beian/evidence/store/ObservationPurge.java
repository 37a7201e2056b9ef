package beian.evidence.store;

import beian.evidence.AgeLimits;
import beian.evidence.observation.Observation;
import beian.evidence.store.ObservationTable.Row;
import beian.evidence.store.SightingTable.Block;
import beian.evidence.store.SightingTable.Sighting;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes away observations that are old, prove nothing any more and are cited by nobody: too old for
 * their kind, or struck off their list. An answer goes with the last of its sightings; as long as
 * one stays, so does the one that brought it.
 */
final class ObservationPurge {
  private static final int SHELVES = 16;
  private static final Duration A_DAY = Duration.ofDays(1);

  private static final String EARLIER = "select id, no from earlier_id where no > ? and no <= ?";

  private final Transactions transactions;
  private final ObservationTable answers;
  private final SightingTable sightings;
  private final AgeLimits limits;
  private final Instant before;
  private final Instant now;
  private final CitedIds needed;

  /**
   * @param before only what was seen before this moment goes
   * @param now the moment of which age is counted
   * @param needed what is cited
   */
  ObservationPurge(
      Transactions transactions, AgeLimits limits, Instant before, Instant now, CitedIds needed) {
    this.transactions = transactions;
    this.answers = new ObservationTable(transactions);
    this.sightings = new SightingTable(transactions);
    this.limits = limits;
    this.before = before;
    this.now = now;
    this.needed = needed;
  }

  /** Takes them away, some shelves to a transaction; returns how many. */
  int purge() {
    int gone = 0;
    long last = transactions.read(answers::newest);
    long step = SHELVES * SightingTable.SHELF;
    for (long from = -1; from < last; from += step) {
      long after = from;
      gone += transactions.inTransaction(() -> purge(after, after + step));
    }
    transactions.run(sightings::forgetPlaces);
    return gone;
  }

  private int purge(long after, long to) {
    Map<Long, Row> rows = new HashMap<>();
    answers.between(after, to, row -> rows.put(row.no(), row));
    if (rows.isEmpty()) {
      return 0;
    }
    Set<Long> kept = new HashSet<>(citedEarlier(after, to));
    rows.values().stream()
        .filter(row -> !goes(row.seen(), row.superseded()))
        .forEach(row -> kept.add(row.no()));
    List<Block> changed = new ArrayList<>();
    List<Sighting> stay = new ArrayList<>();
    int gone = 0;
    for (Block block : sightings.on(rows.keySet())) {
      List<Sighting> all = new ArrayList<>();
      block.each(rows, all::add);
      List<Sighting> left =
          all.stream().filter(sighting -> !goes(sighting.seen(), sighting.superseded())).toList();
      left.forEach(sighting -> kept.add(sighting.answer().no()));
      if (left.size() < all.size()) {
        changed.add(block);
        stay.addAll(left);
        gone += all.size() - left.size();
      }
    }
    sightings.delete(changed);
    sightings.insert(stay);
    List<Row> empty = rows.values().stream().filter(row -> !kept.contains(row.no())).toList();
    answers.delete(empty);
    Sql sql = transactions.sql();
    sql.batch("delete from earlier_id where no = ?", empty, row -> new Object[] {row.no()});
    return gone + empty.size();
  }

  private Set<Long> citedEarlier(long after, long to) {
    Set<Long> cited = new HashSet<>();
    transactions
        .sql()
        .each(
            EARLIER,
            row -> {
              if (needed.contains(row.getString("id"))) {
                cited.add(row.getLong("no"));
              }
            },
            after,
            to);
    return cited;
  }

  /** Of lists, and of a kind without limit, only what was struck off a list. */
  private boolean goes(Observation seen, boolean superseded) {
    Duration limit = limits.limits().get(seen.kind());
    boolean tooOld =
        !seen.kind().listed()
            && limit != null
            && seen.observedUntil().isBefore(now.minus(limit).minus(A_DAY));
    return (superseded || tooOld)
        && seen.observedUntil().isBefore(before)
        && !needed.contains(seen.id());
  }
}
