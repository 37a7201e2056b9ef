package beian.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import beian.evidence.kind.Registration;
import beian.evidence.observation.Observation;
import beian.evidence.store.EvidenceReject;
import beian.testing.Supplied;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            .read(Registration.KIND, "example.cn");

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
            .read(Registration.KIND, "example.com");

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
            .read(Registration.KIND, "example.net");

    assertThat(seen.attributes()).containsOnly(entry("registrar", "Example Registrar"));
  }

  @Test
  void a_domain_that_is_not_registered() {
    Supplied supplied =
        new Supplied(folder)
            .csv("registration/example.cn 2026-11-20.txt", "No matching record.")
            .csv(
                "registration/example.com.cn-20261120.txt",
                "The domain you requested is prohibited.");

    assertThat(Registration.STATUS.of(supplied.read(Registration.KIND, "example.cn")))
        .isEqualTo("available");
    assertThat(Registration.STATUS.of(supplied.read(Registration.KIND, "example.com.cn")))
        .isEqualTo("reserved");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "example.com | No match for \"EXAMPLE.COM\".",
        "example.net | No match for \"EXAMPLE.NET\".",
        "example.org | Domain not found.~>>> Last update of WHOIS database: 2026-11-20T03:52:15Z <<<",
        "example.org | NOT FOUND~>>> Last update of WHOIS database: 2026-11-20T03:52:15Z <<<",
        "example.hk | The domain has not been registered.",
        "example.com.hk | The domain has not been registered.",
        "example.tw | No Found",
        "example.top | The queried object does not exist: example.top~>>> Last update of WHOIS database: 2026-11-20T03:48:03Z <<<",
        "example.xyz | The queried object does not exist: DOMAIN NOT FOUND~>>> Last update of WHOIS database: 2026-11-20T03:52:51.0Z <<<",
      })
  void each_registry_says_in_its_own_words_that_nobody_has_a_domain(String domain, String text) {
    Supplied supplied =
        new Supplied(folder)
            .csv("registration/" + domain + "-2026-11-20.txt", text.replace("~", "\n"));

    assertThat(supplied.read(Registration.KIND, domain).attributes())
        .containsOnly(entry("status", "available"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "404 Not Found",
        "Not Found",
        "NOT FOUND",
        "<html><head><title>404 Not Found</title></head><body>No matching record.</body></html>",
        "<!DOCTYPE html>\nDomain Name: example.org\nRegistrar: x",
        "Host not found",
        "whois: server not found",
        "whois.example.net: Name or service not known; server not found.",
        "No whois server is known for this kind of object. Not found.",
        "Number of allowed queries exceeded.",
        "Query rate exceeded. No data found, try again later.",
        "No match for \"EXAMPLE.COM\".",
        "No matching record.",
        "The domain has not been registered.",
        "example.org is free",
        "Domain not found.",
        "NOT FOUND\nQuery rate limit exceeded",
        "Server Name: NS1.EXAMPLE.ORG\nIP Address: 192.0.2.1\nRegistrar: x",
        "Domain Name: NS1.EXAMPLE.ORG\nRegistrar: x",
        "Domain Name: example.com\nRegistrar: x",
        "Domain Name: example.org",
        "Domain Name: example.org\nStatus: AVAILABLE",
        "Domain: example.org\nStatus: free",
        "{\"errorCode\":404,\"title\":\"Not Found\"}",
        "{\"objectClassName\":\"domain\",\"ldhName\":\"example.org\",\"errorCode\":404}",
        "{\"objectClassName\":\"nameserver\",\"ldhName\":\"example.org\",\"status\":[\"active\"]}",
        "{\"objectClassName\":\"entity\",\"ldhName\":\"example.org\",\"status\":[\"removed\"]}",
        "{\"objectClassName\":\"domain\",\"ldhName\":\"example.net\",\"status\":[\"pending delete\"]}",
        "{\"objectClassName\":\"domain\",\"ldhName\":\"ns.example.org\",\"status\":[\"pending delete\"]}",
        "{\"ldhName\":\"example.org\",\"status\":[\"pending delete\"]}",
        "{\"objectClassName\":\"domain\",\"ldhName\":\"example.org\"}"
      })
  void what_is_no_registrys_answer_about_the_domain_proves_nothing(String text) {
    Supplied supplied = new Supplied(folder).csv("registration/example.org-2026-11-20.txt", text);

    assertThat(supplied.read()).isEmpty();
    assertThat(supplied.rejects()).extracting(EvidenceReject::code).containsExactly("EVI-007");
  }

  @Test
  void records_of_hong_kong_and_taiwan_name_owner_and_dates_in_their_way() {
    Supplied supplied =
        new Supplied(folder)
            .csv(
                "registration/example.hk-2026-11-20.txt",
                "Domain Name:  EXAMPLE.HK ",
                "Domain Status: Active ",
                "Registrar Name: Example Registrar",
                "Company English Name (It should be the same as the registered/corporation name on"
                    + " your Business Register Certificate or relevant documents): EXAMPLE LIMITED",
                "Company Chinese name: 示例有限公司",
                "Domain Name Commencement Date: 06-04-2004",
                "Expiry Date: 31-03-2030 ",
                "Administrative Contact Information:",
                "Company name: EXAMPLE INC.")
            .csv(
                "registration/example.com.tw-2026-11-20.txt",
                "Domain Name: example.com.tw",
                "   Domain Status: clientTransferProhibited",
                "   Registrant:",
                "",
                "      示例股份有限公司",
                "      Zhang  zhang@example.com.tw",
                "   Record expires on 2030-11-09 (YYYY-MM-DD)",
                "   Record created on 2000-08-29 (YYYY-MM-DD)");

    assertThat(supplied.read(Registration.KIND, "example.hk").attributes())
        .containsOnly(
            entry("registrant", "示例有限公司"),
            entry("registrar", "Example Registrar"),
            entry("registered_at", "2004-04-06"),
            entry("expires_at", "2030-03-31"),
            entry("status", "active"));
    assertThat(supplied.read(Registration.KIND, "example.com.tw").attributes())
        .containsOnly(
            entry("registrant", "示例股份有限公司"),
            entry("registered_at", "2000-08-29"),
            entry("expires_at", "2030-11-09"),
            entry("status", "clienttransferprohibited"));
  }

  @Test
  void rdap_with_a_card_and_without() {
    Supplied supplied =
        new Supplied(folder)
            .csv(
                "registration/example.org.json",
                """
                {"objectClassName":"domain","ldhName":"EXAMPLE.ORG","status":["client hold","active"],
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
                {"objectClassName":"domain","ldhName":"example.com","entities":[{"roles":["registrant"]}],
                 "redacted":[{"name":{"description":"Registrant Name"}}]}
                """);

    assertThat(supplied.read(Registration.KIND, "example.org").attributes())
        .containsOnly(
            entry("registrant", "北京示例科技有限公司"),
            entry("registrar", "Example Registrar"),
            entry("registered_at", "2015-01-01"),
            entry("expires_at", "2030-01-01"),
            entry("status", "clienthold;active"),
            entry("name_servers", "ns1.example.net"));
    assertThat(supplied.read(Registration.KIND, "example.com").attributes())
        .containsOnly(entry("redacted", "是"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // What is shown in the place of what is not is a service, or a person of the organization.
        "Registrant Organization | 示例代理注册服务 | | ",
        "Registrant Name | | 示例隐私服务 | ",
        "Registrant Organization | | 张示例 | ",
        // What others hide says nothing of the owner.
        "Tech Name | 北京示例科技有限公司 | | 北京示例科技有限公司",
        "Registrant Street | 北京示例科技有限公司 | | 北京示例科技有限公司",
        "Registrant Name | 北京示例科技有限公司 | | 北京示例科技有限公司",
      })
  void a_name_in_the_place_of_a_redacted_one_is_no_owner(
      String redacted, String organization, String name, String owner) {
    Supplied supplied =
        new Supplied(folder)
            .csv(
                "registration/example.org_2026-11-20.json",
                """
                {"objectClassName":"domain","ldhName":"example.org",
                 "entities":[{"roles":["registrant"],"vcardArray":["vcard",[
                   ["fn",{},"text","%s"],["org",{},"text",["%s",""]],["org",{},"text",""]]]}],
                 "redacted":[{"name":{"description":"%s"},"method":"replacementValue"}]}
                """
                    .formatted(
                        name == null ? "" : name,
                        organization == null ? "" : organization,
                        redacted));

    Observation seen = supplied.read(Registration.KIND, "example.org");
    assertThat(Registration.REGISTRANT.of(seen)).isEqualTo(owner == null ? "" : owner);
    assertThat(Registration.REDACTED.of(seen)).isEqualTo(owner == null ? "是" : "");
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
    assertThat(Registration.REGISTRANT.of(hostile))
        .hasSizeLessThanOrEqualTo(300)
        .doesNotContain("\u202e");
    assertThat(hostile.attributes().toString()).doesNotContain("<script>", "冒名");
    assertThat(supplied.rejects())
        .extracting(EvidenceReject::column)
        .containsExactly("a.txt", "b.txt", "c.json", "d.txt", "e-2026-11-20.txt");
    assertThat(supplied.rejects().get(0).code()).isEqualTo("EVI-005");
    assertThat(supplied.rejects().get(1).code()).isEqualTo("EVI-007");
  }
}
