package beian.evidence.store;

import beian.evidence.observation.EvidenceKind;
import java.time.Instant;

/**
 * A word of evidence that stands in no table, and so proves nothing.
 *
 * @param kind of which kind of evidence
 * @param word as it was written, cut at {@link #LONGEST} characters
 * @param source where it stood last, a file and its line
 * @param seenAt when that was observed
 */
public record UnknownWord(EvidenceKind kind, String word, String source, Instant seenAt) {
  static final int LONGEST = 400;

  /** Cuts what is no word any more. */
  public UnknownWord {
    word = word.length() <= LONGEST ? word : word.substring(0, LONGEST);
  }
}
