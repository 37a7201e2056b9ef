package beian.platform.batch.step;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * Parts a step: always into the same parts, so that a restart finds them again, and as many at a
 * time as the machine has cores. A reader knows its part by the property {@code part}, which the
 * job's file gives it.
 */
final class PartMapper implements PartitionMapper {
  private final int parts;

  PartMapper(int parts) {
    this.parts = parts;
  }

  @Override
  public PartitionPlan mapPartitions() {
    PartitionPlan plan = new PartitionPlanImpl();
    plan.setPartitions(parts);
    plan.setThreads(Math.min(parts, Runtime.getRuntime().availableProcessors()));
    plan.setPartitionProperties(
        IntStream.range(0, parts)
            .mapToObj(
                part -> {
                  Properties properties = new Properties();
                  properties.setProperty("part", Integer.toString(part));
                  return properties;
                })
            .toArray(Properties[]::new));
    return plan;
  }
}
