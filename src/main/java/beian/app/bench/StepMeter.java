package beian.app.bench;

import beian.platform.batch.Progress;
import beian.platform.batch.StepCount;
import java.util.ArrayList;
import java.util.List;

/** Measures the steps of a job, one after the other. */
final class StepMeter implements Progress {
  private final HeapGauge heap = new HeapGauge();
  private final List<Figure> figures = new ArrayList<>();
  private String step = "";
  private Stopwatch watch = new Stopwatch();

  @Override
  public synchronized void advanced(long execution, String job, StepCount count) {
    if (!count.step().equals(step)) {
      step = count.step();
      watch = new Stopwatch();
      heap.reset();
    }
    if (count.endedAt() != null) {
      figures.add(
          new Figure(step, count.read(), watch.seconds(), watch.cpu(), heap.peak(), heap.live()));
    }
  }

  /** What was measured, in the order of the steps. */
  synchronized List<Figure> figures() {
    return List.copyOf(figures);
  }
}
