package beian.app.cli.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream whose end is not the end of standard output. */
final class Unclosed extends FilterOutputStream {
  private Unclosed(OutputStream out) {
    super(out);
  }

  static OutputStream of(OutputStream out) {
    return new Unclosed(out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
