package beian.evidence.live;

import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Observation;
import java.time.Instant;
import java.util.List;
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
  CompletableFuture<List<Observation>> collect(Question question, Instant now);
}
