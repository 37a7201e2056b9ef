package beian.rectification.notice.act;

import beian.platform.text.Sha256;
import beian.rectification.notice.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

  /** Whether the letter, or a part of it in another letter, left, as far as this memory goes. */
  public boolean any(Digest digest) {
    return names(digest).anyMatch(left::contains);
  }

  /** Remembers that the letter is about to leave. */
  public void leaves(Digest digest) {
    append(names(digest).map(LEFT::concat).toList());
    names(digest).forEach(left::add);
  }

  /** Remembers that the letter did not leave after all. */
  public void back(Digest digest) {
    List<String> known = names(digest).filter(left::contains).toList();
    if (!known.isEmpty()) {
      append(known.stream().map(BACK::concat).toList());
      known.forEach(left::remove);
    }
  }

  /** The letter's message id and what each part tells whom. */
  private static Stream<String> names(Digest digest) {
    return Stream.concat(
            Stream.of(digest.mail().messageId()),
            digest.parts().stream().map(part -> part.no() + "." + Sha256.ofEach(part.key())))
        .distinct();
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
