package beian.evidence.job;

import beian.evidence.observation.EvidenceKind;
import java.util.Collection;
import java.util.Set;

/** Which filings have an open case that rests on evidence of a kind. */
@FunctionalInterface
public interface Pursued {
  /** Those of the filings, by their keys. */
  Set<String> among(EvidenceKind kind, Collection<String> filingKeys);
}
