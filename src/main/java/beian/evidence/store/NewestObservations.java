package beian.evidence.store;

import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newest observations of each subject, the good and the failed apart, and few of them. */
final class NewestObservations {
  private static final int MOST = 20;

  /** Of a name: several resolvers, types and records each. */
  private static final int MOST_OF_NAME = 200;

  private final int most;
  private final Map<SubjectAndState, List<Observation>> found = new LinkedHashMap<>();

  NewestObservations(EvidenceKind kind) {
    this.most = kind == DnsRecord.KIND ? MOST_OF_NAME : MOST;
  }

  private record SubjectAndState(String subject, boolean failed) {}

  /** Adds to its like; what is certainly too old is dropped now and then, so they stay few. */
  void add(Observation observation) {
    List<Observation> like =
        found.computeIfAbsent(
            new SubjectAndState(observation.subject(), observation.failed()),
            key -> new ArrayList<>(2));
    like.add(observation);
    if (like.size() % (2 * most) == 0) {
      List<Observation> newest = newest(like);
      like.clear();
      like.addAll(newest);
    }
  }

  /** So many of each, and whatever else may be as new as the newest. */
  List<Observation> all() {
    List<Observation> all = new ArrayList<>();
    found.values().forEach(like -> all.addAll(newest(like)));
    return all;
  }

  private List<Observation> newest(List<Observation> all) {
    if (all.size() <= most) {
      return all;
    }
    List<Observation> sorted = all.stream().sorted(Observation.NEWEST_FIRST).toList();
    List<Observation> kept = new ArrayList<>(sorted.subList(0, most));
    for (Observation observation : sorted.subList(most, sorted.size())) {
      if (!observation.isBefore(sorted.get(0))) {
        kept.add(observation);
      }
    }
    return kept;
  }
}
