package beian.evidence.store;

import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.Answer;
import beian.evidence.observation.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From when to when the same answer was seen, with no other that may have been seen in between.
 *
 * @param first the first of these sightings
 * @param last the last of them
 */
public record Interval(Observation first, Observation last) {
  private static final Comparator<Observation> OLDEST_FIRST = Observation.NEWEST_FIRST.reversed();

  static Interval of(Observation seen, List<Observation> all) {
    Answer answer = Answer.of(seen);
    List<Observation> same = new ArrayList<>();
    List<Observation> others = new ArrayList<>();
    for (Observation observation : all) {
      if (Answer.of(observation).equals(answer)) {
        same.add(observation);
      } else if (!observation.failed() && !beside(seen, observation)) {
        others.add(observation);
      }
    }
    same.sort(OLDEST_FIRST);
    int at = 0;
    while (at < same.size() - 1 && OLDEST_FIRST.compare(same.get(at), seen) < 0) {
      at++;
    }
    int first = at;
    while (first > 0 && !parted(same.get(first - 1), same.get(first), others)) {
      first--;
    }
    int last = at;
    while (last < same.size() - 1 && !parted(same.get(last), same.get(last + 1), others)) {
      last++;
    }
    return same.isEmpty()
        ? new Interval(seen, seen)
        : new Interval(same.get(first), same.get(last));
  }

  /** Records of a name may stand beside one another, and resolvers may differ. */
  private static boolean beside(Observation observation, Observation other) {
    return observation.kind() == DnsRecord.KIND
        && !(DnsRecord.RESOLVER.of(observation).equals(DnsRecord.RESOLVER.of(other))
            && DnsRecord.TYPE.of(observation).equals(DnsRecord.TYPE.of(other))
            && (DnsRecord.VALUE.of(observation).isEmpty() || DnsRecord.VALUE.of(other).isEmpty()));
  }

  /** Whether another answer may have been seen between the two. */
  private static boolean parted(Observation earlier, Observation later, List<Observation> others) {
    return others.stream().anyMatch(other -> !other.isBefore(earlier) && !later.isBefore(other));
  }
}
