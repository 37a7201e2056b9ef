package beian.testing;

import beian.platform.batch.step.StepRun;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Runs of steps that no engine runs. */
public final class StepRuns {
  private StepRuns() {}

  /**
   * A run at a moment.
   *
   * @param instance the number of its job's start
   * @param parameters what the job is told besides
   */
  public static StepRun at(Instant moment, long instance, Map<String, String> parameters) {
    Map<String, String> all = new TreeMap<>(parameters);
    all.put("now", moment.toString());
    return new StepRun(instance, instance, "a-job", "a-step", 0, all, status -> {}, () -> false);
  }
}
