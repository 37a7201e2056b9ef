package beian.platform.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Tc3SignatureTest {
  private static final String PUBLISHED =
      "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"], \"Name\":"
          + " \"instance-name\"}]}";

  private final Tc3Signature signature =
      new Tc3Signature("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE");

  @Test
  void is_the_one_of_the_example_the_vendor_publishes() {
    assertThat(authorization(PUBLISHED, 1551113065))
        .isEqualTo(
            "TC3-HMAC-SHA256"
                + " Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request,"
                + " SignedHeaders=content-type;host, Signature="
                + "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
  }

  @Test
  void covers_the_text_and_the_second() {
    String first = authorization(PUBLISHED, 1551113065);
    assertThat(authorization(PUBLISHED + " ", 1551113065)).isNotEqualTo(first);
    assertThat(authorization(PUBLISHED, 1551113066)).isNotEqualTo(first);
  }

  @Test
  void is_of_the_day_in_utc() {
    assertThat(authorization("{}", Instant.parse("2026-11-02T23:59:59Z").getEpochSecond()))
        .contains("/2026-11-02/");
  }

  @Test
  void shows_no_key() {
    assertThat(signature.toString()).doesNotContain("EXAMPLE");
  }

  private String authorization(String payload, long second) {
    return signature.authorization(
        "cvm",
        Map.of(
            "Content-Type", "application/json; charset=utf-8", "Host", "cvm.tencentcloudapi.com"),
        payload.getBytes(StandardCharsets.UTF_8),
        Instant.ofEpochSecond(second));
  }
}
