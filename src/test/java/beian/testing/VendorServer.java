package beian.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The cloud vendor on a free port of 127.0.0.1: checks each signature by itself, as the vendor's
 * documentation describes it, and answers what a test says. It shares no code with the product.
 */
public final class VendorServer implements AutoCloseable {
  public static final String ID = "AKIDEXAMPLE00000000000000000000000";
  public static final String KEY = "示例Key0000000000000000000000000000";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "TC3-HMAC-SHA256 Credential=([^/]+)/([0-9-]{10})/([a-z]+)/tc3_request,"
              + " SignedHeaders=([a-z;-]+), Signature=([0-9a-f]{64})");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Function<JsonNode, String>> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Clock clock;
  private volatile int status = 200;
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean silent;
  private volatile boolean endless;
  private volatile boolean packed;

  /** A request with a good signature. */
  public record Asked(String action, String version, JsonNode parameters) {}

  /**
   * @param clock the vendor's
   */
  public VendorServer(Clock clock) {
    this.clock = clock;
    try {
      server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  /** Where it listens. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers an action with what stands under {@code Response}. */
  public VendorServer answer(String action, Function<JsonNode, String> response) {
    answers.put(action, response);
    return this;
  }

  /** Answers an action always alike. */
  public VendorServer answer(String action, String response) {
    return answer(action, asked -> response);
  }

  /** Answers an action with an error. */
  public VendorServer error(String action, String code, String message) {
    return answer(action, error(code, message));
  }

  /** Answers with that HTTP status from now on. */
  public VendorServer status(int http) {
    status = http;
    return this;
  }

  /** Answers so much later from now on. */
  public VendorServer after(Duration wait) {
    delay = wait;
    return this;
  }

  /** Takes requests and hangs up without a word from now on. */
  public VendorServer hangingUp() {
    silent = true;
    return this;
  }

  /** Goes on answering for ever from now on. */
  public VendorServer endless() {
    endless = true;
    return this;
  }

  /** Packs its answers from now on. */
  public VendorServer packing() {
    packed = true;
    return this;
  }

  /** The requests with a good signature so far. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] payload = exchange.getRequestBody().readAllBytes();
    String action = String.valueOf(exchange.getRequestHeaders().getFirst("X-TC-Action"));
    String wrong = wrong(exchange, payload);
    String response;
    if (wrong.isEmpty()) {
      JsonNode parameters = JSON.readTree(payload);
      asked.add(
          new Asked(action, exchange.getRequestHeaders().getFirst("X-TC-Version"), parameters));
      Function<JsonNode, String> known = answers.get(action);
      response = known == null ? error("InvalidAction", "示例") : known.apply(parameters);
    } else {
      response = error(wrong, "示例 " + new String(payload, StandardCharsets.UTF_8));
    }
    if (!delay.isZero()) {
      LockSupport.parkNanos(delay.toNanos());
    }
    if (silent) {
      exchange.close();
      return;
    }
    byte[] body = ("{\"Response\":" + response + "}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    if (endless) {
      exchange.sendResponseHeaders(status, 0);
      while (!threads.isShutdown()) {
        exchange.getResponseBody().write(body);
      }
      return;
    }
    if (packed) {
      body = gzip(body);
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }

  private static String error(String code, String message) {
    return JSON.createObjectNode()
        .set("Error", JSON.createObjectNode().put("Code", code).put("Message", message))
        .toString();
  }

  /** What is wrong with a request; empty when nothing is. */
  private String wrong(HttpExchange exchange, byte[] payload) {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    Matcher said = AUTHORIZATION.matcher(headers.getOrDefault("authorization", ""));
    String stamp = headers.getOrDefault("x-tc-timestamp", "");
    if (!said.matches() || !stamp.matches("[0-9]{1,12}")) {
      return "AuthFailure.InvalidAuthorization";
    }
    if (!said.group(1).equals(ID)) {
      return "AuthFailure.SecretIdNotFound";
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(stamp));
    if (Duration.between(at, clock.instant()).abs().compareTo(SKEW) > 0) {
      return "AuthFailure.SignatureExpire";
    }
    List<String> names = List.of(said.group(4).split(";"));
    String day = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(at);
    boolean complete =
        names.contains("host")
            && names.contains("content-type")
            && names.stream().sorted().toList().equals(names)
            && said.group(2).equals(day);
    return complete && signature(said, names, headers, payload, stamp).equals(said.group(5))
        ? ""
        : "AuthFailure.SignatureFailure";
  }

  private static String signature(
      Matcher said, List<String> names, Map<String, String> headers, byte[] body, String stamp) {
    List<String> lines = new ArrayList<>(List.of("POST", "/", ""));
    for (String name : names) {
      lines.add(name + ":" + headers.getOrDefault(name, "").toLowerCase(Locale.ROOT));
    }
    lines.addAll(List.of("", said.group(4), digest(body)));
    String scope = said.group(2) + "/" + said.group(3) + "/tc3_request";
    String text =
        "TC3-HMAC-SHA256\n" + stamp + "\n" + scope + "\n" + digest(bytes(String.join("\n", lines)));
    byte[] key = bytes("TC3" + KEY);
    for (String part : List.of(said.group(2), said.group(3), "tc3_request", text)) {
      key = seal(key, part);
    }
    return hex(key);
  }

  private static byte[] seal(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "RAW"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return hex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    StringBuilder hex = new StringBuilder();
    for (byte one : bytes) {
      hex.append(String.format("%02x", one));
    }
    return hex.toString();
  }

  @Override
  public void close() {
    if (threads.isShutdown()) {
      return;
    }
    server.stop(0);
    threads.shutdownNow();
  }
}
