package beian.platform.batch.jberet;

import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import jakarta.batch.runtime.StepExecution;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jberet.job.model.Job;
import org.jberet.repository.ApplicationAndJobName;
import org.jberet.repository.JobExecutionSelector;
import org.jberet.repository.JobRepository;
import org.jberet.runtime.AbstractStepExecution;
import org.jberet.runtime.JobExecutionImpl;
import org.jberet.runtime.JobInstanceImpl;
import org.jberet.runtime.PartitionExecutionImpl;
import org.jberet.runtime.StepExecutionImpl;
import org.jspecify.annotations.Nullable;

/** Hands every call to another repository, so that {@link Ledger} shows only what it changes. */
abstract class ForwardingRepository implements JobRepository {
  protected final JobRepository inner;

  ForwardingRepository(JobRepository inner) {
    this.inner = inner;
  }

  @Override
  public void addJob(ApplicationAndJobName name, Job job) {
    inner.addJob(name, job);
  }

  @Override
  public void removeJob(String jobId) {
    inner.removeJob(jobId);
  }

  @Override
  public Job getJob(ApplicationAndJobName name) {
    return inner.getJob(name);
  }

  @Override
  public Set<String> getJobNames() {
    return inner.getJobNames();
  }

  @Override
  public boolean jobExists(String jobName) {
    return inner.jobExists(jobName);
  }

  @Override
  public JobInstanceImpl createJobInstance(Job job, String application, ClassLoader classLoader) {
    return inner.createJobInstance(job, application, classLoader);
  }

  @Override
  public void removeJobInstance(long jobInstanceId) {
    inner.removeJobInstance(jobInstanceId);
  }

  @Override
  public JobInstance getJobInstance(long jobInstanceId) {
    return inner.getJobInstance(jobInstanceId);
  }

  @Override
  public List<JobInstance> getJobInstances(String jobName) {
    return inner.getJobInstances(jobName);
  }

  @Override
  public int getJobInstanceCount(String jobName) {
    return inner.getJobInstanceCount(jobName);
  }

  @Override
  public JobExecutionImpl createJobExecution(JobInstanceImpl instance, Properties parameters) {
    return inner.createJobExecution(instance, parameters);
  }

  @Override
  public JobExecution getJobExecution(long jobExecutionId) {
    return inner.getJobExecution(jobExecutionId);
  }

  @Override
  public List<JobExecution> getJobExecutions(JobInstance jobInstance) {
    return inner.getJobExecutions(jobInstance);
  }

  @Override
  public List<Long> getJobExecutionsByJob(String jobName) {
    return inner.getJobExecutionsByJob(jobName);
  }

  @Override
  public List<Long> getJobExecutionsByJob(String jobName, Integer limit) {
    return inner.getJobExecutionsByJob(jobName, limit);
  }

  @Override
  public void updateJobExecution(JobExecutionImpl job, boolean full, boolean saveParameters) {
    inner.updateJobExecution(job, full, saveParameters);
  }

  @Override
  public void stopJobExecution(JobExecutionImpl job) {
    inner.stopJobExecution(job);
  }

  @Override
  public List<Long> getRunningExecutions(String jobName) {
    return inner.getRunningExecutions(jobName);
  }

  @Override
  public void removeJobExecutions(JobExecutionSelector selector) {
    inner.removeJobExecutions(selector);
  }

  @Override
  public List<StepExecution> getStepExecutions(long jobExecutionId, ClassLoader classLoader) {
    return inner.getStepExecutions(jobExecutionId, classLoader);
  }

  @Override
  public StepExecutionImpl createStepExecution(String stepName) {
    return inner.createStepExecution(stepName);
  }

  @Override
  public void addStepExecution(JobExecutionImpl job, StepExecutionImpl step) {
    inner.addStepExecution(job, step);
  }

  @Override
  public void updateStepExecution(StepExecution step) {
    inner.updateStepExecution(step);
  }

  @Override
  public @Nullable StepExecutionImpl findOriginalStepExecutionForRestart(
      String stepName, JobExecutionImpl restarted, ClassLoader classLoader) {
    return inner.findOriginalStepExecutionForRestart(stepName, restarted, classLoader);
  }

  @Override
  public int countStepStartTimes(String stepName, long jobInstanceId) {
    return inner.countStepStartTimes(stepName, jobInstanceId);
  }

  @Override
  public void addPartitionExecution(StepExecutionImpl step, PartitionExecutionImpl partition) {
    inner.addPartitionExecution(step, partition);
  }

  @Override
  public List<PartitionExecutionImpl> getPartitionExecutions(
      long stepId, StepExecutionImpl step, boolean unfinishedOnly, ClassLoader classLoader) {
    return inner.getPartitionExecutions(stepId, step, unfinishedOnly, classLoader);
  }

  @Override
  public void savePersistentData(
      @Nullable JobExecution job, AbstractStepExecution stepOrPartition) {
    inner.savePersistentData(job, stepOrPartition);
  }

  @Override
  public int savePersistentDataIfNotStopping(
      JobExecution job, AbstractStepExecution stepOrPartition) {
    return inner.savePersistentDataIfNotStopping(job, stepOrPartition);
  }
}
