package beian.app.sandbox;

import beian.platform.machine.Daemons;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A web server on 127.0.0.1 with virtual hosts. A folder of sites has one folder for each host; its
 * files are its pages ({@code index.html} for a path that ends with a slash). A file {@code
 * _answers} in it holds lines of {@code path status} or {@code path status location}. A host that
 * is not there answers 404, as does a path.
 */
public final class LoopbackWeb implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Daemons.numbered("loopback-web"));
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /**
   * What a URL answers.
   *
   * @param headers sent as they are; Content-Length is added
   * @param delay before the answer
   * @param dripping whether the body is sent byte by byte, ten a second
   */
  public record Page(
      int status, Map<String, String> headers, byte[] body, Duration delay, boolean dripping) {
    /** A page in UTF-8. */
    public static Page html(String html) {
      return bytes("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /** A page of any type. */
    public static Page bytes(String contentType, byte[] body) {
      return new Page(200, Map.of("Content-Type", contentType), body, Duration.ZERO, false);
    }

    /** A redirect. */
    public static Page redirect(int status, String location) {
      return new Page(status, Map.of("Location", location), new byte[0], Duration.ZERO, false);
    }

    /** The same page with one header more. */
    public Page with(String name, String value) {
      Map<String, String> all = new LinkedHashMap<>(headers);
      all.put(name, value);
      return new Page(status, all, body, delay, dripping);
    }

    /** The same page, later. */
    public Page after(Duration wait) {
      return new Page(status, headers, body, wait, dripping);
    }

    /** The same page, hardly ever coming to its end. */
    public Page drip() {
      return new Page(status, headers, body, delay, true);
    }
  }

  /** Starts at once on a free port. */
  public LoopbackWeb() {
    this(null);
  }

  /**
   * Starts at once on a free port.
   *
   * @param tls the server's key; {@code null} for plain HTTP
   */
  public LoopbackWeb(@Nullable SSLContext tls) {
    try {
      InetSocketAddress free =
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
      if (tls == null) {
        server = HttpServer.create(free, 500);
      } else {
        HttpsServer secure = HttpsServer.create(free, 500);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls));
        server = secure;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The port on 127.0.0.1. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Every request so far, {@code www.example.cn/path}. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Puts a page up, in place of what was there. */
  public void put(String host, String path, Page page) {
    pages.put(key(host) + path, page);
  }

  /** Puts up all sites of a folder. */
  public void load(Path folder) throws IOException {
    try (Stream<Path> sites = Files.list(folder)) {
      for (Path site : sites.filter(Files::isDirectory).sorted().toList()) {
        loadSite(String.valueOf(site.getFileName()), site);
      }
    }
  }

  private void loadSite(String host, Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = "/" + site.relativize(file).toString().replace('\\', '/');
        if (path.equals("/_answers")) {
          continue;
        }
        Page page = Page.bytes(type(path), Files.readAllBytes(file));
        put(host, path, page);
        if (path.endsWith("/index.html")) {
          put(host, path.substring(0, path.length() - "index.html".length()), page);
        }
      }
    }
    Path answers = site.resolve("_answers");
    for (String line : Files.exists(answers) ? Files.readAllLines(answers) : List.<String>of()) {
      String[] words = line.strip().split("\\s+", 3);
      if (words.length > 1) {
        int status = Integer.parseInt(words[1]);
        Map<String, String> headers =
            words.length > 2 ? Map.of("Location", words[2]) : Map.<String, String>of();
        put(host, words[0], new Page(status, headers, new byte[0], Duration.ZERO, false));
      }
    }
  }

  /** No charset: pages say it themselves, as most do. */
  private static String type(String path) {
    String small = path.toLowerCase(Locale.ROOT);
    return small.endsWith(".html") || small.endsWith(".htm")
        ? "text/html"
        : small.endsWith(".png") ? "image/png" : "application/octet-stream";
  }

  private static String key(String host) {
    return IDN.toASCII(host.replaceFirst(":\\d+$", "")).toLowerCase(Locale.ROOT);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = exchange.getRequestHeaders().getFirst("Host");
      String target = key(host == null ? "" : host) + exchange.getRequestURI();
      requests.add(target);
      Page page = pages.get(target);
      if (page == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      LockSupport.parkNanos(page.delay.toNanos());
      page.headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(page.status, page.body.length == 0 ? -1 : page.body.length);
      send(page, exchange.getResponseBody());
    }
  }

  private static void send(Page page, OutputStream out) throws IOException {
    if (!page.dripping) {
      out.write(page.body);
      return;
    }
    for (byte eachbyte : page.body) {
      out.write(eachbyte);
      out.flush();
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
