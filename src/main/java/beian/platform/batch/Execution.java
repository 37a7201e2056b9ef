package beian.platform.batch;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import jakarta.batch.runtime.BatchStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to run a job. A restart is a new execution of the same instance.
 *
 * @param id the number people name it by
 * @param instance the number all attempts of one start share
 * @param job the job's id, which is the name of its file
 * @param createdAt when it was asked for
 * @param startedAt null when it never got so far
 * @param endedAt null while it runs
 * @param exitStatus what the job says of itself, mostly the status again; empty while it runs
 * @param parameters the job parameters, those of earlier attempts included
 * @param steps the steps this attempt ran, in order; those completed earlier are not among them
 * @param problems why steps failed, first one first
 * @param orphaned it stands there as running, and its process is no more
 */
public record Execution(
    long id,
    long instance,
    String job,
    BatchStatus status,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    String exitStatus,
    Map<String, String> parameters,
    List<StepCount> steps,
    List<Problem> problems,
    boolean orphaned) {
  public Execution {
    parameters = Map.copyOf(parameters);
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
  }

  /** The same, of which no process is left; what the database says of it stays. */
  Execution orphan() {
    List<Problem> all = new ArrayList<>(problems);
    all.add(Problem.at(PlatformError.JOB_CUT_OFF, "#" + id));
    return new Execution(
        id,
        instance,
        job,
        status,
        createdAt,
        startedAt,
        endedAt,
        exitStatus,
        parameters,
        steps,
        all,
        true);
  }

  /** BAT-002, as it is kept. */
  Problem cutOff() {
    return new Problem(PlatformError.JOB_CUT_OFF, "#" + id, status.name(), "");
  }

  /** Whether it stands there as running. */
  boolean isUnderWay() {
    return status == BatchStatus.STARTING
        || status == BatchStatus.STARTED
        || status == BatchStatus.STOPPING;
  }

  /** True when everything was done. */
  public boolean isCompleted() {
    return status == BatchStatus.COMPLETED;
  }

  /** True when it ended early and can go on from there, if it is its instance's newest attempt. */
  public boolean isRestartable() {
    return status == BatchStatus.FAILED || status == BatchStatus.STOPPED;
  }
}
