package beian.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Evidence held in memory: a batch of observations, seen from one moment. */
public final class ObservedEvidence implements Evidence {
  private final Instant now;
  private final AgeLimits limits;
  private final AddressRanges ranges;
  private final Map<EvidenceKind, Map<String, Sight>> sights = new EnumMap<>(EvidenceKind.class);
  private final Map<String, Resolution> resolutions = new ConcurrentHashMap<>();

  /**
   * @param now the moment from which is looked
   * @param observations the batch; those from after the moment or outside their validity are
   *     ignored
   * @param ranges who owns which addresses
   */
  public ObservedEvidence(
      Instant now, AgeLimits limits, Collection<Observation> observations, AddressRanges ranges) {
    this.now = now;
    this.limits = limits;
    this.ranges = ranges;
    Map<EvidenceKind, Map<String, List<Observation>>> bySubject = new EnumMap<>(EvidenceKind.class);
    observations.stream()
        .filter(this::holds)
        .sorted(Observation.NEWEST_FIRST)
        .forEach(
            one ->
                bySubject
                    .computeIfAbsent(one.kind(), kind -> new HashMap<>())
                    .computeIfAbsent(one.subject(), subject -> new ArrayList<>())
                    .add(one));
    bySubject.forEach(
        (kind, subjects) -> {
          Map<String, Sight> seen = new HashMap<>();
          subjects.forEach((subject, all) -> seen.put(subject, judged(all)));
          sights.put(kind, seen);
        });
  }

  private boolean holds(Observation one) {
    return !one.observedAt().isAfter(now) && one.holdsAt(now);
  }

  @Override
  public Sight sight(EvidenceKind kind, String subject) {
    return sights.getOrDefault(kind, Map.of()).getOrDefault(subject, Sight.MISSING);
  }

  /** Judged once, asked by many rules. */
  private Sight judged(List<Observation> all) {
    List<Observation> good = all.stream().filter(one -> !one.failed()).toList();
    List<Observation> current = good.stream().filter(one -> !limits.stale(one, now)).toList();
    if (!current.isEmpty()) {
      return new Sight(State.CURRENT, current);
    }
    if (!good.isEmpty()) {
      return new Sight(State.STALE, good);
    }
    return new Sight(State.FAILED, all);
  }

  /** Followed once, asked by several rules. */
  @Override
  public Resolution resolution(String name) {
    Resolution known = resolutions.get(name);
    if (known == null) {
      known = Resolution.of(this, name);
      resolutions.put(name, known);
    }
    return known;
  }

  @Override
  public Owner owner(String address) {
    return ranges.owner(address, now);
  }
}
