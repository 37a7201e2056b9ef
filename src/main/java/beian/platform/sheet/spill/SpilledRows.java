package beian.platform.sheet.spill;

import beian.platform.sheet.SheetRow;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows that were read once and are to be walked again, each with a number somebody noted of it. The
 * first sixteen megabytes stay in memory, which is most files whole; what comes behind goes into a
 * file that only its owner can read and whose name is taken away at once, so that it is gone with
 * the process however that ends. First all rows are added, then they are walked. What the disk
 * refuses is an {@link UncheckedIOException}: the sheet has no part in it.
 */
public final class SpilledRows implements Closeable {
  private static final int BLOCK = 1 << 18;
  private static final int BLOCKS_IN_MEMORY = 64;
  private static final String BEGIN = ".rows-";
  private static final String END = ".part";
  private static final Set<OpenOption> OPTIONS =
      Set.of(
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);

  private final Path folder;
  private final RowWriting writing = new RowWriting();
  private final List<byte[]> inMemory = new ArrayList<>();

  /** How long the blocks in the file are, which stand there one behind the other. */
  private final List<Integer> inFile = new ArrayList<>();

  private byte[] block = new byte[BLOCK];
  private int length;
  private @Nullable FileChannel file;

  /**
   * @param folder where the file lies; made when there is to be one
   */
  public SpilledRows(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes away files whose names stayed when their process was killed. Nobody else may have one
   * open in that folder.
   */
  public static void sweep(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, BEGIN + "*" + END)) {
      for (Path path : left) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds a row.
   *
   * @param sheet its sheet, from 0
   * @param mark what is to be known of it again
   */
  public void add(int sheet, long mark, SheetRow row) {
    writing.write(sheet, mark, row);
    if (length + writing.length() > block.length) {
      end();
    }
    if (writing.length() > block.length) {
      block = new byte[writing.length()];
    }
    System.arraycopy(writing.bytes(), 0, block, length, writing.length());
    length += writing.length();
  }

  /** Walks all rows in their order; nothing is added any more. */
  public Walk walk() {
    return new Walk();
  }

  /** Gives back memory and room. */
  @Override
  public void close() {
    inMemory.clear();
    inFile.clear();
    length = 0;
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The block at hand is full. */
  private void end() {
    if (length == 0) {
      return;
    }
    if (inMemory.size() < BLOCKS_IN_MEMORY) {
      inMemory.add(Arrays.copyOf(block, length));
    } else {
      try {
        ByteBuffer left = ByteBuffer.wrap(block, 0, length);
        while (left.hasRemaining()) {
          file().write(left);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      inFile.add(length);
    }
    length = 0;
  }

  private FileChannel file() throws IOException {
    if (file == null) {
      Files.createDirectories(folder);
      Path path = folder.resolve(BEGIN + UUID.randomUUID() + END);
      file = FileChannel.open(path, OPTIONS, owners(folder));
    }
    return file;
  }

  private static FileAttribute<?>[] owners(Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** One walk; several may be under way, each in a thread of its own. */
  public final class Walk {
    private final RowReading reading = new RowReading();
    private int blocks;
    private long place;
    private byte[] bytes = {};

    private Walk() {}

    /** The next row; null behind the last. */
    public @Nullable SheetRow next() {
      while (reading.isAtEnd()) {
        if (!nextBlock()) {
          return null;
        }
      }
      return reading.next();
    }

    /** The sheet of the row handed over last, from 0. */
    public int sheet() {
      return reading.sheet();
    }

    /** What was noted of the row handed over last. */
    public long mark() {
      return reading.mark();
    }

    private boolean nextBlock() {
      int next = blocks++;
      if (next < inMemory.size()) {
        reading.take(inMemory.get(next), inMemory.get(next).length);
      } else if (next < inMemory.size() + inFile.size()) {
        int wanted = inFile.get(next - inMemory.size());
        reading.take(read(wanted), wanted);
      } else if (next == inMemory.size() + inFile.size()) {
        reading.take(block, length);
      } else {
        return false;
      }
      return true;
    }

    private byte[] read(int wanted) {
      if (bytes.length < wanted) {
        bytes = new byte[wanted];
      }
      try {
        ByteBuffer into = ByteBuffer.wrap(bytes, 0, wanted);
        while (into.hasRemaining()) {
          if (file().read(into, place + into.position()) < 0) {
            throw new IOException("the rows put aside end early");
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      place += wanted;
      return bytes;
    }
  }
}
