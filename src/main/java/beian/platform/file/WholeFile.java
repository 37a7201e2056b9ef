package beian.platform.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is complete and on the disk, or not there (temporary file, fsync, rename). */
public final class WholeFile {
  private static final Logger LOG = LoggerFactory.getLogger(WholeFile.class);

  private WholeFile() {}

  /**
   * Writes it, in place of one of that name.
   *
   * @param file in a folder that is there
   * @param attributes what it is made with, such as who may read it
   */
  public static void write(Path file, byte[] bytes, FileAttribute<?>... attributes)
      throws IOException {
    prepare(file, bytes, attributes);
    name(List.of(file));
  }

  /**
   * Puts the bytes of several on the disk under other names.
   *
   * @param files in folders that are there
   */
  public static void prepare(Map<Path, byte[]> files) throws IOException {
    try {
      files.entrySet().parallelStream()
          .forEach(
              file -> {
                try {
                  prepare(file.getKey(), file.getValue());
                } catch (IOException failed) {
                  throw new UncheckedIOException(failed);
                }
              });
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  /**
   * Gives what was prepared its names, one right after the other, in place of files of those names.
   * When it fails, those that got none are still {@link #isHalf half}.
   *
   * @param files of one folder
   */
  public static void name(Collection<Path> files) throws IOException {
    try {
      for (Path file : files) {
        Files.move(part(file), file, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      files.stream()
          .limit(1)
          .map(file -> Objects.requireNonNull(file.toAbsolutePath().getParent()))
          .forEach(WholeFile::syncFolder);
    }
  }

  /** Whether its bytes, or some of them, wait for a name they never got. */
  public static boolean isHalf(Path file) {
    return Files.exists(part(file));
  }

  private static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  private static void prepare(Path file, byte[] bytes, FileAttribute<?>... attributes)
      throws IOException {
    Path temporary = part(file);
    Files.deleteIfExists(temporary);
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            attributes)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /**
   * The rename itself must reach the disk; systems that cannot sync a folder do it on their own.
   */
  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notOnThisSystem) {
      LOG.debug("file.folder_not_synced folder={}", folder);
    }
  }
}
