package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OwnHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people save when a look-up went wrong lies in the evidence folder, and accuses nobody. */
class FailedLookupsTest {
  private static final String NIGHT = "2026-11-24";
  private static final String DAY = "2026-11-20";

  private static final Set<Integer> FREE = Set.of(7, 8, 13);

  private final Map<Integer, String> domains = new TreeMap<>();
  private OwnHome home;

  /** A filing whose domain was asked for, with what was saved as the registry's answer. */
  private void answered(int number, String domain, String ending, String... lines)
      throws IOException {
    domains.put(number, domain);
    home.filing(number, "domain", domain)
        .write("evidence/registration/" + domain + "-" + DAY + ending, lines);
  }

  @Test
  void only_a_registrys_own_words_take_a_domain_away(@TempDir Path folder) throws IOException {
    home = new OwnHome(folder.resolve("home"));
    Cli cli = new Cli(home.root());
    assertThat(cli.run("init", "--sandbox").exit()).isZero();
    home.write("beian.properties", "beian.evidence.live=false", "beian.provider.name=示例云");
    answered(1, "example.com", ".json", "{\"errorCode\":404,\"title\":\"Not Found\"}");
    answered(2, "example.net", ".txt", "404 Not Found", "nginx");
    answered(3, "example.org", ".txt", "Host not found");
    answered(4, "example.com.cn", ".txt", "<html><title>404 Not Found</title>no data found</html>");
    answered(5, "example.net.cn", ".txt", "whois: server not found");
    answered(
        6,
        "example.org.cn",
        ".json",
        "{\"objectClassName\":\"nameserver\",\"ldhName\":\"example.org.cn\",\"status\":[\"pending"
            + " delete\"]}");
    answered(7, "example.cn", ".txt", "No matching record.");
    answered(8, "example.hk", ".txt", "The domain has not been registered.");
    for (int number = 11; number <= 13; number++) {
      domains.put(number, "site" + number + ".example");
      home.filing(number);
    }
    home.write(
        "evidence/registration.csv",
        "domain,registrant,expires_at,status,observed_at",
        "site11.example,北京示例11有限公司,2027-11-01,ok,2026-11-19",
        "site11.example,,,未注册 查询失败," + DAY,
        "site12.example,,,404 available," + DAY,
        "site13.example,,,未注册," + DAY);
    home.write(
        "evidence/dns.csv",
        "name,type,value,status,resolver,observed_at",
        "site11.example,A,,server not found,203.0.113.53," + DAY,
        "site12.example,A,Host not found,,203.0.113.53," + DAY,
        "site13.example,A,,,203.0.113.53," + DAY,
        "www.site11.example,CNAME,host not found,,203.0.113.53," + DAY);
    home.drop("filings.csv");
    assertThat(cli.run("campaign", "open", "秋季", "--period", "5wd", "--as-of", "2026-11-01").exit())
        .isZero();

    Result night = cli.run("nightly", "--as-of", NIGHT);

    assertThat(night.exit()).as(night.err()).isZero();
    // What passes is not listed: the good record of the eleventh outlives the failed look-up.
    Map<String, String> lost = new TreeMap<>();
    for (JsonNode finding : cli.json("findings", "--rule", "CNT-009")) {
      lost.put(finding.get("filing_no").asText(), finding.get("outcome").asText());
    }
    domains.forEach(
        (number, domain) ->
            assertThat(lost.get(OwnHome.key(number)))
                .as(domain)
                .isEqualTo(FREE.contains(number) ? "FAIL" : number == 11 ? null : "UNDETERMINED"));
    for (JsonNode finding : cli.json("findings", "--rule", "ACC-002")) {
      assertThat(finding.get("outcome").asText()).as(finding.toString()).isEqualTo("UNDETERMINED");
    }
    assertThat(cli.json("notices")).hasSize(3);
    assertThat(cli.json("rejects", "--kind", "evidence")).hasSize(6 + 3);
  }
}
