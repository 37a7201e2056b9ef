package beian.inspection.job;

import beian.filing.store.FilingStore;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import java.util.Properties;

/**
 * One partition per bucket of filings, as many at a time as the machine has cores. A filing's
 * bucket never changes, so a restart finds the same partitions.
 */
public final class BucketMapper implements PartitionMapper {
  @Override
  public PartitionPlan mapPartitions() {
    PartitionPlan plan = new PartitionPlanImpl();
    plan.setPartitions(FilingStore.BUCKETS);
    plan.setThreads(Math.min(FilingStore.BUCKETS, Runtime.getRuntime().availableProcessors()));
    Properties[] buckets = new Properties[FilingStore.BUCKETS];
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = new Properties();
      buckets[i].setProperty("bucket", Integer.toString(i));
    }
    plan.setPartitionProperties(buckets);
    return plan;
  }
}
