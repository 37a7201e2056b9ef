package beian.evidence;

import beian.evidence.observation.EvidenceKind;

/** Other evidence seen in a way of its own: what a way does not change is as it is there. */
public interface EvidenceOver extends Evidence {
  /** Everything known. */
  Evidence all();

  @Override
  default void askAgain(EvidenceKind kind, String subject) {
    all().askAgain(kind, subject);
  }

  @Override
  default Owner owner(String address) {
    return all().owner(address);
  }
}
