package beian.inspection.run;

import beian.evidence.kind.IpOwnership;
import beian.evidence.store.StandingObservations;
import beian.filing.store.Neighbours;
import beian.platform.text.Hash64;
import beian.platform.text.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes stock of what there is to be known, once for each execution, before its first filing is
 * inspected: what is inspected after that rests on this or on something newer, and what is newer is
 * noticed the next night.
 */
public final class Worlds {
  private final StandingObservations observations;
  private final Neighbours neighbours;
  private final Supplier<String> terms;
  private long execution = -1;
  private @Nullable World world;

  /**
   * @param terms a hash over what every verdict rests on: program, tables, cards, settings, the
   *     open campaign
   */
  public Worlds(StandingObservations observations, Neighbours neighbours, Supplier<String> terms) {
    this.observations = observations;
    this.neighbours = neighbours;
    this.terms = terms;
  }

  /** What there is to be known in an execution, which is about that moment. */
  synchronized World of(long execution, Instant now) {
    World known = world;
    if (known == null || this.execution != execution) {
      known = take(now);
      this.execution = execution;
      world = known;
    }
    return known;
  }

  /** Lets go of it. */
  public synchronized void forget() {
    world = null;
  }

  /** Takes stock. */
  World take(Instant now) {
    World ranges = new World();
    long all = World.thing(IpOwnership.KIND.word(), "");
    World stock = new World();
    observations.each(
        now,
        (kind, subject, seen, turn) -> {
          if (kind == IpOwnership.KIND) {
            ranges.add(all, seen, Instant.MAX);
          } else {
            stock.add(Asking.thing(kind, subject), seen, turn);
          }
        });
    neighbours.each(
        (name, said) -> stock.add(World.thing("filing", name), Hash64.of(said), Instant.MAX));
    String lists = ranges.inputs("", List.of(all));
    return stock.under(Sha256.ofEach(terms.get(), lists));
  }
}
