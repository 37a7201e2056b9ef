package beian.evidence.file;

import beian.evidence.Observation;
import beian.evidence.store.EvidenceReject;
import java.util.List;

/**
 * What one row of a table, or one file of a folder, says.
 *
 * @param position where it stands, for going on behind it: a row number or a file name
 * @param observations what was observed
 * @param rejects why it could not be used; empty when it could
 */
public record Item(String position, List<Observation> observations, List<EvidenceReject> rejects) {
  public Item {
    observations = List.copyOf(observations);
    rejects = List.copyOf(rejects);
  }

  static Item of(String position, List<Observation> observations) {
    return new Item(position, observations, List.of());
  }

  static Item rejected(String position, EvidenceReject reject) {
    return new Item(position, List.of(), List.of(reject));
  }
}
