package beian.platform.whois;

import beian.platform.http.AddressPolicy;
import beian.platform.http.FetchedPage.Failure;
import beian.platform.http.PageFetcher;
import beian.platform.machine.Daemons;
import beian.platform.net.Address;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Asks WHOIS servers (RFC 3912): a question on one line, and everything the server writes until it
 * closes the connection. Every host is resolved here, every address of it is checked, and the
 * connection goes to that very address. Safe for use by several threads.
 */
public final class WhoisClient implements AutoCloseable {
  private static final int ADDRESSES_TRIED = 3;

  private final Duration timeout;
  private final int maxBytes;
  private final PageFetcher.Addresses addresses;
  private final AddressPolicy policy;
  private final PageFetcher.Route route;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Daemons.named("whois-client"));

  /**
   * @param timeout for one question, from the connection to the last byte
   * @param maxBytes at most so many bytes of an answer are read
   * @param policy which addresses may be connected to
   * @param route where a checked address really leads; itself everywhere but in a sandbox
   */
  public WhoisClient(
      Duration timeout,
      int maxBytes,
      PageFetcher.Addresses addresses,
      AddressPolicy policy,
      PageFetcher.Route route) {
    this.timeout = timeout;
    this.maxBytes = maxBytes;
    this.addresses = addresses;
    this.policy = policy;
    this.route = route;
  }

  /**
   * Asks; never fails, what went wrong is in the answer.
   *
   * @param host a name, or an address
   * @param question one line, without its end
   */
  public CompletableFuture<WhoisAnswer> ask(String host, int port, String question) {
    return resolved(host)
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .handleAsync(
            (found, failure) ->
                failure == null
                    ? answer(found, port, question)
                    : WhoisAnswer.failed(Failure.LOOKUP_FAILED),
            threads);
  }

  private CompletableFuture<List<InetAddress>> resolved(String host) {
    if (Address.parse(host).isEmpty()) {
      return addresses.of(host).toCompletableFuture().copy();
    }
    try {
      return CompletableFuture.completedFuture(List.of(InetAddress.getByName(host)));
    } catch (UnknownHostException neverForLiterals) {
      return CompletableFuture.failedFuture(neverForLiterals);
    }
  }

  private WhoisAnswer answer(List<InetAddress> found, int port, String question) {
    if (found.isEmpty()) {
      return WhoisAnswer.failed(Failure.NO_ADDRESS);
    }
    if (!found.stream().allMatch(policy::allows)) {
      return WhoisAnswer.failed(Failure.FORBIDDEN_ADDRESS);
    }
    long end = System.nanoTime() + timeout.toNanos();
    WhoisAnswer answer = WhoisAnswer.failed(Failure.CONNECT);
    for (InetAddress address : found.subList(0, Math.min(found.size(), ADDRESSES_TRIED))) {
      if (answer.failure() == Failure.CONNECT) {
        answer = conversation(route.to(new InetSocketAddress(address, port)), question, end);
      }
    }
    return answer;
  }

  private WhoisAnswer conversation(InetSocketAddress server, String question, long end) {
    try (Socket socket = new Socket()) {
      try {
        socket.connect(server, millisTo(end));
      } catch (SocketTimeoutException silent) {
        throw silent;
      } catch (IOException refused) {
        return WhoisAnswer.failed(Failure.CONNECT);
      }
      socket.getOutputStream().write((question + "\r\n").getBytes(StandardCharsets.UTF_8));
      return read(socket, end);
    } catch (SocketTimeoutException timeIsOver) {
      return WhoisAnswer.failed(Failure.TIMEOUT);
    } catch (IOException cutOff) {
      // Half an answer may say the opposite of the whole.
      return WhoisAnswer.failed(Failure.CLOSED);
    }
  }

  private WhoisAnswer read(Socket socket, long end) throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (text.size() <= maxBytes) {
      socket.setSoTimeout(millisTo(end));
      int read = in.read(buffer);
      if (read < 0) {
        return text.size() == 0
            ? WhoisAnswer.failed(Failure.CLOSED)
            : new WhoisAnswer(text.toByteArray(), true, null);
      }
      text.write(buffer, 0, read);
    }
    return new WhoisAnswer(text.toByteArray(), false, null);
  }

  /** What is left of the time. */
  private static int millisTo(long end) throws SocketTimeoutException {
    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    if (left <= 0) {
      throw new SocketTimeoutException("time is over");
    }
    return (int) left;
  }

  /** Questions still under way come to their end or time out; no new ones are taken. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
