package beian.evidence;

import beian.evidence.kind.Blacklist;
import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Evidence held in memory: a batch of observations, seen from one moment. */
public final class ObservedEvidence implements Evidence {
  /** Of answers of one moment that agree, the one that says most comes first. */
  private static final Comparator<Observation> MOST_TELLING_FIRST =
      Comparator.<Observation>comparingInt(
              observation -> observation.kind().points(observation).size())
          .reversed()
          .thenComparing(Observation.NEWEST_FIRST);

  private final Instant now;
  private final AgeLimits limits;
  private final AddressRanges ranges;
  private final Map<EvidenceKind, Map<String, Sight>> sights = new IdentityHashMap<>();
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
    Map<EvidenceKind, Map<String, List<Observation>>> bySubject = new HashMap<>();
    observations.stream()
        .filter(this::holds)
        .sorted(Observation.NEWEST_FIRST)
        .forEach(
            observation ->
                bySubject
                    .computeIfAbsent(observation.kind(), kind -> new HashMap<>())
                    .computeIfAbsent(observation.subject(), subject -> new ArrayList<>())
                    .add(observation));
    bySubject.forEach(
        (kind, subjects) -> {
          Map<String, Sight> seen = new HashMap<>();
          subjects.forEach((subject, all) -> seen.put(subject, judged(all)));
          sights.put(kind, seen);
        });
  }

  /** Of blacklists also entries that have ended: they say that somebody was taken off. */
  private boolean holds(Observation observation) {
    return !observation.observedAt().isAfter(now)
        && (observation.holdsAt(now)
            || observation.kind() == Blacklist.KIND && hasEnded(observation));
  }

  private boolean hasEnded(Observation observation) {
    return observation.validUntil() != null && !observation.validUntil().isAfter(now);
  }

  @Override
  public Sight sight(EvidenceKind kind, String subject) {
    Map<String, Sight> ofKind = sights.get(kind);
    return ofKind == null ? Sight.MISSING : ofKind.getOrDefault(subject, Sight.MISSING);
  }

  /** Judged once, asked by many rules. */
  private Sight judged(List<Observation> all) {
    List<Observation> ended =
        all.stream().filter(observation -> !observation.holdsAt(now)).toList();
    List<Observation> holding =
        ended.isEmpty()
            ? all
            : all.stream().filter(observation -> observation.holdsAt(now)).toList();
    if (holding.isEmpty()) {
      return Sight.MISSING;
    }
    List<Observation> good = holding.stream().filter(observation -> !observation.failed()).toList();
    if (good.isEmpty()) {
      return new Sight(State.FAILED, holding);
    }
    List<Observation> current =
        good.stream().filter(observation -> !limits.stale(observation, now)).toList();
    if (current.isEmpty()) {
      return new Sight(State.STALE, good);
    }
    Optional<Contradiction> contradiction =
        Contradiction.among(good).or(() -> takenOff(good.get(0), ended));
    if (contradiction.isPresent()) {
      return Sight.contradicted(contradiction.get(), Contradiction.newest(good));
    }
    return new Sight(State.CURRENT, tellingFirst(current));
  }

  private static List<Observation> tellingFirst(List<Observation> current) {
    List<Observation> newest = Contradiction.newest(current);
    if (newest.size() == 1 || current.get(0).kind() == DnsRecord.KIND) {
      return current;
    }
    Set<Observation> ordered =
        new LinkedHashSet<>(newest.stream().sorted(MOST_TELLING_FIRST).toList());
    ordered.addAll(current);
    return List.copyOf(ordered);
  }

  /** Whether an entry that has ended says that the subject of the other was taken off its list. */
  private static Optional<Contradiction> takenOff(Observation listed, List<Observation> ended) {
    return ended.stream()
        .filter(observation -> !observation.isBefore(listed))
        .filter(
            observation ->
                observation.validUntil() != null
                    && (listed.validFrom() == null
                        || listed.validFrom().isBefore(observation.validUntil())))
        .findFirst()
        .map(
            observation ->
                Contradiction.of(listed, "", observation, "– " + Blacklist.TO.of(observation)));
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
