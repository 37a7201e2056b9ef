package beian.evidence;

import beian.evidence.kind.IpOwnership;
import beian.evidence.observation.EvidenceKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Evidence that notes what was asked of it, what it answered, and what it could not answer: nobody
 * looked, the look-up failed, it is too old, two answers contradict each other, or what there is
 * does not suffice. Not for several threads.
 */
public final class AskedEvidence implements Evidence {
  private final Evidence all;
  private final Set<Asked> unanswered = new LinkedHashSet<>();
  private final Map<Asked, Sight> answers = new LinkedHashMap<>();

  /**
   * @param all everything known
   */
  public AskedEvidence(Evidence all) {
    this.all = all;
  }

  /** Of which kind something was asked, and about what. */
  public record Asked(EvidenceKind kind, String subject) {}

  /** All that was asked so far, in that order, and what was known. */
  public Map<Asked, Sight> answers() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** What could not be answered so far, in the order asked. */
  public Set<Asked> unanswered() {
    return Set.copyOf(unanswered);
  }

  @Override
  public Sight sight(EvidenceKind kind, String subject) {
    Sight sight = all.sight(kind, subject);
    answers.putIfAbsent(new Asked(kind, subject), sight);
    if (!sight.current()) {
      unanswered.add(new Asked(kind, subject));
    }
    return sight;
  }

  @Override
  public void askAgain(EvidenceKind kind, String subject) {
    unanswered.add(new Asked(kind, subject));
  }

  @Override
  public Owner owner(String address) {
    Owner owner = all.owner(address);
    answers.putIfAbsent(new Asked(IpOwnership.KIND, address), listed(owner));
    if (!owner.known()) {
      unanswered.add(new Asked(IpOwnership.KIND, address));
    }
    return owner;
  }

  /** An address that no list has is not known; one that two lists dispute is not either. */
  private static Sight listed(Owner owner) {
    return owner.known()
        ? new Sight(State.CURRENT, owner.observations())
        : owner.observations().isEmpty()
            ? Sight.MISSING
            : new Sight(State.CONTRADICTED, owner.observations());
  }
}
