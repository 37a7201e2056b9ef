package beian.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory for what is thrown away when it is over. */
final class Scratch {
  private Scratch() {}

  /** Makes an empty one. */
  static Path make() {
    try {
      return Files.createTempDirectory("beian-dry-run");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes it and everything in it. */
  static void delete(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
