package beian.evidence;

import beian.evidence.observation.EvidenceKind;

/**
 * Evidence in which what is too old still holds, as it was when somebody looked last. For finding
 * out what has run out, never for a verdict.
 *
 * @param all everything known
 */
public record EvidenceAsLastSeen(Evidence all) implements Evidence {
  @Override
  public Sight sight(EvidenceKind kind, String subject) {
    Sight sight = all.sight(kind, subject);
    return sight.state() == State.STALE ? Sight.holding(sight.observations()) : sight;
  }

  @Override
  public Owner owner(String address) {
    return all.owner(address);
  }
}
