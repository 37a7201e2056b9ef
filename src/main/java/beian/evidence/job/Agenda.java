package beian.evidence.job;

import beian.evidence.Evidence.Sight;
import beian.evidence.Evidence.State;
import beian.evidence.observation.EvidenceKind;
import beian.filing.store.StoredFiling;
import java.time.Instant;
import java.util.List;

/** What one step looks up, and when it is due. */
interface Agenda {
  /** Everything that can be asked for some filings, in their order. */
  List<LiveQuestions> of(List<StoredFiling> filings);

  /**
   * Whether to look again.
   *
   * @param kind at what
   * @param known what is known
   * @param urgent whether an open case waits for it
   */
  boolean due(EvidenceKind kind, Sight known, boolean urgent, Instant now);

  /** Whether there is little to ask for most filings, so that these are passed over. */
  boolean rare();

  /** Whether nothing good was seen after a moment. */
  static boolean unseenSince(Sight known, Instant since) {
    boolean good = known.state() == State.CURRENT || known.state() == State.STALE;
    return !good || !known.newest().observedAt().isAfter(since);
  }
}
