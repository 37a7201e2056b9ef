package beian.evidence.live.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import beian.app.sandbox.LoopbackWeb.Page;
import beian.app.sandbox.LoopbackWhois.Reply;
import beian.evidence.RegistrySettings;
import beian.evidence.file.Quotes;
import beian.evidence.file.Quotes.Quote;
import beian.evidence.kept.KeptFiles;
import beian.evidence.kept.LookedUp;
import beian.evidence.kind.Registration;
import beian.evidence.live.registration.RegistryReply.Asked;
import beian.evidence.observation.Observation;
import beian.platform.http.FetchedPage;
import beian.platform.text.Decoding;
import beian.testing.Registries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registries and registrars that answer, refuse, are slow, wrong, dead, endless and hostile. */
class RegistrationLookupTest {
  private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
  private static final String OWNED =
      """
      {"rdapConformance":["rdap_level_0"],"objectClassName":"domain","ldhName":"EXAMPLE.ORG",
       "status":["active"],
       "events":[{"eventAction":"registration","eventDate":"2015-01-01T00:00:00Z"},
        {"eventAction":"expiration","eventDate":"2030-01-01T00:00:00Z"},
        {"eventAction":"last update of RDAP database","eventDate":"2026-11-20T00:00:00Z"}],
       "entities":[{"roles":["registrant"],"vcardArray":["vcard",[["version",{},"text","4.0"],
         ["fn",{},"text",""],["org",{},"text","北京示例科技有限公司"]]]}]}
      """;
  private static final String ABSENT =
      """
      {"rdapConformance":["rdap_level_0"],"errorCode":404,"title":"Not Found"}
      """;
  private static final String[] CNNIC = {
    "Domain Name: example.cn",
    "Domain Status: ok",
    "Registrant: 北京示例科技有限公司",
    "Registrant Contact Email: zhang@example.cn",
    "Registration Time: 2015-01-01 07:30:00",
    "Expiration Time: 2030-01-01 07:30:00"
  };
  private static final String[] THIN = {
    "   Domain Name: EXAMPLE.COM",
    "   Registrar WHOIS Server: whois.registrar.example",
    "   Registrar: Example Registrar, Inc.",
    "   Creation Date: 2015-01-01T17:00:00Z",
    "   Registry Expiry Date: 2030-01-01T17:00:00Z",
    "   Domain Status: clientTransferProhibited https://icann.org/epp#clientTransferProhibited",
    ">>> Last update of whois database: 2026-11-20T01:02:03Z <<<"
  };

  @TempDir Path home;

  private final Registries registries = new Registries();

  @AfterEach
  void close() {
    registries.close();
  }

  private RegistrationLookup lookup(Map<String, List<String>> servers) {
    return lookup(
        new RegistrySettings(
            true, servers, 0, Duration.ofMinutes(5), Duration.ofSeconds(2), 16 << 10));
  }

  private RegistrationLookup lookup(RegistrySettings settings) {
    return new RegistrationLookup(
        settings,
        "test",
        registries::addresses,
        Registries.policy(),
        registries.route(),
        new KeptFiles(home.resolve("kept")));
  }

  private List<Observation> ask(Map<String, List<String>> servers, String domain) {
    try (RegistrationLookup lookup = lookup(servers)) {
      return lookup.ask(domain, false, NOW).join().observations();
    }
  }

  private List<Observation> whois(String domain) {
    return ask(Map.of("cn", List.of("whois://whois.cnnic.cn")), domain);
  }

  private List<Observation> rdap(Page page) {
    registries.rdap().put("rdap.example", "/domain/example.org", page);
    return ask(Map.of("org", List.of("http://rdap.example/")), "example.org");
  }

