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
public record Item(
    String position,
    List<Observation> observations,
    List<EvidenceReject> rejects,
    List<KeptFile> kept) {
  public Item {
    observations = List.copyOf(observations);
    rejects = List.copyOf(rejects);
    kept = List.copyOf(kept);
  }

  static Item of(String position, List<Observation> observations) {
    return new Item(position, observations, List.of(), List.of());
  }

  /** Nothing but why it could not be used. */
  public static Item rejected(String position, EvidenceReject reject) {
    return new Item(position, List.of(), List.of(reject), List.of());
  }

  /** The same, having kept these files too. */
  Item keeping(List<KeptFile> more) {
    return more.isEmpty() ? this : new Item(position, observations, rejects, more);
  }
}
