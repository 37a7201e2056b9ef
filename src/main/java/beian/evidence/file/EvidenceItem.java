package beian.evidence.file;

import beian.evidence.kept.KeptFile;
import beian.evidence.observation.Observation;
import beian.evidence.store.EvidenceReject;
import java.util.List;

/**
 * What one row of a table, or one file of a folder, says.
 *
 * @param position where it stands, for going on behind it: a row number or a file name
 * @param observations what was observed
 * @param rejects why it could not be used; empty when it could
 * @param kept the files it was read from, where they were kept with it
 */
public record EvidenceItem(
    String position,
    List<Observation> observations,
    List<EvidenceReject> rejects,
    List<KeptFile> kept) {
  public EvidenceItem {
    observations = List.copyOf(observations);
    rejects = List.copyOf(rejects);
    kept = List.copyOf(kept);
  }

  static EvidenceItem of(String position, List<Observation> observations) {
    return new EvidenceItem(position, observations, List.of(), List.of());
  }

  /** Nothing but why it could not be used. */
  public static EvidenceItem rejected(String position, EvidenceReject reject) {
    return new EvidenceItem(position, List.of(), List.of(reject), List.of());
  }

  /** The same, having kept these files too. */
  EvidenceItem keeping(List<KeptFile> more) {
    return more.isEmpty() ? this : new EvidenceItem(position, observations, rejects, more);
  }
}
