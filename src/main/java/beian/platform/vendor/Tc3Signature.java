package beian.platform.vendor;

import beian.platform.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature {@code TC3-HMAC-SHA256} of Tencent Cloud's API 3.0, for a POST to {@code /} without
 * query: over the named headers, the payload and the second at which it is made (UTC).
 */
final class Tc3Signature {
  private static final String ALGORITHM = "TC3-HMAC-SHA256";
  private static final String END = "tc3_request";

  private final String secretId;
  private final String secretKey;

  Tc3Signature(String secretId, String secretKey) {
    this.secretId = secretId;
    this.secretKey = secretKey;
  }

  /**
   * What the header {@code Authorization} says.
   *
   * @param service the vendor's word for the product, {@code sms}
   * @param headers the headers that are signed, {@code content-type} and {@code host} among them
   * @param payload the body as it is sent
   * @param at the moment that {@code X-TC-Timestamp} says
   */
  String authorization(String service, Map<String, String> headers, byte[] payload, Instant at) {
    SortedMap<String, String> signed = new TreeMap<>();
    headers.forEach(
        (name, value) ->
            signed.put(name.toLowerCase(Locale.ROOT), value.strip().toLowerCase(Locale.ROOT)));
    String names = String.join(";", signed.keySet());
    StringBuilder request = new StringBuilder("POST\n/\n\n");
    signed.forEach((name, value) -> request.append(name).append(':').append(value).append('\n'));
    request.append('\n').append(names).append('\n').append(Sha256.of(payload));
    String day = LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    String scope = String.join("/", day, service, END);
    String toSign =
        String.join(
            "\n",
            ALGORITHM,
            Long.toString(at.getEpochSecond()),
            scope,
            Sha256.of(request.toString()));
    byte[] key = hmac(("TC3" + secretKey).getBytes(StandardCharsets.UTF_8), day);
    byte[] signature = hmac(hmac(hmac(key, service), END), toSign);
    return "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
        .formatted(ALGORITHM, secretId, scope, names, HexFormat.of().formatHex(signature));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Neither id nor key are shown. */
  @Override
  public String toString() {
    return "Tc3Signature";
  }
}
