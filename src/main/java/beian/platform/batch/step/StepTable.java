package beian.platform.batch.step;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What the steps of job files are made of, by the names the files use. A chunk step {@code name}
 * has the reader {@code nameReader} and the writer {@code nameWriter}.
 */
public final class StepTable {
  private final Map<String, Supplier<?>> artifacts = new TreeMap<>();

  /**
   * A step that reads and keeps, chunk by chunk.
   *
   * @param <T> what passes from one to the other
   */
  public <T> StepTable chunk(String name, ItemSource.Opening<T> source, Sink.Opening<T> sink) {
    put(name + "Reader", () -> new SourceReader(source));
    put(name + "Writer", () -> new SinkWriter<>(sink));
    return this;
  }

  /** A step that does one thing. */
  public StepTable task(String name, Task task) {
    put(name, () -> new TaskBatchlet(task));
    return this;
  }

  /** How a step is parted. */
  public StepTable parts(String name, int parts) {
    put(name, () -> new PartMapper(parts));
    return this;
  }

  /** The steps of another table too. */
  public StepTable and(StepTable other) {
    other.artifacts.forEach(this::put);
    return this;
  }

  /** From a name of a job file to what makes such an artifact. */
  public Map<String, Supplier<?>> artifacts() {
    return Map.copyOf(artifacts);
  }

  private void put(String name, Supplier<?> artifact) {
    if (artifacts.put(name, artifact) != null) {
      throw new IllegalStateException(name + " stands twice in the table of steps");
    }
  }
}
