package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files in which one day holds two answers that cannot both be true. Nobody knows which came last,
 * so nothing is proved, whichever row stands first.
 */
@OnEachDatabase
class ContradictingEvidenceTest {
  private static final String NIGHT = "2026-11-24";
  private static final String DAY = "2026-11-20";
  private static final int LAST = 6;

  private final TestDatabase database;
  private OwnHome home;
  private Cli cli;

  ContradictingEvidenceTest(TestDatabase database) {
    this.database = database;
  }

  /** Two rows of one day for every filing; which of them comes first changes. */
  private void file(String name, String heading, String one, String other) throws IOException {
    List<String> rows = new ArrayList<>(List.of(heading));
    for (int number = 1; number <= LAST; number++) {
      rows.add(row(number % 2 == 0 ? one : other, number));
      rows.add(row(number % 2 == 0 ? other : one, number));
    }
    home.write("evidence/" + name, rows.toArray(String[]::new));
  }

  private static String row(String row, int number) {
    return row.replace("#", "%02d".formatted(number)).replace("@", Integer.toString(number));
  }

  private static List<String> all(String heading, String row) {
    List<String> rows = new ArrayList<>(List.of(heading));
    for (int number = 1; number <= LAST; number++) {
      rows.add(row(row, number));
    }
    return rows;
  }

  private void evidence() throws IOException {
    file(
        "calls.csv",
        "number,outcome,called_at,caller",
        "138000030#,空号," + DAY + ",客服01",
        "138000030#,接通," + DAY + ",客服02");
    file(
        "calls-2.csv",
        "number,outcome,called_at",
        "010-555003#,无人接听,2026-11-18",
        "010-555003#,空号," + DAY);
    file(
        "numbers.csv",
        "number,status,observed_at",
        "010-555003#,正常,2026-11-18",
        "010-555003#,正常," + DAY);
    home.write(
        "evidence/registry.csv",
        "doc_no,name,status,observed_at",
        Filings.USCC + ",北京示例1有限公司,注销," + DAY,
        Filings.USCC + ",北京示例1有限公司,存续," + DAY + " 09:30");
    file(
        "content.csv",
        "domain,flag,reviewer,observed_at",
        "site@.example,illegal,李示例," + DAY,
        "site@.example,ok,王示例," + DAY);
    file(
        "registration.csv",
        "domain,registrant,expires_at,status,observed_at",
        "site@.example,北京示例@有限公司,2027-11-01,ok," + DAY,
        "site@.example,北京示例@有限公司,2027-11-01,redemptionPeriod," + DAY);
    file(
        "dns.csv",
        "name,type,value,resolver,observed_at",
        "site@.example,A,NXDOMAIN,203.0.113.53," + DAY,
        "site@.example,A,192.0.2.10,203.0.113.53," + DAY);
    home.write(
        "evidence/dns-2.csv",
        all("name,type,value,observed_at", "site1@.example,A,198.51.100.@0," + DAY)
            .toArray(String[]::new));
    String range = "198.51.100.@0/32,";
    List<String> ranges = all("cidr,owner,region,source", range + "第三云,北京,public");
    ranges.add("192.0.2.0/24,示例云,北京,own");
    home.write("evidence/ip_ownership.csv", ranges.toArray(String[]::new));
    home.write(
        "evidence/ip_ownership-2.csv",
        all("cidr,owner,region,source", range + "另一云,上海,public").toArray(String[]::new));
    List<String> names = all("name,type,value,observed_at", "site2@.example,A,203.0.113.@," + DAY);
    for (int number = 1; number <= LAST; number++) {
      names.add(row("www.site2@.example,A,203.0.113.@," + DAY, number));
    }
    home.write("evidence/dns-3.csv", names.toArray(String[]::new));
    home.write(
        "evidence/ip_ownership-3.csv", "cidr,owner,region,source", "203.0.113.0/24,另一云,上海,public");
    file(
        "miit.csv",
        "filing_no,site_exists,providers,checked_at",
        "京ICP备0000012@号-1,是,示例云," + DAY,
        "京ICP备0000012@号-1,是,示例云；另一云," + DAY);
    String listed = "entity," + Filings.USCC + ",示例,";
    home.write("evidence/blacklist.csv", "kind,value,reason,from,to", listed + ",");
    home.write(
        "evidence/blacklist-2.csv", "kind,value,reason,from,to", listed + "2026-01-05,2026-06-30");
  }

  @Test
  void two_answers_of_one_day_prove_nothing_and_both_are_named(@TempDir Path folder)
      throws IOException {
    home = new OwnHome(folder.resolve("home"));
    cli = new Cli(home.root()).on(database);
    assertThat(cli.run("init", "--sandbox").exit()).isZero();
    home.write("beian.properties", "beian.evidence.live=false", "beian.provider.name=示例云");
    for (int number = 1; number <= LAST; number++) {
      home.filing(number).filing(10 + number).filing(20 + number);
    }
    home.drop("filings.csv");
    evidence();
    assertThat(cli.run("campaign", "open", "秋季", "--period", "5wd", "--as-of", "2026-11-01").exit())
        .isZero();

    Result night = cli.run("nightly", "--as-of", NIGHT);

    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(cli.json("rejects", "--kind", "evidence")).isEmpty();
    SoftAssertions.assertSoftly(
        softly -> {
          unknown(softly, "CON-005", 1, "calls.csv:", " ≠ ", DAY + " 空号", DAY + " 接通");
          unknown(softly, "CON-005", 1, "calls-2.csv:", "numbers.csv:", DAY + " 正常");
          unknown(softly, "CON-007", 1, "calls.csv:", "numbers.csv:", " ≠ ");
          unknown(softly, "ENT-003", 1, "registry.csv:2", "registry.csv:3", "注销", "存续");
          unknown(softly, "CNT-004", 1, "content.csv:", "flag=illegal", "flag=ok");
          unknown(softly, "CNT-009", 1, "registration.csv:", "redemptionperiod");
          unknown(softly, "ACC-002", 1, "dns.csv:", "A NXDOMAIN", "A 192.0.2.10");
          unknown(
              softly, "ACC-001", 11, "lists differ", "ip_ownership.csv:", "ip_ownership-2.csv:");
          unknown(softly, "ACC-001", 21, "miit.csv:", "providers=示例云;另一云");
          unknown(softly, "ENT-006", 1, "blacklist.csv:2", "blacklist-2.csv:2");
          softly.assertThat(cli.json("notices")).isEmpty();
        });
  }

  /** The rule fails none of six filings, and says why in these words of each. */
  private void unknown(SoftAssertions softly, String rule, int first, String... words) {
    Map<String, String> said = new TreeMap<>();
    for (JsonNode finding : cli.json("findings", "--rule", rule)) {
      softly.assertThat(finding.get("outcome").asText()).as(rule).isNotEqualTo("FAIL");
      said.merge(
          finding.get("filing_no").asText(), finding.get("opinion_en").asText(), String::concat);
    }
    for (int number = first; number < first + LAST; number++) {
      softly.assertThat(said.getOrDefault(OwnHome.key(number), "")).as(rule).contains(words);
    }
  }
}
