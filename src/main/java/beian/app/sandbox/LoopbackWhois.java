package beian.app.sandbox;

import beian.platform.machine.Daemons;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A WHOIS server on 127.0.0.1. It answers each question with what was put up for it, as it stands;
 * to any other it closes the connection without a word. A folder of answers has one file for each
 * question, {@code site01.example.txt}.
 */
public final class LoopbackWhois implements AutoCloseable {
  private final ServerSocket server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Daemons.numbered("loopback-whois"));
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> questions = new CopyOnWriteArrayList<>();

  /** How a question is answered. */
  @FunctionalInterface
  public interface Reply {
    /** Writes the answer; the connection is closed behind it. */
    void to(OutputStream out) throws IOException;

    /** Bytes as they are. */
    static Reply bytes(byte[] bytes) {
      return out -> out.write(bytes);
    }

    /** Lines in UTF-8. */
    static Reply text(String... lines) {
      return bytes((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The same, later. */
    default Reply after(Duration wait) {
      return out -> {
        LockSupport.parkNanos(wait.toNanos());
        to(out);
      };
    }

    /** The same lines over and over, until nobody listens any more. */
    default Reply endless() {
      return out -> {
        while (true) {
          to(out);
        }
      };
    }

    /** A byte every tenth of a second, hardly ever coming to an end. */
    static Reply dripping(String text) {
      return out -> {
        for (byte written : text.getBytes(StandardCharsets.UTF_8)) {
          out.write(written);
          out.flush();
          LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
      };
    }
  }

  /** Starts at once on a free port. */
  public LoopbackWhois() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    threads.execute(this::serve);
  }

  /** The port on 127.0.0.1. */
  public int port() {
    return server.getLocalPort();
  }

  /** Every question so far. */
  public List<String> questions() {
    return List.copyOf(questions);
  }

  /** Puts an answer up, in place of what was there. */
  public void put(String question, Reply reply) {
    replies.put(question, reply);
  }

  /** Puts up all answers of a folder. */
  public void load(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        put(
            String.valueOf(file.getFileName()).replaceFirst("\\.txt$", ""),
            Reply.bytes(Files.readAllBytes(file)));
      }
    }
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket asking = server.accept();
        threads.execute(() -> answer(asking));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket asking) {
    try (asking;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(asking.getInputStream(), StandardCharsets.UTF_8))) {
      String question = String.valueOf(in.readLine());
      questions.add(question);
      Reply reply = replies.get(question);
      if (reply != null) {
        reply.to(asking.getOutputStream());
      }
    } catch (IOException goneAway) {
      // whoever asked has heard enough
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    threads.shutdownNow();
  }
}
