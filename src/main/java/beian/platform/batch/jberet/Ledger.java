package beian.platform.batch.jberet;

import beian.platform.batch.Problems;
import beian.platform.batch.Progress;
import beian.platform.batch.StepCount;
import beian.platform.database.Database;
import beian.platform.database.Sql;
import beian.platform.database.Statistics;
import beian.platform.database.Transactions;
import beian.platform.error.Problem;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.StepExecution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jberet.repository.JobRepository;
import org.jberet.runtime.AbstractStepExecution;
import org.jberet.runtime.JobExecutionImpl;
import org.jberet.runtime.PartitionExecutionImpl;
import org.jberet.runtime.StepExecutionImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The job repository as JBeret 3.1 keeps it, and three things it does not keep, each of which would
 * lose or double rows when a job is restarted twice or after a skipped item:
 *
 * <ul>
 *   <li>A restarted step, and a restarted partition, begins with an empty row; killed before its
 *       first commit it would begin anew the next time. Here it begins with the checkpoint it was
 *       given.
 *   <li>A step that failed before its partitions were written down would restart with none and call
 *       itself complete; a step cut off in its restart would run the partitions again that were
 *       complete before. Here a partition's state is its newest in the whole instance.
 *   <li>A complete step that is to run again (allow-start-if-complete) would go on behind its last
 *       item, that is, do nothing. Here it begins anew.
 *   <li>After a skipped item the checkpoint in memory is ahead of what was written, and a later
 *       failure would save it. Here a failed step keeps the last committed one.
 * </ul>
 *
 * It is also where progress is told and logged, so that no job definition needs listeners for it.
 */
final class Ledger extends ForwardingRepository {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private static final String STEP =
      "select readercheckpointinfo, writercheckpointinfo from batch_step_execution"
          + " where stepexecutionid = ?";

  private static final String PARTITION =
      "select readercheckpointinfo, writercheckpointinfo from batch_partition_execution"
          + " where stepexecutionid = ? and partitionexecutionid = ?";

  private static final String PARTITIONS =
      """
      select p.* from batch_partition_execution p
        join batch_step_execution s on s.stepexecutionid = p.stepexecutionid
        join batch_job_execution e on e.jobexecutionid = s.jobexecutionid
      where e.jobinstanceid =
          (select je.jobinstanceid from batch_job_execution je
             join batch_step_execution se on se.jobexecutionid = je.jobexecutionid
           where se.stepexecutionid = ?)
        and s.stepname = ?
      order by s.stepexecutionid""";

  private final Transactions transactions;
  private final Statistics statistics;
  private final Problems problems;
  private final Progress progress;
  private final Map<Long, RunningStep> running = new ConcurrentHashMap<>();

  Ledger(JobRepository inner, Database database, Problems problems, Progress progress) {
    super(inner);
    this.transactions = database.transactions();
    this.statistics = database.statistics();
    this.problems = problems;
    this.progress = progress;
  }

  @Override
  public void addStepExecution(JobExecutionImpl job, StepExecutionImpl step) {
    statistics.renew();
    together(
        () -> {
          inner.addStepExecution(job, step);
          inner.updateStepExecution(step);
        });
    RunningStep run = new RunningStep(job.getExecutionId(), job.getJobName(), step);
    running.put(step.getStepExecutionId(), run);
    MDC.put("job", run.job() + "#" + run.execution());
    LOG.info("batch.step_started job={} step={}", run.job(), step.getStepName());
    tell(run);
  }

  @Override
  public void addPartitionExecution(StepExecutionImpl step, PartitionExecutionImpl partition) {
    together(
        () -> {
          inner.addPartitionExecution(step, partition);
          inner.savePersistentData(null, partition);
        });
  }

  @Override
  public int savePersistentDataIfNotStopping(
      JobExecution job, AbstractStepExecution stepOrPartition) {
    int saved = inner.savePersistentDataIfNotStopping(job, stepOrPartition);
    RunningStep run = running.get(stepOrPartition.getStepExecutionId());
    if (run != null) {
      run.note(stepOrPartition);
      tell(run);
    }
    return saved;
  }

