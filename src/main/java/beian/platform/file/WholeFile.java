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
    Path temporary = temporary(file, bytes, attributes);
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
  }

  /**
   * Writes several of a folder: all are on the disk before the first has its name, and they get
   * their names one right after the other, in the order given. When it fails, those that have a
   * name are complete.
   *
   * @param folder a folder that is there
   * @param files by their names
   * @param named done when all are on the disk and none has its name; when it throws, none gets it
   */
  public static void write(Path folder, Map<String, byte[]> files, Runnable named)
      throws IOException {
    try {
      files.entrySet().parallelStream()
          .forEach(
              file -> {
                try {
                  temporary(folder.resolve(file.getKey()), file.getValue());
                } catch (IOException failed) {
                  throw new UncheckedIOException(failed);
                }
              });
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    named.run();
    try {
      for (String name : files.keySet()) {
        Path file = folder.resolve(name);
        Files.move(part(file), file, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      syncFolder(folder);
    }
  }

  /** Whether its bytes, or some of them, wait for a name they never got. */
  public static boolean isHalf(Path file) {
    return Files.exists(part(file));
  }

  private static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  /** Puts the bytes on the disk under another name, and says which. */
  private static Path temporary(Path file, byte[] bytes, FileAttribute<?>... attributes)
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
    return temporary;
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
