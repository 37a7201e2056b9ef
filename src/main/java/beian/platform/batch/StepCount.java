package beian.platform.batch;

import jakarta.batch.runtime.BatchStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one run of one step did so far.
 *
 * @param step the step's id in the job definition
 * @param read items read, in this run only: a restarted step counts from 0
 * @param written items written
 * @param filtered items the processor chose not to write
 * @param skipped items skipped for an error, in reading, processing or writing
 * @param startedAt when this run of the step began
 * @param endedAt null while it runs
 */
public record StepCount(
    String step,
    BatchStatus status,
    long read,
    long written,
    long filtered,
    long skipped,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt) {}
