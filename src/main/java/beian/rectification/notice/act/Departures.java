package beian.rectification.notice.act;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * A second memory of letters that were handed to a server: a file, one line each, on the disk
 * before the letter leaves. A database that forgets what it committed, as an embedded one may when
 * its process is killed, must not make a letter leave twice.
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

  /** Whether a letter of that Message-ID left, as far as this memory goes. */
  boolean has(String messageId) {
    return left.contains(messageId);
  }

  /** Remembers that the letter is about to leave. */
  void leaves(String messageId) {
    append(LEFT + messageId);
    left.add(messageId);
  }

  /** Remembers that the letter did not leave after all. */
  void back(String messageId) {
    if (left.remove(messageId)) {
      append(BACK + messageId);
    }
  }

  private void append(String line) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(
          file,
          (line + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
