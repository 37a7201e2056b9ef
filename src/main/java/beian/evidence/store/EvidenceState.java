package beian.evidence.store;

import java.util.Set;
import java.util.TreeSet;

/**
 * How far evidence had come at one moment; what came since can be told from it. Purging makes it
 * worthless: what is gone leaves no trace.
 *
 * @param answers the number of the newest answer
 * @param sightings the number of the newest block of sightings
 * @param readings the readings of files that no later one has superseded
 */
public record EvidenceState(long answers, long sightings, Set<Long> readings) {
  /** Copies and sorts the readings. */
  public EvidenceState {
    readings = java.util.Collections.unmodifiableSet(new TreeSet<>(readings));
  }
}