  private static String failure(List<Observation> seen) {
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).failed()).isTrue();
    return seen.get(0).failure();
  }

  @Test
  void cnnic_names_the_owner_and_its_answer_is_kept_as_it_came() throws IOException {
    registries.whois().put("example.cn", Reply.text(CNNIC));

    LookedUp found;
    try (RegistrationLookup lookup = lookup(Map.of())) {
      found = lookup.ask("example.cn", false, NOW).join();
    }

    Observation seen = found.observations().get(0);
    assertThat(seen.attributes())
        .containsOnly(
            entry("registrant", "北京示例科技有限公司"),
            entry("registered_at", "2015-01-01"),
            entry("expires_at", "2030-01-01"),
            entry("status", "ok"));
    assertThat(seen.source()).isEqualTo("whois whois.cnnic.cn");
    assertThat(seen.observedAt()).isEqualTo(NOW);
    Quote quote = new Quotes(new KeptFiles(home.resolve("kept")), home).of(seen).orElseThrow();
    assertThat(quote.matches()).isTrue();
    assertThat(quote.text()).contains("Registrant: 北京示例科技有限公司");
    assertThat(found.kept())
        .singleElement()
        .satisfies(file -> assertThat(file.name()).isEqualTo("registration/example.cn.whois"));
  }

  @Test
  void rdap_is_asked_first_and_whois_only_when_it_fails() {
    Map<String, List<String>> both =
        Map.of("org", List.of("http://rdap.example/", "whois://whois.example"));
    registries.rdap().put("rdap.example", "/domain/example.org", Registries.json(200, OWNED));
    assertThat(ask(both, "example.org").get(0).attributes())
        .containsOnly(
            entry("registrant", "北京示例科技有限公司"),
            entry("registered_at", "2015-01-01"),
            entry("expires_at", "2030-01-01"),
            entry("status", "active"));
    assertThat(registries.whois().questions()).isEmpty();

    registries.rdap().put("rdap.example", "/domain/example.org", Registries.json(500, "{}"));
    registries.whois().put("example.org", Reply.text("Domain Name: example.org", "Registrar: 示例"));
    List<Observation> seen = ask(both, "example.org");
    assertThat(seen).extracting(Observation::failure).containsExactly("HTTP_500", "");
    assertThat(seen.get(1).source()).isEqualTo("whois whois.example");
  }

  @Test
  void the_products_tables_know_whom_to_ask() {
    RegistryServers known = new RegistryServers(Map.of("net", List.of()));
    assertThat(known.of("example.com.cn"))
        .extracting(RegistryServer::name)
        .containsExactly("whois whois.cnnic.cn");
    assertThat(known.of("example.com"))
        .extracting(
            server -> server.isWhois() ? server.question("example.com") : server.url("example.com"))
        .containsExactly(
            "https://rdap.verisign.com/com/v1/domain/example.com", "domain example.com");
    assertThat(known.know("example.net")).as("switched off").isFalse();
    assertThat(known.know("example.example")).isFalse();
  }

  @Test
  void a_thin_registry_refers_to_the_registrar_who_names_the_owner_and_nothing_else() {
    registries.whois().put("domain example.com", Reply.text(THIN));
    registries
        .whois()
        .put(
            "example.com",
            Reply.text(
                "Domain Name: example.com",
                "Registrar Registration Expiration Date: 2020-01-01T17:00:00Z",
                "Domain Status: pendingDelete",
                "Registrant Organization: 北京示例科技有限公司"));

    registries.address("rdap.verisign.com", "none");
    List<Observation> seen = good(ask(Map.of(), "example.com"));

    assertThat(seen)
        .extracting(Observation::source)
        .containsExactly("whois whois.verisign-grs.com", "whois whois.registrar.example");
    assertThat(Registration.EXPIRES_AT.of(seen.get(0))).isEqualTo("2030-01-02");
    assertThat(seen.get(1).attributes()).containsOnly(entry("registrant", "北京示例科技有限公司"));
  }

  @Test
  void an_rdap_registry_refers_to_the_registrars_object() {
    registries
        .rdap()
        .put(
            "rdap.example",
            "/domain/example.org",
            Registries.json(
                200,
                """
                {"objectClassName":"domain","ldhName":"example.org","status":["active"],
                 "links":[{"rel":"self","href":"http://rdap.example/domain/example.org"},
                  {"rel":"related","type":"application/rdap+json",
                   "href":"http://rdap.registrar.example/v1/domain/EXAMPLE.ORG"}]}
                """));
    registries
        .rdap()
        .put("rdap.registrar.example", "/v1/domain/EXAMPLE.ORG", Registries.json(200, OWNED));

    List<Observation> seen = ask(Map.of("org", List.of("http://rdap.example")), "example.org");

    assertThat(seen).extracting(Observation::source).contains("rdap rdap.registrar.example");
    assertThat(seen.get(0).attributes()).containsOnly(entry("status", "active"));
    assertThat(seen.get(1).attributes()).containsOnly(entry("registrant", "北京示例科技有限公司"));
  }

  private static List<Observation> good(List<Observation> seen) {
    return seen.stream().filter(one -> !one.failed()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No match for \"EXAMPLE.COM\".",
        "Domain not found.",
        "404 Not Found",
        "Domain Name: example.net\nRegistrant: 上海示例他人有限公司",
        "Domain Name: ns1.example.com\nRegistrant: 上海示例他人有限公司",
        "Domain Name: example.com",
        "Server Name: EXAMPLE.COM\nRegistrar: x"
      })
  void what_a_registrar_does_not_know_is_no_word_against_the_owner(String text) {
    registries.address("rdap.verisign.com", "none");
    registries.whois().put("domain example.com", Reply.text(THIN));
    registries.whois().put("example.com", Reply.text(text.split("\n")));

    List<Observation> seen = good(ask(Map.of(), "example.com"));

    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).attributes())
        .containsEntry("status", "clienttransferprohibited")
        .doesNotContainKey("registrant");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.0.0.1",
        "169.254.169.254",
        "::1",
        "localhost:22",
        "2130706433",
        "http://127.0.0.1/",
        "whois.verisign-grs.com",
        "internal.example",
        "a b",
        "file:///etc/passwd"
      })
  void no_referral_leads_into_our_own_network_or_round_in_a_circle(String referral) {
    registries.address("rdap.verisign.com", "none");
    registries.address("internal.example", "10.0.0.1");
    registries.address("2130706433", "none");
    registries
        .whois()
        .put(
            "domain example.com",
            Reply.text(
                "Domain Name: EXAMPLE.COM",
                "Registrar WHOIS Server: " + referral,
                "Registry Expiry Date: 2030-01-01T17:00:00Z"));

    List<Observation> seen = ask(Map.of(), "example.com");

    assertThat(good(seen)).hasSize(1);
    assertThat(registries.whois().questions()).containsExactly("domain example.com");
  }

  @Test
  void a_registry_at_an_address_of_our_own_network_is_not_asked() {
    registries.address("whois.cnnic.cn", "192.168.0.1");
    assertThat(failure(whois("example.cn"))).isEqualTo("FORBIDDEN_ADDRESS");
    registries.address("rdap.example", "127.0.0.1");
    assertThat(failure(rdap(Registries.json(200, OWNED)))).isEqualTo("FORBIDDEN_ADDRESS");
    assertThat(registries.whois().questions()).isEmpty();
    assertThat(registries.rdap().requests()).isEmpty();
  }

  @Test
  void only_a_known_wording_of_the_registry_says_that_nobody_has_a_domain() {
    registries.whois().put("example.cn", Reply.text("No matching record."));
    assertThat(whois("example.cn").get(0).attributes()).containsOnly(entry("status", "available"));

    for (String text :
        List.of(
            "Domain not found.",
            "no such domain",
            "HTTP/1.1 404 Not Found",
            "<html>No matching record.</html>")) {
      registries.whois().put("example.cn", Reply.text(text));
      assertThat(failure(whois("example.cn"))).as(text).isEqualTo("NOT_UNDERSTOOD");
    }
  }

  @Test
  void of_a_chinese_name_the_same_words_may_only_mean_another_spelling() {
    registries.whois().put("xn--fsq092h.cn", Reply.text("No matching record."));
    assertThat(failure(whois("xn--fsq092h.cn"))).isEqualTo("NOT_UNDERSTOOD");
    registries
        .whois()
        .put("xn--fsq092h.cn", Reply.text("Domain Name: 示例.cn", "Registrant: 北京示例科技有限公司"));
    assertThat(Registration.REGISTRANT.of(whois("xn--fsq092h.cn").get(0))).isEqualTo("北京示例科技有限公司");
  }

  @Test
  void a_404_proves_absence_only_from_the_registry_itself_in_the_words_of_the_protocol() {
    assertThat(failure(rdap(Registries.json(404, ABSENT))))
        .as("perhaps it has no domain of that suffix any more")
        .isEqualTo("HTTP_404");
    registries.rdap().put("rdap.example", "/domain/nic.org", Registries.json(404, ABSENT));
    assertThat(failure(rdap(Registries.json(404, ABSENT)))).isEqualTo("HTTP_404");
    registries
        .rdap()
        .put(
            "rdap.example",
            "/domain/nic.org",
            Registries.json(200, OWNED.replace("EXAMPLE.ORG", "nic.org")));
    assertThat(rdap(Registries.json(404, ABSENT)).get(0).attributes())
        .containsOnly(entry("status", "available"));

    assertThat(failure(rdap(Registries.json(404, "{\"errorCode\":404}")))).isEqualTo("HTTP_404");
    assertThat(failure(rdap(Registries.json(404, "<html>404</html>")))).isEqualTo("HTTP_404");
    assertThat(failure(rdap(Registries.json(404, "")))).isEqualTo("HTTP_404");
    assertThat(failure(rdap(Registries.json(404, "No matching record.")))).isEqualTo("HTTP_404");
    assertThat(failure(rdap(Registries.json(200, ABSENT)))).isEqualTo("NOT_UNDERSTOOD");
    assertThat(failure(rdap(Registries.json(410, ABSENT)))).isEqualTo("HTTP_410");
    registries.rdap().put("other.example", "/gone", Registries.json(404, ABSENT));
    assertThat(failure(rdap(Page.redirect(302, "http://other.example/gone"))))
        .isEqualTo("HTTP_404");
  }

  @Test
  void what_is_no_rdap_answer_about_the_domain_proves_nothing() {
    for (String text :
        List.of(
            "<html>OK</html>",
            "Domain Name: example.org\nDomain Status: pendingDelete",
            "not found",
            "[]",
            "{",
            "{\"objectClassName\":\"nameserver\",\"ldhName\":\"example.org\",\"status\":[\"inactive\"]}",
            OWNED.replace("EXAMPLE.ORG", "example.net"),
            OWNED.replace("EXAMPLE.ORG", "ns1.example.org"),
            "{\"a\":".repeat(2000))) {
      assertThat(failure(rdap(Registries.json(200, text)))).isEqualTo("NOT_UNDERSTOOD");
    }
    byte[] latin =
        OWNED.replace("北京示例科技有限公司", "Soci\u00e9t\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(failure(rdap(Page.bytes("application/rdap+json", latin))))
        .isEqualTo("INVALID_CHARSET");
  }

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
