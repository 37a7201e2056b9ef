package beian.evidence.live.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import beian.app.sandbox.LoopbackWeb.Page;
import beian.app.sandbox.LoopbackWhois.Reply;
import beian.evidence.kind.Registration;
import beian.evidence.live.registration.RegistryReply.Asked;
import beian.evidence.observation.Observation;
import beian.platform.http.FetchedPage;
import beian.platform.text.Decoding;
import beian.testing.Registries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registries and registrars that refuse, are slow, dead, endless and hostile. */
class RegistryTroubleTest extends RegistryQuestions {
  @Test
  void slow_dead_endless_and_circling_rdap_servers_end_as_failures() throws IOException {
    assertThat(failure(rdap(Registries.json(200, OWNED).after(Duration.ofSeconds(4)))))
        .isEqualTo("TIMEOUT");
    assertThat(failure(rdap(Registries.json(200, OWNED).drip()))).isEqualTo("TIMEOUT");
    assertThat(failure(rdap(Registries.json(200, " ".repeat(200_000) + OWNED))))
        .isEqualTo("TOO_LONG");
    assertThat(failure(rdap(Page.redirect(302, "http://rdap.example/domain/example.org"))))
        .isEqualTo("TOO_MANY_REDIRECTS");
    assertThat(failure(rdap(Page.redirect(302, "http://169.254.169.254/latest/meta-data"))))
        .isEqualTo("FORBIDDEN_ADDRESS");
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bomb)) {
      packed.write(new byte[10_000_000]);
    }
    Page packed = Page.bytes("application/rdap+json", bomb.toByteArray());
    assertThat(failure(rdap(packed.with("Content-Encoding", "gzip")))).isEqualTo("TOO_LONG");
    registries.rdap().close();
    assertThat(failure(rdap(Registries.json(200, OWNED)))).isEqualTo("CONNECT");
  }

  @Test
  void slow_dead_endless_and_mute_whois_servers_end_as_failures() {
    registries.whois().put("example.cn", Reply.text(CNNIC).after(Duration.ofSeconds(4)));
    assertThat(failure(whois("example.cn"))).isEqualTo("TIMEOUT");
    registries.whois().put("example.cn", Reply.dripping(String.join("\n", CNNIC)));
    assertThat(failure(whois("example.cn"))).isEqualTo("TIMEOUT");
    registries.whois().put("example.cn", Reply.text(CNNIC).endless());
    assertThat(failure(whois("example.cn"))).isEqualTo("TOO_LONG");
    registries.whois().put("example.cn", Reply.bytes(new byte[0]));
    assertThat(failure(whois("example.cn"))).isEqualTo("CLOSED");
    byte[] neither = {'a', (byte) 0xFF, (byte) 0xFF, '\n'};
    registries.whois().put("example.cn", Reply.bytes(neither));
    assertThat(failure(whois("example.cn"))).isEqualTo("INVALID_CHARSET");
    registries.address("whois.cnnic.cn", "none");
    assertThat(failure(whois("example.cn"))).isEqualTo("NO_ADDRESS");
    registries.address("whois.cnnic.cn", "192.0.2.43");
    registries.whois().close();
    assertThat(failure(whois("example.cn"))).isEqualTo("CONNECT");
  }

  @Test
  void an_answer_in_gbk_is_read_as_a_saved_one_is() {
    byte[] gbk = String.join("\r\n", CNNIC).getBytes(Decoding.GB18030);
    registries.whois().put("example.cn", Reply.bytes(gbk));
    assertThat(Registration.REGISTRANT.of(whois("example.cn").get(0))).isEqualTo("北京示例科技有限公司");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Queried interval is too short.",
        "Query rate exceeded. No matching record.",
        "No matching record.\r\nQueried interval is too short.",
        "Number of allowed queries exceeded.",
        "WHOIS LIMIT EXCEEDED - SEE WWW.EXAMPLE.ORG FOR DETAILS"
      })
  void a_server_that_says_it_is_too_much_is_not_asked_again(String text) {
    registries.whois().put("a.cn", Reply.text(text));
    registries.whois().put("b.cn", Reply.text("Domain Name: b.cn", "Domain Status: ok"));
    registries.whois().put("example.hk", Reply.text("Domain Name: example.hk", "Status: Active"));
    try (RegistrationLookup lookup = lookup(Map.of("hk", List.of("whois://whois.hkirc.hk")))) {
      assertThat(failure(lookup.ask("a.cn", true, NOW).join().observations()))
          .isEqualTo("RATE_LIMITED");
      assertThat(lookup.ask("b.cn", true, NOW).join().observations()).isEmpty();
      assertThat(good(lookup.ask("example.hk", true, NOW).join().observations())).hasSize(1);
      assertThat(lookup.givenUp()).containsOnly(entry("whois.cnnic.cn", true));
      assertThat(lookup.unasked()).isEqualTo(1);
    }
    assertThat(registries.whois().questions()).containsExactly("a.cn", "example.hk");
  }

  @Test
  void a_registrar_that_refuses_is_left_alone_and_fails_no_night() {
    registries.address("rdap.verisign.com", "none");
    registries.whois().put("domain example.com", Reply.text(THIN));
    registries.whois().put("example.com", Reply.text("Number of allowed queries exceeded."));
    try (RegistrationLookup lookup = lookup(Map.of())) {
      assertThat(good(lookup.ask("example.com", true, NOW).join().observations())).hasSize(1);
      assertThat(lookup.givenUp()).containsOnly(entry("whois.registrar.example", false));
    }
  }

  @Test
  void http_429_is_no_answer_and_whois_is_asked_instead() {
    Map<String, List<String>> both =
        Map.of("org", List.of("http://rdap.example/", "whois://whois.example"));
    for (String domain : List.of("a.org", "b.org")) {
      registries.rdap().put("rdap.example", "/domain/" + domain, Registries.json(429, OWNED));
      registries.whois().put(domain, Reply.text("Domain Name: " + domain, "Domain Status: ok"));
    }
    try (RegistrationLookup lookup = lookup(both)) {
      assertThat(lookup.ask("a.org", false, NOW).join().observations())
          .extracting(Observation::failure)
          .containsExactly("RATE_LIMITED", "");
      assertThat(lookup.ask("b.org", false, NOW).join().observations())
          .extracting(Observation::source)
          .containsExactly("whois whois.example");
    }
    assertThat(registries.rdap().requests()).hasSize(1);
  }

  @Test
  void a_server_that_has_long_been_silent_is_left_alone() {
    registries.whois().close();
    try (RegistrationLookup lookup = lookup(Map.of())) {
      for (int i = 0; i < 8; i++) {
        lookup.ask("s" + i + ".cn", false, NOW).join();
      }
      assertThat(lookup.givenUp()).containsOnly(entry("whois.cnnic.cn", false));
      assertThat(lookup.unasked()).isEqualTo(3);
    }
  }

  @Test
  void an_answer_that_came_openly_to_a_secret_question_is_not_believed() {
    RegistryServer secret = RegistryServer.of("https://rdap.example/");
    Asked asked = new Asked(secret, "example.org", false);
    String url = secret.url("example.org");
    assertThat(asked.read(page(url, List.of(url), url)).failure()).isEmpty();
    String open = "http://rdap.example/domain/example.org";
    assertThat(asked.read(page(url, List.of(url, open), open)).failure()).isEqualTo("HTTP_200");
  }

  private static FetchedPage page(String url, List<String> hops, String last) {
    return new FetchedPage(
        url,
        last,
        hops,
        200,
        "application/rdap+json",
        OWNED.getBytes(StandardCharsets.UTF_8),
        StandardCharsets.UTF_8,
        false,
        "192.0.2.43",
        null,
        "");
  }
}
