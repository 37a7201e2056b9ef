package beian.platform.sheet.part;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of texts that the cells of a workbook share. Kept as bytes, four of overhead each; past
 * 64 MB it goes on in a mapped temporary file, so that the heap stays flat however long the table
 * is.
 */
public final class SharedStrings implements Closeable {
  private static final int PAGE_BITS = 22;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int HEAP_PAGES = 16;
  private static final int BLOCK = 1 << 16;

  private final List<ByteBuffer> pages = new ArrayList<>();

  /** Where each text stands, in units of four bytes. */
  private final List<int[]> addresses = new ArrayList<>();

  private int count;
  private int pageEnd = PAGE;
  private byte[] text = new byte[1024];
  private int length;
  private @Nullable FileChannel overflow;

  /** An empty table. */
  public SharedStrings() {}

  /** Reads the part {@code sharedStrings.xml}, each text as {@link RichText} has it. */
  public static SharedStrings read(XmlPart xml) throws IOException {
    SharedStrings strings = new SharedStrings();
    try {
      RichText text = new RichText();
      while (xml.next()) {
        if (xml.isEnd("si")) {
          strings.append(text.end().getBytes(StandardCharsets.UTF_8));
          strings.endText();
        } else {
          text.take(xml);
        }
      }
      return strings;
    } catch (IOException | RuntimeException e) {
      strings.close();
      throw e;
    }
  }

  /** How many texts there are. */
  public int size() {
    return count;
  }

  /**
   * A text by its number.
   *
   * @throws IOException when there is none of this number
   */
  public String get(int index) throws IOException {
    if (index < 0 || index >= count) {
      throw new IOException("shared string " + index + " of " + count);
    }
    long at = (addresses.get(index / BLOCK)[index % BLOCK] & 0xffff_ffffL) << 2;
    ByteBuffer page = pages.get((int) (at >>> PAGE_BITS));
    int offset = (int) at & PAGE - 1;
    int bytes = page.getInt(offset);
    if (page.hasArray()) {
      return new String(page.array(), offset + 4, bytes, StandardCharsets.UTF_8);
    }
    byte[] copy = new byte[bytes];
    page.get(offset + 4, copy);
    return new String(copy, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    pages.clear();
    if (overflow != null) {
      overflow.close();
    }
  }

  private void append(byte[] bytes) throws IOException {
    int added = bytes.length;
    if (length + added > PAGE - 4) {
      throw new IOException("a shared string longer than " + PAGE + " bytes");
    }
    if (length + added > text.length) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, length + added));
    }
    System.arraycopy(bytes, 0, text, length, added);
    length += added;
  }

  private void endText() throws IOException {
    if (pageEnd + 4 + length > PAGE) {
      pages.add(newPage());
      pageEnd = 0;
    }
    int page = pages.size() - 1;
    ByteBuffer target = pages.get(page);
    target.putInt(pageEnd, length);
    target.put(pageEnd + 4, text, 0, length);
    if (count % BLOCK == 0) {
      addresses.add(new int[BLOCK]);
    }
    addresses.get(count / BLOCK)[count % BLOCK] =
        (int) (((long) page << PAGE_BITS) + pageEnd >>> 2);
    count++;
    pageEnd += 4 + length + 3 & ~3;
    length = 0;
  }

  private ByteBuffer newPage() throws IOException {
    int page = pages.size();
    if (page < HEAP_PAGES) {
      return ByteBuffer.allocate(PAGE);
    }
    if (page == 1 << 32 - PAGE_BITS + 2) {
      throw new IOException("more than 16 GB of shared strings");
    }
    FileChannel channel = overflow;
    if (channel == null) {
      Path file = Files.createTempFile("strings", ".tmp");
      channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      overflow = channel;
    }
    return channel.map(FileChannel.MapMode.READ_WRITE, (long) (page - HEAP_PAGES) * PAGE, PAGE);
  }
}
