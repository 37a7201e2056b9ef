package beian.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

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
    Map<EvidenceKind, Duration> limits = new EnumMap<>(EvidenceKind.class);
    limits.put(EvidenceKind.DNS, Duration.ofDays(7));
    limits.put(EvidenceKind.PAGE, Duration.ofDays(7));
    limits.put(EvidenceKind.REGISTRATION, Duration.ofDays(30));
    limits.put(EvidenceKind.REGISTRY, Duration.ofDays(90));
    limits.put(EvidenceKind.NUMBER_STATUS, Duration.ofDays(30));
    limits.put(EvidenceKind.CALL, Duration.ofDays(30));
    limits.put(EvidenceKind.CODE, Duration.ofDays(30));
    limits.put(EvidenceKind.MIIT, Duration.ofDays(30));
    limits.put(EvidenceKind.CONTENT, Duration.ofDays(30));
    limits.put(EvidenceKind.MAILBOX, Duration.ofDays(90));
    return new AgeLimits(limits);
  }

  /** Whether an observation is too old at that moment. */
  public boolean stale(Observation observation, Instant now) {
    Duration limit = limits.get(observation.kind());
    return limit != null && observation.observedAt().plus(limit).isBefore(now);
  }
}
