package beian.evidence.live.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import beian.app.sandbox.LoopbackWeb.Page;
import beian.app.sandbox.LoopbackWhois.Reply;
import beian.evidence.file.Quotes;
import beian.evidence.file.Quotes.Quote;
import beian.evidence.kept.KeptFiles;
import beian.evidence.kept.LookedUp;
import beian.evidence.kind.Registration;
import beian.evidence.observation.Observation;
import beian.testing.Registries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the answers of registries and registrars prove, and what they do not. */
class RegistrationLookupTest extends RegistryQuestions {
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
    assertThat(known.of("example.com.cn", LocalDate.of(2026, 11, 2)))
        .extracting(RegistryServer::name)
        .containsExactly("whois whois.cnnic.cn");
    assertThat(known.of("example.com", LocalDate.of(2026, 11, 2)))
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
}
