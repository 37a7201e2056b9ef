package beian.platform.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
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
    Path temporary = file.resolveSibling(file.getFileName() + ".part");
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
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
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
