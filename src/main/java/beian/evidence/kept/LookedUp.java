package beian.evidence.kept;

import beian.evidence.observation.Observation;
import java.util.ArrayList;
import java.util.List;

/**
 * What look-ups brought.
 *
 * @param observations what was seen
 * @param kept the answers they cite, where they were kept as they came
 * @param texts what people saw on the pages
 */
public record LookedUp(List<Observation> observations, List<KeptFile> kept, List<PageText> texts) {
  public LookedUp {
    observations = List.copyOf(observations);
    kept = List.copyOf(kept);
    texts = List.copyOf(texts);
  }

  /** Observations and the answers they cite. */
  public LookedUp(List<Observation> observations, List<KeptFile> kept) {
    this(observations, kept, List.of());
  }

  /** Nothing but observations, which are themselves all there was to see. */
  public static LookedUp of(List<Observation> observations) {
    return new LookedUp(observations, List.of());
  }

  /** All of them together. */
  public static LookedUp joined(List<LookedUp> several) {
    List<Observation> observations = new ArrayList<>();
    List<KeptFile> kept = new ArrayList<>();
    List<PageText> texts = new ArrayList<>();
    for (LookedUp one : several) {
      observations.addAll(one.observations);
      kept.addAll(one.kept);
      texts.addAll(one.texts);
    }
    return new LookedUp(observations, kept, texts);
  }
}
