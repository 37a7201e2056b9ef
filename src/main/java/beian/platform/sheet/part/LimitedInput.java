package beian.platform.sheet.part;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a stream that unpacks to more than it may: the sign of a file made to exhaust us. */
final class LimitedInput extends FilterInputStream {
  /** Below this many bytes no ratio is suspicious. */
  private static final long GRACE = 16 << 20;

  /** Real sheets shrink to a twentieth; deflate cannot do better than 1032. */
  private static final long MAX_RATIO = 250;

  private final long most;
  private final long ratioLimit;
  private long seen;

  LimitedInput(InputStream in, long packedSize, long most) {
    super(in);
    this.most = most;
    this.ratioLimit = Math.max(GRACE, packedSize * MAX_RATIO);
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) throws IOException {
    seen += bytes;
    if (seen > most) {
      throw new IOException("a part unpacks to more than " + (most >> 20) + " MB");
    }
    if (seen > ratioLimit) {
      throw new IOException("a part unpacks to more than " + MAX_RATIO + " times its size");
    }
  }
}
