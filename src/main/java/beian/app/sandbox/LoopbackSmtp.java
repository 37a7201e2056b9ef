package beian.app.sandbox;

import beian.platform.machine.Daemons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A mail server on 127.0.0.1 that takes every letter and keeps it as {@code 0001.eml}, {@code
 * 0002.eml} … in a folder, byte for byte. It can refuse recipients and drop connections as told.
 */
public final class LoopbackSmtp implements AutoCloseable {
  private final ServerSocket listener;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Daemons.numbered("loopback-smtp"));
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Map<String, String> refusals = new ConcurrentHashMap<>();
  private final List<Taken> taken = new ArrayList<>();
  private final Path folder;
  private final Options options;
  private final Map<String, String> letterRefusals = new ConcurrentHashMap<>();
  private volatile Runnable whole = () -> {};
  private volatile boolean leaving;
  private volatile int most = Integer.MAX_VALUE;
  private @Nullable Drop drop;
  private int connections;

  /**
   * What the server offers.
   *
   * @param tls the server's key, for STARTTLS and implicit TLS; {@code null} for neither
   * @param implicitTls TLS from the first byte instead of STARTTLS
   * @param logins user to password; empty for a server without login, otherwise login is required
   * @param smtpUtf8 whether SMTPUTF8 is offered
   */
  public record Options(
      @Nullable SSLContext tls, boolean implicitTls, Map<String, String> logins, boolean smtpUtf8) {
    /** Plain, open to everybody on this machine, with SMTPUTF8. */
    public static Options plain() {
      return new Options(null, false, Map.of(), true);
    }
  }

  /**
   * A letter that was taken.
   *
   * @param from envelope sender
   * @param to envelope recipients
   * @param mailParameters what followed the sender, for example {@code SMTPUTF8}
   * @param tls whether it came over TLS
   * @param user who had logged in; empty for nobody
   * @param file where its bytes are
   */
  public record Taken(
      String from, List<String> to, String mailParameters, boolean tls, String user, Path file) {}

  /** When a connection is cut without a word. */
  public enum Drop {
    /** On the next MAIL command. */
    AT_MAIL,
    /** After the closing dot, the letter is thrown away. */
    BEFORE_REPLY,
    /** After the letter was taken and acknowledged. */
    AFTER_REPLY
  }

  /** Starts at once on a free port. */
  public LoopbackSmtp(Path folder, Options options) {
    this.folder = folder;
    this.options = options;
    try {
      Files.createDirectories(folder);
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      listener =
          options.tls() != null && options.implicitTls()
              ? options.tls().getServerSocketFactory().createServerSocket(0, 50, loopback)
              : new ServerSocket(0, 50, loopback);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    threads.execute(this::accept);
  }

  /** The port on 127.0.0.1. */
  public int port() {
    return listener.getLocalPort();
  }

  /**
   * Refuses a recipient from now on.
   *
   * @param address in any case
   * @param reply the whole reply, {@code 550 5.1.1 no such user}
   */
  public void refuse(String address, String reply) {
    refusals.put(address.toLowerCase(Locale.ROOT), reply);
  }

  /** The same, but says so only when it has heard the whole letter. */
  public void refuseLetter(String address, String reply) {
    letterRefusals.put(address.toLowerCase(Locale.ROOT), reply);
  }

  /** Takes no more than so many connections at a time. */
  public void most(int connectionsAtOnce) {
    most = connectionsAtOnce;
  }

  /** Does something, in the thread of its connection, when a letter is whole and not answered. */
  public void whenWhole(Runnable work) {
    whole = work;
  }

  /** Takes no further letter: new connections are not taken, those that are end at their next. */
  public void leave() {
    leaving = true;
    try {
      listener.close();
    } catch (IOException alreadyClosed) {
      // closed is what was asked for
    }
  }

  /** Cuts one connection, once, at the given moment. */
  public synchronized void drop(Drop moment) {
    drop = moment;
  }

  /** All letters taken so far, in order. */
  public synchronized List<Taken> taken() {
    return List.copyOf(taken);
  }

  /** How many connections were opened so far. */
  public synchronized int connections() {
    return connections;
  }

  Options options() {
    return options;
  }

  @Nullable String refusal(String address) {
    return refusals.get(address.toLowerCase(Locale.ROOT));
  }

  @Nullable String letterRefusal(String address) {
    return letterRefusals.get(address.toLowerCase(Locale.ROOT));
  }

  void heardWhole() {
    whole.run();
  }

  synchronized boolean drops(Drop moment) {
    if (leaving && moment == Drop.AT_MAIL) {
      return true;
    }
    boolean now = drop == moment;
    if (now) {
      drop = null;
    }
    return now;
  }

  synchronized void take(
      String from, List<String> to, String parameters, boolean tls, String user, byte[] letter)
      throws IOException {
    Path file = folder.resolve("%04d.eml".formatted(taken.size() + 1));
    Files.write(file, letter);
    taken.add(new Taken(from, List.copyOf(to), parameters, tls, user, file));
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        if (open.size() >= most) {
          socket
              .getOutputStream()
              .write("421 4.7.0 too many\r\n".getBytes(StandardCharsets.US_ASCII));
          socket.close();
          continue;
        }
        open.add(socket);
        synchronized (this) {
          connections++;
        }
        threads.execute(() -> talk(socket));
      } catch (IOException closed) {
        // the loop ends when the listener was closed; a broken handshake is the client's matter
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      new SmtpConversation(this, socket).run();
    } catch (IOException clientWentAway) {
      // nothing to answer to any more
    } finally {
      open.remove(socket);
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException alreadyClosed) {
      // closed is what was asked for
    }
    threads.shutdownNow();
  }
}
