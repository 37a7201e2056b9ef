package beian.evidence;

import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known at one moment. Pure to its readers: asking twice gives the same answer.
 * Implementations hold the observations of a batch of filings in memory.
 */
public interface Evidence {
  /**
   * What is known of the subject. Observations dated after the moment, or outside their validity,
   * do not exist; those older than the kind's age limit are stale.
   */
  Sight sight(EvidenceKind kind, String subject);

  /**
   * The owner of an address: the longest range that holds it and is valid at the moment; among
   * equal ranges the provider's own filing beats public lists.
   *
   * @param address IPv4 or IPv6 text
   */
  Owner owner(String address);

  /**
   * Notes that what is known of the subject does not suffice, although it is current: somebody has
   * to look once more. Changes nothing of what is known.
   */
  default void askAgain(EvidenceKind kind, String subject) {}

  /** Where a name leads now. */
  default Resolution resolution(String name) {
    return Resolution.of(this, name);
  }

  /**
   * What is known of one subject.
   *
   * @param state how good the knowledge is
   * @param observations CURRENT and STALE: the good observations, newest first; CONTRADICTED: the
   *     two that contradict each other, then the others of that moment; FAILED: the failures
   * @param contradiction CONTRADICTED: what contradicts what; else empty
   */
  record Sight(State state, List<Observation> observations, Optional<Contradiction> contradiction) {
    public static final Sight MISSING = new Sight(State.MISSING, List.of());

    public Sight {
      observations = List.copyOf(observations);
    }

    /** Nothing contradicts anything. */
    public Sight(State state, List<Observation> observations) {
      this(state, observations, Optional.empty());
    }

    /** What good observations say that may be used: what holds, or that they contradict. */
    static Sight holding(List<Observation> good) {
      return Contradiction.among(good)
          .map(found -> contradicted(found, Contradiction.newest(good)))
          .orElseGet(() -> new Sight(State.CURRENT, good));
    }

    static Sight contradicted(Contradiction found, List<Observation> newest) {
      Set<Observation> both = new LinkedHashSet<>(found.observations());
      both.addAll(newest);
      return new Sight(State.CONTRADICTED, List.copyOf(both), Optional.of(found));
    }

    public boolean current() {
      return state == State.CURRENT;
    }

    /** What holds now, the newest first; none unless current. */
    public List<Observation> holding() {
      return current() ? observations : List.of();
    }

    /** The newest observation; only when there is one. */
    public Observation newest() {
      return observations.get(0);
    }
  }

  /** How good the knowledge of a subject is. */
  enum State {
    /** There is an observation within its age limit. */
    CURRENT,
    /**
     * Among the newest observations, of which nobody knows which came last, are two that cannot
     * both be true.
     */
    CONTRADICTED,
    /** All good observations are older than the age limit. */
    STALE,
    /** Every look-up failed. */
    FAILED,
    /** Nobody looked. */
    MISSING
  }

  /**
   * Who owns an address.
   *
   * @param provider the owner's name; empty when no range holds the address
   * @param region where it is, as the list says, for example 北京 or 香港; may be empty
   * @param mainland whether the region is in the Chinese mainland (an empty region counts as
   *     mainland)
   * @param observations the range it was read from; two when lists of equal rank name different
   *     owners of it, so that nobody knows; empty when unknown
   */
  record Owner(String provider, String region, boolean mainland, List<Observation> observations) {
    public static final Owner UNKNOWN = new Owner("", "", false, List.of());

    static Owner contradicted(Owner owner, Owner other) {
      return new Owner(
          "", "", false, List.of(owner.observations().get(0), other.observations().get(0)));
    }

    public boolean known() {
      return !provider.isEmpty();
    }
  }
}
