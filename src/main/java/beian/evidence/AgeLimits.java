package beian.evidence;

import beian.evidence.kind.Kinds;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How old an observation of each kind may be before it proves nothing. Lists (address ranges,
 * blacklists, materials) have no limit of their own: a list says what it says until it is read
 * again with other content, its entries carry their own validity, and a finding names the day of
 * the list. An admin who gets a new list every week may set one, so that a list nobody renewed
 * proves nothing.
 *
 * @param limits the limit per kind; a kind without one never grows stale
 */
public record AgeLimits(Map<EvidenceKind, Duration> limits) {
  public AgeLimits {
    limits = Map.copyOf(limits);
  }

  /** The limits when nobody set others. */
  public static AgeLimits defaults() {
    Map<EvidenceKind, Duration> limits = Kinds.map();
    Kinds.all().forEach(kind -> kind.age().limit().ifPresent(limit -> limits.put(kind, limit)));
    return new AgeLimits(limits);
  }

  /** How many whole days old an observation is at that moment; 0 when it is of a time to come. */
  public static long days(Observation observation, Instant now) {
    return Math.max(0, Duration.between(observation.observedAt(), now).toDays());
  }

  /** Whether an observation is too old at that moment. */
  public boolean stale(Observation observation, Instant now) {
    Duration limit = limits.get(observation.kind());
    return limit != null && observation.observedAt().plus(limit).isBefore(now);
  }

  /**
   * What is seen from this moment on is new enough at a moment to come: it was not seen before
   * another moment, and is not too old then.
   *
   * @param since the other moment, at which a period was over
   * @param then the moment to come
   */
  public Instant from(EvidenceKind kind, Instant since, Instant then) {
    Duration limit = limits.get(kind);
    Instant oldest = limit == null ? since : then.minus(limit);
    return oldest.isAfter(since) ? oldest : since;
  }

  /** Until when an observation proves something; null when nothing ends it. */
  public @Nullable Instant until(Observation observation) {
    Duration limit = limits.get(observation.kind());
    Instant own = observation.validUntil();
    if (limit == null) {
      return own;
    }
    Instant end = observation.observedAt().plus(limit);
    return own == null || end.isBefore(own) ? end : own;
  }
}
