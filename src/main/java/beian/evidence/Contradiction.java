package beian.evidence;

import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.Observation;
import beian.platform.time.Zone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two observations that cannot both be true of one moment, and of which nobody knows which came
 * first. Neither proves anything until somebody looks again.
 *
 * @param one an observation
 * @param other the other
 * @param shown both in short, the same in every language: where each stands, its day, what it says
 */
public record Contradiction(Observation one, Observation other, String shown) {
  private static final int LONGEST = 40;

  static Contradiction of(
      Observation observation, String says, Observation other, String otherSays) {
    return new Contradiction(
        observation, other, shown(observation, says) + " ≠ " + shown(other, otherSays));
  }

  /** Both. */
  public List<Observation> observations() {
    return List.of(one, other);
  }

  /**
   * Whether the two contradict each other: both are good, nobody knows which came first, and what
   * they say cannot both be true. Of numbers they may be of different kinds (a call, the carrier's
   * word, a code); else they are of one kind. That both are about one thing is the caller's to
   * know.
   */
  public static Optional<Contradiction> between(Observation observation, Observation other) {
    if (observation.failed() || other.failed() || !observation.seen().overlaps(other.seen())) {
      return Optional.empty();
    }
    if (NumberMeaning.contradict(observation, other)) {
      return Optional.of(
          of(observation, NumberMeaning.raw(observation), other, NumberMeaning.raw(other)));
    }
    return observation.kind() == other.kind() ? byPoints(observation, other) : Optional.empty();
  }

  /**
   * Whether what two good observations say of one telephone number cannot both be true, whenever
   * they were made: the newer one ends what the older one said.
   */
  public static boolean inWords(Observation observation, Observation other) {
    return !observation.failed() && !other.failed() && NumberMeaning.contradict(observation, other);
  }

  private static Optional<Contradiction> byPoints(Observation observation, Observation other) {
    Map<String, String> said = observation.kind().points(observation);
    Map<String, String> alsoSaid = other.kind().points(other);
    for (Map.Entry<String, String> point : said.entrySet()) {
      String against = alsoSaid.getOrDefault(point.getKey(), point.getValue());
      if (!against.equals(point.getValue())) {
        return Optional.of(
            of(
                observation,
                value(observation, point.getKey(), point.getValue()),
                other,
                value(other, point.getKey(), against)));
      }
    }
    return Optional.empty();
  }

  /** As it was observed, or else as it was understood. */
  private static String value(Observation seen, String point, String understood) {
    String raw = seen.attributes().getOrDefault(point, "");
    return point + "=" + (raw.isEmpty() ? understood : raw);
  }

  /**
   * The first contradiction among the newest of these: those than which none is certainly newer.
   *
   * @param seen good observations of one kind and subject
   */
  static Optional<Contradiction> among(List<Observation> seen) {
    if (seen.size() < 2) {
      return Optional.empty();
    }
    if (seen.get(0).kind() == DnsRecord.KIND) {
      return NameLooks.contradiction(seen);
    }
    List<Observation> newest = newest(seen);
    for (int i = 0; i < newest.size(); i++) {
      for (int j = i + 1; j < newest.size(); j++) {
        Optional<Contradiction> found = between(newest.get(i), newest.get(j));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Those than which none is certainly newer, in the order given. */
  public static List<Observation> newest(List<Observation> seen) {
    Instant last = seen.stream().map(Observation::observedAt).max(Instant::compareTo).orElseThrow();
    List<Observation> newest = new ArrayList<>(seen.size());
    for (Observation observation : seen) {
      if (!observation.observedUntil().isBefore(last)) {
        newest.add(observation);
      }
    }
    return newest;
  }

  private static String shown(Observation seen, String says) {
    String value = says.length() > LONGEST ? says.substring(0, LONGEST) + "…" : says;
    return seen.source() + " " + Zone.dayOf(seen.observedAt()) + " " + value;
  }
}
