package beian.evidence.live.registration;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.sandbox.LoopbackWeb.Page;
import beian.evidence.RegistrySettings;
import beian.evidence.kept.KeptFiles;
import beian.evidence.observation.Observation;
import beian.testing.Registries;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Questions to registries and registrars that stand on the loopback address. */
abstract class RegistryQuestions {
  static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
  static final String OWNED =
      """
      {"rdapConformance":["rdap_level_0"],"objectClassName":"domain","ldhName":"EXAMPLE.ORG",
       "status":["active"],
       "events":[{"eventAction":"registration","eventDate":"2015-01-01T00:00:00Z"},
        {"eventAction":"expiration","eventDate":"2030-01-01T00:00:00Z"},
        {"eventAction":"last update of RDAP database","eventDate":"2026-11-20T00:00:00Z"}],
       "entities":[{"roles":["registrant"],"vcardArray":["vcard",[["version",{},"text","4.0"],
         ["fn",{},"text",""],["org",{},"text","北京示例科技有限公司"]]]}]}
      """;
  static final String ABSENT =
      """
      {"rdapConformance":["rdap_level_0"],"errorCode":404,"title":"Not Found"}
      """;
  static final String[] CNNIC = {
    "Domain Name: example.cn",
    "Domain Status: ok",
    "Registrant: 北京示例科技有限公司",
    "Registrant Contact Email: zhang@example.cn",
    "Registration Time: 2015-01-01 07:30:00",
    "Expiration Time: 2030-01-01 07:30:00"
  };
  static final String[] THIN = {
    "   Domain Name: EXAMPLE.COM",
    "   Registrar WHOIS Server: whois.registrar.example",
    "   Registrar: Example Registrar, Inc.",
    "   Creation Date: 2015-01-01T17:00:00Z",
    "   Registry Expiry Date: 2030-01-01T17:00:00Z",
    "   Domain Status: clientTransferProhibited https://icann.org/epp#clientTransferProhibited",
    ">>> Last update of whois database: 2026-11-20T01:02:03Z <<<"
  };

  @TempDir Path home;

  final Registries registries = new Registries();

  @AfterEach
  void close() {
    registries.close();
  }

  final RegistrationLookup lookup(Map<String, List<String>> servers) {
    return lookup(
        new RegistrySettings(
            true, servers, 0, Duration.ofMinutes(5), Duration.ofSeconds(2), 16 << 10));
  }

  final RegistrationLookup lookup(RegistrySettings settings) {
    return new RegistrationLookup(
        settings,
        "test",
        registries::addresses,
        Registries.policy(),
        registries.route(),
        new KeptFiles(home.resolve("kept")));
  }

  final List<Observation> ask(Map<String, List<String>> servers, String domain) {
    try (RegistrationLookup lookup = lookup(servers)) {
      return lookup.ask(domain, false, NOW).join().observations();
    }
  }

  final List<Observation> whois(String domain) {
    return ask(Map.of("cn", List.of("whois://whois.cnnic.cn")), domain);
  }

  final List<Observation> rdap(Page page) {
    registries.rdap().put("rdap.example", "/domain/example.org", page);
    return ask(Map.of("org", List.of("http://rdap.example/")), "example.org");
  }

  static String failure(List<Observation> seen) {
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).failed()).isTrue();
    return seen.get(0).failure();
  }

  static List<Observation> good(List<Observation> seen) {
    return seen.stream().filter(one -> !one.failed()).toList();
  }
}
