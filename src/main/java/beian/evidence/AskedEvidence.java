package beian.evidence;

import beian.evidence.kind.IpOwnership;
import beian.evidence.observation.EvidenceKind;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Evidence that notes what was asked of it and could not be answered: nobody looked, the look-up
 * failed, it is too old, two answers contradict each other, or what there is does not suffice. Not
 * for several threads.
 */
public final class AskedEvidence implements Evidence {
  private final Evidence all;
  private final Set<Asked> unanswered = new LinkedHashSet<>();

  /**
   * @param all everything known
   */
  public AskedEvidence(Evidence all) {
    this.all = all;
  }

  /** Of which kind something was asked, and about what. */
  public record Asked(EvidenceKind kind, String subject) {}

  /** What could not be answered so far, in the order asked. */
  public Set<Asked> unanswered() {
    return Set.copyOf(unanswered);
  }

  @Override
  public Sight sight(EvidenceKind kind, String subject) {
    Sight sight = all.sight(kind, subject);
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
    if (!owner.known()) {
      unanswered.add(new Asked(IpOwnership.KIND, address));
    }
    return owner;
  }
}
