package beian.platform.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A second memory of what was handed to a server: a file, one line each, on the disk before it
 * leaves. A database that forgets what it committed, as an embedded one may when its process is
 * killed, must not make anything leave twice. Things have names without line ends; a letter has one
 * for each of its parts.
 */
public final class Departures {
  private static final String LEFT = "left ";
  private static final String BACK = "back ";

  private final Path file;
  private final Set<String> left = new HashSet<>();

  /**
   * @param file where the lines stand; it need not exist
   */
  public Departures(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try {
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith(LEFT)) {
            left.add(line.substring(LEFT.length()));
          } else if (line.startsWith(BACK)) {
            left.remove(line.substring(BACK.length()));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether something of these names left, as far as this memory goes. */
  public boolean any(Collection<String> names) {
    return names.stream().anyMatch(left::contains);
  }

  /** Remembers that it is about to leave. */
  public void leaves(Collection<String> names) {
    if (names.isEmpty()) {
      return;
    }
    append(names.stream().map(LEFT::concat).toList());
    left.addAll(names);
  }

  /** Remembers that it did not leave after all. */
  public void back(Collection<String> names) {
    List<String> known = names.stream().filter(left::contains).toList();
    if (!known.isEmpty()) {
      append(known.stream().map(BACK::concat).toList());
      known.forEach(left::remove);
    }
  }

  private void append(List<String> lines) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(
          file,
          (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
