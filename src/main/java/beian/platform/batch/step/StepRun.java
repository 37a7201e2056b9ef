package beian.platform.batch.step;

import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A run of a step, and what it is told of the job it belongs to.
 *
 * @param execution the number of the attempt
 * @param instance the number all attempts of one start share
 * @param job the job's id
 * @param step the step's id
 * @param part which part of the step this is, from 0; 0 when it has no parts
 * @param parameters the job's properties, as its file names them; what was not given is empty
 * @param exitStatus takes what the job is to say of itself at its end
 * @param stopping whether the job is to stop: a {@link Task} that does many things one by one ends
 *     between two of them; chunks end by themselves
 */
public record StepRun(
    long execution,
    long instance,
    String job,
    String step,
    int part,
    Map<String, String> parameters,
    Consumer<String> exitStatus,
    BooleanSupplier stopping) {
  /** The parameter that has the moment of the run, in UTC. */
  public static final String MOMENT = "now";

  public StepRun {
    parameters = Map.copyOf(parameters);
  }

  static StepRun of(JobContext job, StepContext step, String part) {
    return of(job, step, part, () -> false);
  }

  static StepRun of(JobContext job, StepContext step, String part, BooleanSupplier stopping) {
    Map<String, String> parameters =
        job.getProperties().stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, job.getProperties()::getProperty));
    return new StepRun(
        job.getExecutionId(),
        job.getInstanceId(),
        job.getJobName(),
        step.getStepName(),
        part.isEmpty() ? 0 : Integer.parseInt(part),
        parameters,
        job::setExitStatus,
        stopping);
  }

  /** The moment the run is about, as exact as the database keeps it. */
  public Instant moment() {
    return Instant.parse(parameter(MOMENT)).truncatedTo(ChronoUnit.MICROS);
  }

  /** A property of the job; empty when it was not given. */
  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }
}
