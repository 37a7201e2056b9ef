package beian.evidence;

import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import java.time.Instant;
import java.util.List;

/**
 * Evidence of which, of everything that can change, only what was certainly seen from a moment on
 * counts: a day within which that moment lies does not, one that begins with it does. Lists count
 * as they stand. What contradicts or lacks proof among all evidence stays so; this only ever knows
 * less.
 *
 * @param all everything known
 * @param since the moment
 */
public record EvidenceSince(Evidence all, Instant since) implements EvidenceOver {
  @Override
  public Sight sight(EvidenceKind kind, String subject) {
    Sight sight = all.sight(kind, subject);
    if (kind.listed()) {
      return sight;
    }
    if (!sight.current()) {
      return sight.state() == State.STALE ? Sight.MISSING : sight;
    }
    List<Observation> later =
        sight.observations().stream()
            .filter(observation -> !observation.observedAt().isBefore(since))
            .toList();
    return later.isEmpty() ? Sight.MISSING : new Sight(State.CURRENT, later);
  }
}
