package beian.inspection.run;

import beian.evidence.kind.IpOwnership;
import beian.evidence.store.EvidenceChanges;
import beian.evidence.store.ObservationStore;
import beian.filing.store.FilingNews;
import beian.inspection.store.BasisStore;
import beian.inspection.store.BasisStore.WholeNight;
import beian.platform.text.Sha256;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes stock of what there is to be known, once for each execution, before its first filing is
 * inspected: what is inspected after that rests on this or on something newer, and what is newer is
 * noticed the next night.
 */
public final class Worlds {
  /** Of more things than these nobody is told apart: then all may have changed. */
  private static final int MOST_CHANGED = 2_000_000;

  private final ObservationStore observations;
  private final EvidenceChanges evidence;
  private final FilingNews filings;
  private final BasisStore bases;
  private final Function<Instant, String> terms;
  private long execution = -1;
  private @Nullable World world;

  /**
   * @param terms a hash over what every verdict rests on: program, tables, cards, settings, the
   *     open campaign; asked of the moment of the inspection
   */
  public Worlds(
      ObservationStore observations,
      EvidenceChanges evidence,
      FilingNews filings,
      BasisStore bases,
      Function<Instant, String> terms) {
    this.observations = observations;
    this.evidence = evidence;
    this.filings = filings;
    this.bases = bases;
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

  /** Notes that a night went through all filings, and lets go of what it knew. */
  synchronized void confirm(Instant now) {
    bases.confirm(now, evidence.state());
    bases.stoodAt().ifPresent(night -> filings.forget(night.news()));
    world = null;
  }

  /** Takes stock: first how far everything is, so that what comes meanwhile is not missed later. */
  private World take(Instant now) {
    bases.begin(now, evidence.state(), filings.newest());
    String lists = Long.toHexString(observations.ranges().said());
    return new World(
        Sha256.ofEach(terms.apply(now), lists),
        bases.stoodAt().map(this::since).orElse(null),
        bases.cutOff());
  }

  /** What became new since a night; null when it is too much. */
  private @Nullable Sums since(WholeNight night) {
    Sums news = new Sums();
    filings.since(
        night.news(),
        thing -> {
          if (news.size() <= MOST_CHANGED) {
            news.add(thing, 1);
          }
        });
    evidence.since(
        night.began(),
        night.done(),
        (kind, subject, number) -> {
          if (kind != IpOwnership.KIND) {
            news.add(Asking.thing(kind, subject), number);
          }
          return news.size() <= MOST_CHANGED;
        });
    return news.size() > MOST_CHANGED ? null : news;
  }
}
