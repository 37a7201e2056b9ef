package beian.inspection.run;

import beian.filing.peer.Peer;
import beian.filing.peer.Sharers;
import beian.filing.peer.Tie;
import beian.filing.source.SeenRowStore.Since;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.inspection.Facts.Peers;
import beian.inspection.run.Inspection.Again;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The peers of the filings of a batch. When a rule asks for those that share some value, they are
 * looked up for the whole batch. Not for several threads.
 */
final class PeersOfBatch {
  private final List<StoredFiling> batch;
  private final FilingStore filings;
  private final Map<Tie, Map<String, Sharers>> known = new EnumMap<>(Tie.class);
  private @Nullable Map<String, Map<String, Instant>> turned;

  PeersOfBatch(List<StoredFiling> batch, FilingStore filings) {
    this.batch = batch;
    this.filings = filings;
  }

  /** Those of one of its filings. */
  Peers of(StoredFiling stored) {
    return new Peers() {
      @Override
      public Sharers sharing(Tie tie) {
        return others(stored, tie);
      }

      @Override
      public Set<String> holders(String number, boolean mobile, Instant since) {
        return filings.holders(number, mobile, since);
      }

      @Override
      public Map<String, Instant> turned() {
        return turnedOf(stored);
      }
    };
  }

  private Map<String, Instant> turnedOf(StoredFiling stored) {
    Map<String, Map<String, Instant>> all = turned;
    if (all == null) {
      all = filings.turned(batch.stream().map(StoredFiling::key).toList());
      turned = all;
    }
    return all.getOrDefault(stored.key(), Map.of());
  }

  /**
   * Those of its filings that a sheet has listed from a moment on. When a rule asks for them, the
   * sheets are gone through once for all that is asked.
   *
   * @param asked filings of the batch, each with its moment
   */
  Function<Again, Peers> listedSince(Collection<Again> asked) {
    Map<Tie, Set<Since>> listed = new EnumMap<>(Tie.class);
    return again ->
        listedSince(again, tie -> listed.computeIfAbsent(tie, first -> listed(asked, first)));
  }

  private Set<Since> listed(Collection<Again> asked, Tie tie) {
    Set<Since> peers = new HashSet<>();
    for (Again again : asked) {
      others(again.filing(), tie)
          .peers()
          .forEach(peer -> peers.add(new Since(peer.key(), again.since())));
    }
    return filings.listedSince(peers);
  }

  private Peers listedSince(Again again, Function<Tie, Set<Since>> listed) {
    Peers all = of(again.filing());
    return new Peers() {
      @Override
      public Sharers sharing(Tie tie) {
        Sharers sharers = all.sharing(tie);
        Set<Since> known = listed.apply(tie);
        return new Sharers(
            sharers.peers().stream()
                .filter(peer -> known.contains(new Since(peer.key(), again.since())))
                .toList(),
            sharers.whole());
      }

      @Override
      public Sharers ofEntity() {
        return all.ofEntity();
      }

      @Override
      public Set<String> holders(String number, boolean mobile, Instant since) {
        return all.holders(number, mobile, since);
      }

      @Override
      public Map<String, Instant> turned() {
        return all.turned();
      }
    };
  }

  private Sharers others(StoredFiling stored, Tie tie) {
    Map<String, Sharers> all = known.computeIfAbsent(tie, this::lookedUp);
    Map<String, Peer> others = new TreeMap<>();
    boolean whole = true;
    for (String value : tie.of(stored.filing())) {
      Sharers sharers = all.getOrDefault(value, Sharers.NONE);
      sharers.peers().forEach(peer -> others.put(peer.key(), peer));
      whole &= sharers.whole();
    }
    others.remove(stored.key());
    return new Sharers(others.values().stream().limit(Sharers.MOST).toList(), whole);
  }

  private Map<String, Sharers> lookedUp(Tie tie) {
    Set<String> values = new HashSet<>();
    batch.forEach(stored -> values.addAll(tie.of(stored.filing())));
    return filings.sharing(tie, values);
  }
}
