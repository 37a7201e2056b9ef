package beian.platform.batch;

import beian.platform.database.DatabaseSettings;
import beian.platform.file.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How processes speak about a database file that only one of them can open. Beside the file, the
 * one that runs a job says which ({@code .running}), and another may say which is to stop ({@code
 * .stop}). Nothing of it outlives the job; what a killed process left is told by its number.
 */
public final class FileRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FileRunner.class);
  private static final String H2_FILE = "jdbc:h2:file:";

  private final @Nullable Path running;
  private final @Nullable Path stop;

  private FileRunner(@Nullable Path database) {
    this.running = database == null ? null : beside(database, ".running");
    this.stop = database == null ? null : beside(database, ".stop");
  }

  /** Beside a database file; beside any other database there is nothing to be said. */
  public static FileRunner of(DatabaseSettings settings) {
    String place = settings.place();
    return new FileRunner(
        place.startsWith(H2_FILE) ? Path.of(place.substring(H2_FILE.length())) : null);
  }

  private static Path beside(Path database, String ending) {
    return database.resolveSibling(database.getFileName() + ending);
  }

  /** Says that this process runs an execution. */
  void begins(long execution) {
    if (running != null && stop != null) {
      forget(stop);
      write(running, execution + " " + ProcessHandle.current().pid());
    }
  }

  /** Takes that back. */
  void ended(long execution) {
    if (running != null
        && stop != null
        && running().filter(number -> number == execution).isPresent()) {
      forget(running);
      forget(stop);
    }
  }

  /** Whether somebody wants it to stop. */
  boolean isToStop(long execution) {
    return stop != null && Files.exists(stop) && Long.toString(execution).equals(read(stop));
  }

  /** The execution that a living process says it runs. */
  public Optional<Long> running() {
    String[] words = running == null ? new String[0] : read(running).split(" ");
    if (words.length != 2 || ProcessHandle.of(Long.parseLong(words[1])).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(words[0]));
  }

  /** Says that the order was heard. */
  void heard() {
    if (stop != null) {
      forget(stop);
    }
  }

  /** Asks the process that runs it to stop it. */
  public void stop(long execution) {
    if (stop != null) {
      write(stop, Long.toString(execution));
    }
  }

  /** What stands there is whole: nobody reads half a number. */
  private static void write(Path file, String text) {
    try {
      WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // not there, or gone at this moment
    }
  }

  private static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("batch.note_not_removed file={}", file.getFileName(), e);
    }
  }
}
