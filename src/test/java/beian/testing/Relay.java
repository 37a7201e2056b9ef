package beian.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands before a server on the loopback address, and does something before it hears a word. */
public final class Relay implements AutoCloseable {
  private final ServerSocket listener;
  private final int server;
  private final Runnable first;

  /**
   * @param server the port of the server
   * @param first done before each piece of what a client says is passed on
   */
  public Relay(int server, Runnable first) {
    this.server = server;
    this.first = first;
    try {
      this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  /** Where it listens. */
  public int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
        start(() -> pass(client, behind, first));
        start(() -> pass(behind, client, () -> {}));
      } catch (IOException closed) {
        // the loop decides
      }
    }
  }

  private static void pass(Socket from, Socket to, Runnable first) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] piece = new byte[8192];
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        first.run();
        out.write(piece, 0, length);
        out.flush();
      }
    } catch (IOException closed) {
      // one side hung up, and so does the other
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
