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
import beian.evidence.observation.Observation;
import beian.testing.Registries;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    List<Observation> seen;
    try (RegistrationLookup lookup = lookup(Map.of("com", List.of()))) {
      assertThat(lookup.ask("example.com", false, NOW).join().observations()).isEmpty();
    }
    registries
        .rdap()
        .put("rdap.verisign.com", "/com/v1/domain/example.com", Page.redirect(404, ""));
    try (RegistrationLookup lookup = thin()) {
      seen = lookup.ask("example.com", false, NOW).join().observations();
    }
    assertThat(seen)
        .extracting(Observation::source)
        .containsExactly("whois whois.verisign-grs.com", "whois whois.registrar.example");
    assertThat(Registration.EXPIRES_AT.of(seen.get(0))).isEqualTo("2030-01-02");
    assertThat(seen.get(1).attributes()).containsOnly(entry("registrant", "北京示例科技有限公司"));
  }

  /** Verisign by WHOIS alone, with the question of the product's table. */
  private RegistrationLookup thin() {
    registries.address("rdap.verisign.com", "none");
    RegistrySettings settings =
        new RegistrySettings(
            true, Map.of(), 0, Duration.ofMinutes(5), Duration.ofSeconds(2), 16 << 10);
    return lookup(settings);
  }
}
