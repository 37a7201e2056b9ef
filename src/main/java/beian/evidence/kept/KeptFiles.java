package beian.evidence.kept;

import beian.evidence.EvidenceError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files as they were taken in or written, each content once, under its hash: {@code
 * ab/abcdef….csv}. Nothing in the folder is ever changed. Safe for many threads and processes.
 */
public final class KeptFiles {
  private static final String UNFINISHED = ".part";

  private final @Nullable Path folder;

  /**
   * @param folder where they lie; made when it is needed
   */
  public KeptFiles(Path folder) {
    this.folder = folder;
  }

  private KeptFiles() {
    this.folder = null;
  }

  /** Keeps nothing: what a dry run reads lies where it lay. */
  public static KeptFiles none() {
    return new KeptFiles();
  }

  /**
   * Keeps a file as it is now; to be read from the copy, so that what was read is what is kept.
   *
   * @param name by which people know it
   * @throws ProblemException EVI-010 when it cannot be kept
   */
  public KeptFile keep(Path file, String name) throws IOException {
    if (folder == null) {
      return new KeptFile(Sha256.of(file), name, Files.size(file), file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      Path copy = unfinished(folder);
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel written = FileChannel.open(copy, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      return settled(folder, copy, Sha256.of(copy), name);
    }
  }

  /** The same of bytes that were read already. */
  public KeptFile keep(byte[] bytes, String name, Path from) throws IOException {
    String hash = Sha256.of(bytes);
    if (folder == null) {
      return new KeptFile(hash, name, bytes.length, from);
    }
    Path place = place(folder, hash, name);
    if (Files.exists(place)) {
      return new KeptFile(hash, name, bytes.length, place);
    }
    Path copy = unfinished(folder);
    Files.write(copy, bytes);
    return settled(folder, copy, hash, name);
  }

  private static Path unfinished(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
      return Files.createTempFile(folder, "taken", UNFINISHED);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              EvidenceError.NOT_KEPT, folder.toString(), String.valueOf(e.getMessage()), ""),
          e);
    }
  }

  private KeptFile settled(Path folder, Path copy, String hash, String name) throws IOException {
    long size = Files.size(copy);
    Optional<Path> known = find(hash);
    if (known.isPresent()) {
      Files.delete(copy);
      return new KeptFile(hash, name, size, known.get());
    }
    Path place = place(folder, hash, name);
    Files.createDirectories(place.getParent());
    Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
    return new KeptFile(hash, name, size, place);
  }

  /** Where the content of that hash lies; empty when it is not kept here. */
  public Optional<Path> find(String sha256) {
    Path below =
        folder == null || sha256.length() < 2 ? null : folder.resolve(sha256.substring(0, 2));
    if (below == null || !Files.isDirectory(below)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(below)) {
      return files.filter(file -> file.getFileName().toString().startsWith(sha256)).findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Gives up the content of that hash, where it is kept. */
  public void forget(String sha256) throws IOException {
    Optional<Path> kept = find(sha256);
    if (kept.isPresent()) {
      Files.deleteIfExists(kept.get());
    }
  }

  private static Path place(Path folder, String hash, String name) {
    return folder.resolve(hash.substring(0, 2)).resolve(hash + ending(name));
  }

  private static String ending(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ending.matches("[a-z0-9]{1,5}") ? "." + ending : "";
  }
}
