package beian.evidence.kept;

import beian.evidence.observation.Observation;
import java.util.ArrayList;
import java.util.List;

/**
 * What look-ups brought.
 *
 * @param observations what was seen
 * @param kept the answers they cite, where they were kept as they came
 */
public record LookedUp(List<Observation> observations, List<KeptFile> kept) {
  public LookedUp {
    observations = List.copyOf(observations);
    kept = List.copyOf(kept);
  }

  /** Nothing but observations, which are themselves all there was to see. */
  public static LookedUp of(List<Observation> observations) {
    return new LookedUp(observations, List.of());
  }

  /** All of them together. */
  public static LookedUp joined(List<LookedUp> several) {
    List<Observation> observations = new ArrayList<>();
    List<KeptFile> kept = new ArrayList<>();
    for (LookedUp one : several) {
      observations.addAll(one.observations);
      kept.addAll(one.kept);
    }
    return new LookedUp(observations, kept);
  }
}
