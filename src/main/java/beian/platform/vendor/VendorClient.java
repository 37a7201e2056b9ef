package beian.platform.vendor;

import beian.platform.dns.DnsLookup;
import beian.platform.http.AddressPolicy;
import beian.platform.http.FetchSettings;
import beian.platform.http.JsonPoster;
import beian.platform.http.Posted;
import beian.platform.pace.ConcurrencyLimit;
import beian.platform.vendor.VendorAnswer.Answered;
import beian.platform.vendor.VendorAnswer.Declined;
import beian.platform.vendor.VendorAnswer.InDoubt;
import beian.platform.vendor.VendorAnswer.Unreachable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the vendor, signed, each question once: whoever asks decides whether it may be asked again.
 * A vendor that was silent many times in a row is not waited for any more. Safe for use by several
 * threads.
 */
public final class VendorClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VendorClient.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTENT_TYPE = "application/json; charset=utf-8";
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.]{1,100}");
  private static final Pattern LATER =
      Pattern.compile(
          "(RequestLimitExceeded|LimitExceeded|ResourceInsufficient|ResourceUnavailable)(\\..*)?"
              + "|AuthFailure\\.SignatureExpire");
  private static final Pattern BROKEN = Pattern.compile("InternalError(\\..*)?");
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int MOST_BYTES = 256 << 10;
  private static final int IN_FLIGHT = 16;
  private static final int TOO_MANY = 429;
  private static final int SERVER_BROKE = 500;

  /** So many requests in a row without any answer are enough. */
  static final int PATIENCE = 32;

  private final VendorSettings settings;
  private final Tc3Signature signature;
  private final DnsLookup dns;
  private final JsonPoster poster;
  private final ConcurrencyLimit gate = new ConcurrencyLimit(IN_FLIGHT);
  private final AtomicInteger silent = new AtomicInteger();
  private final Clock clock;

  /**
   * Ready at once; nothing is asked yet.
   *
   * @param dns finds the addresses of the vendor's hosts; closed with this
   * @param policy which addresses may be connected to
   * @param clock the true time; a signature is good for minutes
   */
  public VendorClient(VendorSettings settings, DnsLookup dns, AddressPolicy policy, Clock clock) {
    this.settings = settings;
    this.signature = new Tc3Signature(settings.secretId(), settings.secretKey());
    this.dns = dns;
    this.clock = clock;
    Duration connect = settings.timeout().compareTo(CONNECT) < 0 ? settings.timeout() : CONNECT;
    this.poster =
        new JsonPoster(
            new FetchSettings(
                connect,
                settings.timeout(),
                MOST_BYTES,
                0,
                IN_FLIGHT,
                IN_FLIGHT,
                settings.perSecond(),
                "beian"),
            dns::addresses,
            policy,
            null);
  }

  /**
   * Asks once; never fails.
   *
   * @param parameters texts, numbers and lists of them, as the vendor names them
   */
  public CompletableFuture<VendorAnswer> ask(VendorAction action, Map<String, ?> parameters) {
    return gate.run(
        () ->
            silent.get() < PATIENCE
                ? send(action, parameters)
                : CompletableFuture.completedFuture(new Unreachable("NOT_ASKED_ANY_MORE")));
  }

  private CompletableFuture<VendorAnswer> send(VendorAction action, Map<String, ?> parameters) {
    byte[] payload;
    try {
      payload = JSON.writeValueAsBytes(parameters);
    } catch (JsonProcessingException neverForTextsAndNumbers) {
      throw new IllegalArgumentException(neverForTextsAndNumbers);
    }
    String address = settings.address(action);
    return poster
        .post(address, headers(action, JsonPoster.authority(address), payload), payload)
        .thenApply(
            posted -> {
              VendorAnswer answer = answer(posted);
              LOG.info("vendor.asked action={} status={} answer={}", action, posted, answer);
              return answer;
            });
  }

  private Map<String, String> headers(VendorAction action, String host, byte[] payload) {
    Instant now = clock.instant();
    Map<String, String> signed =
        Map.of("content-type", CONTENT_TYPE, "host", host, "x-tc-action", action.name());
    Map<String, String> all = new HashMap<>();
    all.put("Content-Type", CONTENT_TYPE);
    all.put("X-TC-Action", action.name());
    all.put("X-TC-Version", action.version());
    all.put("X-TC-Timestamp", Long.toString(now.getEpochSecond()));
    all.put("Authorization", signature.authorization(action.service(), signed, payload, now));
    if (!settings.region().isEmpty()) {
      all.put("X-TC-Region", settings.region());
    }
    return all;
  }

  private VendorAnswer answer(Posted posted) {
    if (posted.failure() != null) {
      silent.incrementAndGet();
      return posted.left()
          ? new InDoubt(posted.failure().name())
          : new Unreachable(posted.failure().name());
    }
    if (posted.status() >= SERVER_BROKE) {
      silent.incrementAndGet();
      return new InDoubt("HTTP_" + posted.status());
    }
    silent.set(0);
    JsonNode response = response(posted.body());
    if (posted.status() != 200) {
      return new Declined("HTTP_" + posted.status(), posted.status() == TOO_MANY);
    }
    if (!response.isObject()) {
      return new InDoubt("NO_RESPONSE");
    }
    return response.has("Error") ? error(response.path("Error")) : new Answered(response);
  }

  private static VendorAnswer error(JsonNode error) {
    String said = error.path("Code").asText();
    String code = CODE.matcher(said).matches() ? said : "UNREADABLE";
    return BROKEN.matcher(code).matches() || code.equals("UNREADABLE")
        ? new InDoubt(code)
        : new Declined(code, LATER.matcher(code).matches());
  }

  private static JsonNode response(String body) {
    try {
      return JSON.readTree(body.getBytes(StandardCharsets.UTF_8)).path("Response");
    } catch (IOException notJson) {
      return JSON.missingNode();
    }
  }

  @Override
  public void close() {
    poster.close();
    dns.close();
  }
}
