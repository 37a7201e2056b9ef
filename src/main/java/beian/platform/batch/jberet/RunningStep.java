package beian.platform.batch.jberet;

import beian.platform.batch.StepCount;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.Metric.MetricType;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jberet.runtime.AbstractStepExecution;
import org.jberet.runtime.PartitionExecutionImpl;
import org.jberet.runtime.StepExecutionImpl;
import org.jberet.runtime.metric.StepMetrics;
import org.jspecify.annotations.Nullable;

/** A step under way in this process, and what its partitions have counted so far. */
final class RunningStep {
  /** The step itself when it is not partitioned. */
  private static final int WHOLE = -1;

  private final long execution;
  private final String job;
  private final StepExecutionImpl step;
  private final Map<Integer, StepMetrics> counts = new ConcurrentHashMap<>();

  RunningStep(long execution, String job, StepExecutionImpl step) {
    this.execution = execution;
    this.job = job;
    this.step = step;
  }

  long execution() {
    return execution;
  }

  String job() {
    return job;
  }

  void note(AbstractStepExecution stepOrPartition) {
    if (stepOrPartition instanceof PartitionExecutionImpl partition) {
      counts.put(partition.getPartitionId(), partition.getStepMetrics());
    } else {
      // Once the whole step speaks, its own numbers hold: they are the sum over its partitions.
      counts.keySet().removeIf(partition -> partition != WHOLE);
      counts.put(WHOLE, stepOrPartition.getStepMetrics());
    }
  }

  StepCount count() {
    BatchStatus status = step.getBatchStatus();
    return new StepCount(
        step.getStepName(),
        status,
        sum(MetricType.READ_COUNT),
        sum(MetricType.WRITE_COUNT),
        sum(MetricType.FILTER_COUNT),
        sum(MetricType.READ_SKIP_COUNT)
            + sum(MetricType.PROCESS_SKIP_COUNT)
            + sum(MetricType.WRITE_SKIP_COUNT),
        step.getStartTime().toInstant(),
        endedAt());
  }

  private @Nullable Instant endedAt() {
    return step.getEndTime() == null ? null : step.getEndTime().toInstant();
  }

  private long sum(MetricType type) {
    return counts.values().stream().mapToLong(metrics -> metrics.get(type)).sum();
  }
}
