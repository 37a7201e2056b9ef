package beian.filing.store;

import beian.filing.source.DisputedFiling;
import java.util.List;
import java.util.stream.Stream;

/**
 * What saving did.
 *
 * @param added filings that were not there
 * @param changed filings that were there with other content
 * @param unchanged filings that were there with the same content; nothing of them was touched
 * @param renumbered rows that came in under another number than before, or perhaps did
 * @param disagreements rows that contradict an earlier file of the same import
 */
public record Saved(
    int added,
    int changed,
    int unchanged,
    List<Renumbering> renumbered,
    List<DisputedFiling> disagreements) {
  /** No rows. */
  static final Saved NOTHING = new Saved(0, 0, 0);

  /** Copies the lists. */
  public Saved {
    renumbered = List.copyOf(renumbered);
    disagreements = List.copyOf(disagreements);
  }

  /** Nothing that is to be told. */
  public Saved(int added, int changed, int unchanged) {
    this(added, changed, unchanged, List.of(), List.of());
  }

  /** Both together. */
  public Saved plus(Saved other) {
    return new Saved(
        added + other.added,
        changed + other.changed,
        unchanged + other.unchanged,
        Stream.concat(renumbered.stream(), other.renumbered.stream()).toList(),
        Stream.concat(disagreements.stream(), other.disagreements.stream()).toList());
  }
}
