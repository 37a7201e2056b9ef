package beian.evidence.live;

import beian.evidence.kept.LookedUp;
import beian.evidence.observation.EvidenceKind;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Looks up one kind of thing, many at once. */
public interface Collector {
  /** What it looks up. */
  EvidenceKind kind();

  /**
   * Looks. Never fails: a look-up that failed is a failed observation.
   *
   * @param now the moment under which the observations are kept
   */
  CompletableFuture<LookedUp> collect(LookupQuestion question, Instant now);
}
