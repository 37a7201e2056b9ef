package beian.filing.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * What saving did.
 *
 * @param added filings that were not there
 * @param changed filings that were there with other content
 * @param unchanged filings that were there with the same content; nothing of them was touched
 * @param renumbered rows that came in under another number than before, or perhaps did
 */
public record Saved(int added, int changed, int unchanged, List<Renumbering> renumbered) {
  /** Copies the list. */
  public Saved {
    renumbered = List.copyOf(renumbered);
  }

  /** Nothing that has another number. */
  public Saved(int added, int changed, int unchanged) {
    this(added, changed, unchanged, List.of());
  }

  /** Both together. */
  public Saved plus(Saved other) {
    return new Saved(
        added + other.added,
        changed + other.changed,
        unchanged + other.unchanged,
        Stream.concat(renumbered.stream(), other.renumbered.stream()).toList());
  }
}
