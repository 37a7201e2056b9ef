package beian.app.bench;

import beian.platform.batch.Progress;
import beian.platform.batch.StepCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Measures the steps of a job, one after the other. */
final class StepMeter implements Progress {
  private final HeapGauge heap = new HeapGauge();
  private final List<Figure> figures = new ArrayList<>();
  private final NavigableMap<Instant, String> begun = new TreeMap<>();
  private String step = "";
  private Stopwatch watch = Stopwatch.ofProcess();

  @Override
  public synchronized void advanced(long execution, String job, StepCount count) {
    if (!count.step().equals(step)) {
      step = count.step();
      begun.put(Objects.requireNonNull(count.startedAt()), step);
      watch = Stopwatch.ofProcess();
      heap.reset();
    }
    if (count.endedAt() != null) {
      figures.add(
          new Figure(step, count.read(), watch.seconds(), watch.cpu(), heap.peak(), heap.live()));
    }
  }

  /** The step that was under way at a moment; empty before the first. */
  synchronized String stepAt(Instant moment) {
    Map.Entry<Instant, String> last = begun.floorEntry(moment);
    return last == null ? "" : last.getValue();
  }

  /** What was measured, in the order of the steps. */
  synchronized List<Figure> figures() {
    return List.copyOf(figures);
  }
}