  @Override
  public void savePersistentData(
      @Nullable JobExecution job, AbstractStepExecution stepOrPartition) {
    backToCommitted(stepOrPartition);
    inner.savePersistentData(job, stepOrPartition);
  }

  @Override
  public void updateStepExecution(StepExecution step) {
    backToCommitted((AbstractStepExecution) step);
    inner.updateStepExecution(step);
    // A step completed in an earlier attempt comes by here too; it did not run.
    RunningStep run = running.remove(step.getStepExecutionId());
    if (run != null) {
      ended(run, (StepExecutionImpl) step);
    }
  }

  @Override
  public @Nullable StepExecutionImpl findOriginalStepExecutionForRestart(
      String stepName, JobExecutionImpl restarted, ClassLoader classLoader) {
    StepExecutionImpl found =
        inner.findOriginalStepExecutionForRestart(stepName, restarted, classLoader);
    if (found == null) {
      return null;
    }
    if (found.getBatchStatus() == BatchStatus.COMPLETED) {
      found.setReaderCheckpointInfo(null);
      found.setWriterCheckpointInfo(null);
    } else {
      // "Cut off" makes the engine compare the plan with all partitions it is told of below.
      found.setBatchStatus(BatchStatus.STARTED);
    }
    return found;
  }

  @Override
  public List<PartitionExecutionImpl> getPartitionExecutions(
      long stepId, StepExecutionImpl step, boolean unfinishedOnly, ClassLoader classLoader) {
    Map<Integer, PartitionExecutionImpl> newest = new TreeMap<>();
    String name = step.getStepName();
    transactions
        .read(() -> transactions.sql().list(PARTITIONS, row -> partition(name, row), stepId, name))
        .forEach(partition -> newest.put(partition.getPartitionId(), partition));
    List<PartitionExecutionImpl> partitions = new ArrayList<>(newest.values());
    partitions.removeIf(p -> unfinishedOnly && p.getBatchStatus() == BatchStatus.COMPLETED);
    return partitions;
  }

  private static PartitionExecutionImpl partition(String step, ResultSet row) throws SQLException {
    return new PartitionExecutionImpl(
        row.getInt("partitionexecutionid"),
        row.getLong("stepexecutionid"),
        step,
        BatchStatus.valueOf(row.getString("batchstatus")),
        row.getString("exitstatus"),
        row.getBytes("persistentuserdata"),
        row.getBytes("readercheckpointinfo"),
        row.getBytes("writercheckpointinfo"));
  }

  private void together(Runnable statements) {
    transactions.run(
        () -> {
          transactions.connection(); // opened now, so that the repository joins it
          statements.run();
        });
  }

  private void backToCommitted(AbstractStepExecution failed) {
    if (failed.getBatchStatus() != BatchStatus.FAILED) {
      return;
    }
    long id = failed.getStepExecutionId();
    transactions.read(
        () -> {
          Sql.Taker checkpoints =
              row -> {
                failed.setReaderCheckpointInfo(row.getBytes("readercheckpointinfo"));
                failed.setWriterCheckpointInfo(row.getBytes("writercheckpointinfo"));
              };
          if (failed instanceof PartitionExecutionImpl partition) {
            transactions.sql().each(PARTITION, checkpoints, id, partition.getPartitionId());
          } else {
            transactions.sql().each(STEP, checkpoints, id);
          }
          return failed;
        });
  }

  private void ended(RunningStep run, StepExecutionImpl step) {
    run.note(step);
    StepCount count = run.count();
    LOG.info(
        "batch.step_ended job={} step={} status={} read={} written={} filtered={} skipped={}",
        run.job(),
        count.step(),
        count.status(),
        count.read(),
        count.written(),
        count.filtered(),
        count.skipped());
    Exception failure = step.getException();
    if (failure != null) {
      Problem problem = problems.keep(run.execution(), count.step(), failure);
      LOG.info(
          "batch.step_failed job={} step={} code={}",
          run.job(),
          count.step(),
          problem.code().code());
    }
    progress.advanced(run.execution(), run.job(), count);
  }

  private void tell(RunningStep run) {
    progress.advanced(run.execution(), run.job(), run.count());
  }
}
