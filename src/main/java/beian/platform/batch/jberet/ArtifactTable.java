package beian.platform.batch.jberet;

import beian.platform.PlatformError;
import beian.platform.batch.Problems;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.util.Map;
import java.util.function.Supplier;
import org.jberet.creation.AbstractArtifactFactory;
import org.jberet.creation.ArtifactCreationContext;
import org.jberet.runtime.context.JobContextImpl;
import org.jberet.runtime.context.StepContextImpl;
import org.slf4j.MDC;

/**
 * Makes readers, processors, writers, batchlets, mappers and listeners from a table, so that they
 * are wired like everything else. Fields with {@code @Inject} still get job and step context and
 * {@code @BatchProperty} values.
 */
final class ArtifactTable extends AbstractArtifactFactory {
  private final Map<String, Supplier<?>> artifacts;
  private final Problems problems;

  ArtifactTable(Map<String, Supplier<?>> artifacts, Problems problems) {
    this.artifacts = Map.copyOf(artifacts);
    this.problems = problems;
  }

  @Override
  public Class<?> getArtifactClass(String ref, ClassLoader classLoader) {
    return supplier(ref).get().getClass();
  }

  @Override
  public Object create(String ref, Class<?> type, ClassLoader classLoader) throws Exception {
    ArtifactCreationContext context = ArtifactCreationContext.getCurrentArtifactCreationContext();
    JobContextImpl job = (JobContextImpl) context.getJobContext();
    MDC.put("job", job.getJobName() + "#" + job.getExecutionId());
    try {
      Object artifact = supplier(ref).get();
      StepContextImpl step = (StepContextImpl) context.getStepContext();
      doInjection(artifact, artifact.getClass(), classLoader, job, step, context.getProperties());
      return artifact;
    } catch (Exception e) {
      // The engine fails the job without keeping the reason when it happens before a step's run.
      problems.keep(job.getExecutionId(), ref, e);
      throw e;
    }
  }

  private Supplier<?> supplier(String ref) {
    Supplier<?> supplier = artifacts.get(ref);
    if (supplier == null) {
      throw new ProblemException(new Problem(PlatformError.BAD_JOB, ref, ref, ""));
    }
    return supplier;
  }
}
