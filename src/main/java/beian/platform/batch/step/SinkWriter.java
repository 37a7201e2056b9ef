package beian.platform.batch.step;

import jakarta.batch.api.chunk.ItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The writer of a chunk step: hands the engine's chunks to a {@link Sink}.
 *
 * @param <T> what the step's reader reads
 */
final class SinkWriter<T> implements ItemWriter {
  private final Sink.Opening<T> opening;
  private @Nullable Sink<T> sink;

  @Inject private JobContext job;
  @Inject private StepContext step;

  @SuppressWarnings("NullAway.Init")
  SinkWriter(Sink.Opening<T> opening) {
    this.opening = opening;
  }

  @Override
  public void open(@Nullable Serializable checkpoint) {
    sink = opening.open(StepRun.of(job, step, ""));
  }

  @Override
  @SuppressWarnings("unchecked") // reader and writer are made for each other, see StepTable.chunk
  public void writeItems(List<Object> items) {
    if (sink != null) {
      sink.keep((List<T>) items);
    }
  }

  @Override
  public @Nullable Serializable checkpointInfo() {
    return null;
  }

  @Override
  public void close() {
    if (sink != null) {
      sink.close();
    }
  }
}
