package beian.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.evidence.store.EvidenceReject;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationFilesTest {
  @TempDir Path folder;

  @Test
  void cnnic_whois_in_chinese() {
    Observation seen =
        new Supplied(folder)
            .csv(
                "registration/example.cn-2026-11-20.txt",
                "Domain Name: example.cn",
                "ROID: 20150101s10001s00000000-cn",
                "Domain Status: ok",
                "Domain Status: clientTransferProhibited",
                "Registrant: 北京示例科技有限公司",
                "Registrant Contact Email: zhang@example.cn",
                "Sponsoring Registrar: 示例注册商有限公司",
                "Name Server: NS1.example.net",
                "Name Server: ns2.example.net",
                "Registration Time: 2015-01-01 07:30:00",
                "Expiration Time: 2030-01-01 07:30:00",
                "DNSSEC: unsigned")
            .read(EvidenceKind.REGISTRATION, "example.cn");

    assertThat(seen.attributes())
        .containsOnly(
            entry("registrant", "北京示例科技有限公司"),
            entry("registrar", "示例注册商有限公司"),
            entry("registered_at", "2015-01-01"),
            entry("expires_at", "2030-01-01"),
            entry("status", "ok;clienttransferprohibited"),
            entry("name_servers", "ns1.example.net;ns2.example.net"));
    assertThat(seen.observedAt()).isEqualTo(Instant.parse("2026-11-19T16:00:00Z"));
  }

  @Test
  void a_redacted_registrant_is_unknown_and_times_are_turned_to_china() {
    Observation seen =
        new Supplied(folder)
            .csv(
                "registration/example.com.whois",
                "   Domain Name: EXAMPLE.COM",
                "   Creation Date: 2015-01-01T17:00:00Z",
                "   Registry Expiry Date: 2030-01-01T17:00:00Z",
                "   Registrar: Example Registrar, Inc.",
                "   Registrant Name: REDACTED FOR PRIVACY",
                "   Registrant Organization: ",
                "   Domain Status: clientHold https://icann.org/epp#clientHold",
                ">>> Last update of whois database: 2026-11-20T01:02:03Z <<<")
            .read(EvidenceKind.REGISTRATION, "example.com");

    assertThat(seen.attributes())
        .containsOnly(
            entry("redacted", "是"),
            entry("registrar", "Example Registrar, Inc."),
            entry("registered_at", "2015-01-02"),
            entry("expires_at", "2030-01-02"),
            entry("status", "clienthold"));
    assertThat(seen.observedAt()).isEqualTo(Instant.parse("2026-11-20T01:02:03Z"));
  }

  @Test
  void a_thin_answer_without_registrant_says_nothing_of_it() {
    Observation seen =
        new Supplied(folder)
            .csv(
                "registration/thin.txt",
                "% observed_at: 2026-11-20 09:00",
                "Domain Name: EXAMPLE.NET",
                "Registrar: Example Registrar")
            .read(EvidenceKind.REGISTRATION, "example.net");

    assertThat(seen.attributes()).containsOnly(entry("registrar", "Example Registrar"));
  }

  @Test
  void a_domain_that_is_not_registered() {
    Supplied supplied =
        new Supplied(folder)
            .csv("registration/example.cn 2026-11-20.txt", "No matching record.")
            .csv(
                "registration/example.org-20261120.txt", "The domain you requested is prohibited.");

    assertThat(supplied.read(EvidenceKind.REGISTRATION, "example.cn").get("status"))
        .isEqualTo("available");
    assertThat(supplied.read(EvidenceKind.REGISTRATION, "example.org").get("status"))
        .isEqualTo("reserved");
  }

  @Test
  void rdap_with_a_card_and_without() {
    Supplied supplied =
        new Supplied(folder)
            .csv(
                "registration/example.org.json",
                """
                {"ldhName":"EXAMPLE.ORG","status":["client hold","active"],
                 "events":[{"eventAction":"registration","eventDate":"2015-01-01T00:00:00Z"},
                  {"eventAction":"expiration","eventDate":"2030-01-01T00:00:00Z"},
                  {"eventAction":"last update of RDAP database","eventDate":"2026-11-20T00:00:00Z"}],
                 "entities":[{"roles":["registrant"],"vcardArray":["vcard",[["version",{},"text","4.0"],
                   ["fn",{},"text","张示例"],["org",{},"text",["北京示例科技有限公司","部门"]]]]},
                  {"roles":["registrar"],"vcardArray":["vcard",[["fn",{},"text","Example Registrar"]]]}],
                 "nameservers":[{"ldhName":"NS1.EXAMPLE.NET"}]}
                """)
            .csv(
                "registration/example.com_2026-11-20.json",
                """
                {"ldhName":"example.com","entities":[{"roles":["registrant"]}],
                 "redacted":[{"name":{"description":"Registrant Name"}}]}
                """);

    assertThat(supplied.read(EvidenceKind.REGISTRATION, "example.org").attributes())
        .containsOnly(
            entry("registrant", "北京示例科技有限公司"),
            entry("registrar", "Example Registrar"),
            entry("registered_at", "2015-01-01"),
            entry("expires_at", "2030-01-01"),
            entry("status", "clienthold;active"),
            entry("name_servers", "ns1.example.net"));
    assertThat(supplied.read(EvidenceKind.REGISTRATION, "example.com").attributes())
        .containsOnly(entry("redacted", "是"));
  }

  @Test
  void hostile_and_undated_texts_are_kept_as_rejects() {
    Supplied supplied =
        new Supplied(folder)
            .csv("registration/a.txt", "Domain Name: example.cn", "Registrant: 示例")
            .csv("registration/b.txt", "\u0000\u0001".repeat(5000))
            .csv("registration/c.json", "{\"a\":".repeat(50_000))
            .csv("registration/d.txt", "")
            .csv("registration/e-2026-11-20.txt", ": : :\n".repeat(100_000))
            .csv(
                "registration/f-2026-11-20.txt",
                "Domain Name: example.com",
                "Registrant: " + "=HYPERLINK(\"x\")\u202e".repeat(9000),
                "Registrant: 冒名示例",
                "Name Server: " + "x".repeat(90_000),
                "Domain Status: <script>");

    assertThat(supplied.read()).hasSize(1);
    Observation hostile = supplied.read().get(0);
    assertThat(hostile.get("registrant")).hasSizeLessThanOrEqualTo(300).doesNotContain("\u202e");
    assertThat(hostile.attributes().toString()).doesNotContain("<script>", "冒名");
    assertThat(supplied.rejects())
        .extracting(EvidenceReject::column)
        .containsExactly("a.txt", "b.txt", "c.json", "d.txt", "e-2026-11-20.txt");
    assertThat(supplied.rejects().get(0).code()).isEqualTo("EVI-005");
    assertThat(supplied.rejects().get(1).code()).isEqualTo("EVI-007");
  }
}
