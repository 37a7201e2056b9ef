package beian.rules.access;

import beian.evidence.Evidence;
import beian.evidence.EvidenceOver;
import beian.evidence.kind.DnsRecord;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import java.time.Instant;
import java.util.List;

/**
 * Evidence after a DNS change: what was seen of names before the change had reached everybody is
 * void.
 *
 * @param all everything known
 * @param settled when the change had reached everybody
 */
record SinceChange(Evidence all, Instant settled) implements EvidenceOver {
  @Override
  public Sight sight(EvidenceKind kind, String subject) {
    Sight sight = all.sight(kind, subject);
    if (kind != DnsRecord.KIND || !sight.current()) {
      return sight;
    }
    List<Observation> valid =
        sight.observations().stream()
            .filter(observation -> !observation.observedAt().isBefore(settled))
            .toList();
    return valid.isEmpty()
        ? new Sight(State.STALE, sight.observations())
        : new Sight(State.CURRENT, valid);
  }
}
