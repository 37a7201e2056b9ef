package beian.platform.batch.step;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The reader of a chunk step: hands the engine what a {@link ItemSource} has. */
final class SourceReader implements ItemReader {
  private final ItemSource.Opening<?> opening;
  private @Nullable ItemSource<?> source;

  @Inject private JobContext job;
  @Inject private StepContext step;

  @Inject
  @BatchProperty(name = "part")
  private String part = "";

  @SuppressWarnings("NullAway.Init")
  SourceReader(ItemSource.Opening<?> opening) {
    this.opening = opening;
  }

  @Override
  public void open(@Nullable Serializable checkpoint) {
    source = opening.open(StepRun.of(job, step, part), checkpoint);
  }

  @Override
  public @Nullable Object readItem() {
    return source == null ? null : source.next();
  }

  @Override
  public @Nullable Serializable checkpointInfo() {
    return source == null ? null : source.place();
  }

  @Override
  public void close() {
    if (source != null) {
      source.close();
    }
  }
}
