package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static beian.testing.CampaignHome.LAST_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli;
import beian.testing.DemoHome;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.Rows;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other readings, severities and periods would change, and that asking changes nothing. */
@OnEachDatabase
class WhatIfTest {
  private static final String READING = "beian.reading.mainland-access-only";

  @TempDir Path folder;

  private final TestDatabase database;

  WhatIfTest(TestDatabase database) {
    this.database = database;
  }

  /** Filing 1 leads to the provider's node in Hong Kong, 2 to a node at home, 3 is another's. */
  private CampaignHome abroad() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .filing(1)
        .filing(2)
        .filing(3, "access_provider", "另一云", "entity_doc_no", "")
        .drop("filings.csv")
        .write(
            "evidence/ip_ownership.csv",
            "cidr,owner,region,source",
            "192.0.2.0/25,示例云,北京,own",
            "192.0.2.128/25,示例云,香港,own")
        .write(
            "evidence/dns.csv",
            "name,type,value,observed_at",
            name(1, "192.0.2.200"),
            name(2, "192.0.2.20"),
            name(3, "192.0.2.200"));
    home.night(FIRST);
    return home;
  }

  private static String name(int filing, String address) {
    return "site%1$d.example,A,%2$s,%3$s\nwww.site%1$d.example,A,%2$s,%3$s"
        .formatted(filing, address, FIRST);
  }

  private static JsonNode rule(CampaignHome home, String rule, String... supposed) {
    for (JsonNode row : home.cli().json(line(supposed))) {
      if (row.get("rule").asText().equals(rule)) {
        return row;
      }
    }
    throw new AssertionError("nothing of " + rule);
  }

  private static String[] line(String... supposed) {
    List<String> line = new ArrayList<>(List.of("rules", "what-if"));
    line.addAll(List.of(supposed));
    return line.toArray(String[]::new);
  }

  private static long failing(CampaignHome home, String rule) {
    return home.cli().json("findings", "--rule", rule, "--outcome", "FAIL").size();
  }

  @Test
  void what_a_reading_would_change_is_what_it_changes_once_it_is_set() throws Exception {
    CampaignHome home = abroad();
    JsonNode told = rule(home, "ACC-001", "--set", READING + "=true");
    assertThat(told.get("fails_before").asLong()).isEqualTo(failing(home, "ACC-001")).isZero();
    assertThat(told.get("fails_after").asLong()).isEqualTo(1);
    assertThat(told.get("letters_before").asLong()).isZero();
    assertThat(told.get("letters_after").asLong()).isEqualTo(1);
    assertThat(told.get("marks_come").asLong()).isZero();
    JsonNode filings = home.cli().json("rules", "what-if", "--set", READING + "=true", "--filings");
    assertThat(filings).hasSize(1);
    assertThat(filings.get(0).get("filing_no").asText()).isEqualTo(OwnHome.key(1));
    assertThat(filings.get(0).get("before").asText()).isEqualTo("PASS");
    assertThat(filings.get(0).get("after").asText()).isEqualTo("FAIL");

    int letters = home.cli().json("notices").size();
    Files.writeString(
        home.home().root().resolve("beian.properties"),
        READING + "=true\n",
        StandardOpenOption.APPEND);
    home.night("2026-11-03");
    assertThat(failing(home, "ACC-001")).isEqualTo(1);
    assertThat(home.cli().json("notices")).hasSize(letters + 1);
    JsonNode back = rule(home, "ACC-001", "--set", READING + "=false");
    assertThat(back.get("fails_before").asLong()).isEqualTo(1);
    assertThat(back.get("fails_after").asLong()).isZero();
  }

  @Test
  void advice_is_no_ground_for_a_mark() throws Exception {
    CampaignHome home = CampaignHome.marked(folder, database, 2);
    JsonNode lighter = rule(home, "CON-001", "--severity", "CON-001=minor");
    assertThat(lighter.get("marks_go").asLong()).isEqualTo(2);
    assertThat(lighter.get("marks_come").asLong()).isZero();
    assertThat(lighter.get("fails_after")).isEqualTo(lighter.get("fails_before"));
    JsonNode all = rule(home, "all", "--severity", "CON-001=minor");
    assertThat(all.get("marks_go").asLong()).isEqualTo(2);
    assertThat(home.states()).containsOnly("marked");
  }

  @Test
  void a_shorter_period_marks_sooner_and_a_longer_one_not_yet() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    home.night("2026-11-06");
    JsonNode shorter = rule(home, "CON-001", "--period", "3wd", "--as-of", LAST_DAY);
    assertThat(shorter.get("deadlines_moved").asLong()).isEqualTo(1);
    assertThat(shorter.get("marks_come").asLong()).isEqualTo(1);
    assertThat(home.cli().json(line("--period", "5wd", "--as-of", LAST_DAY))).hasSize(1);
    home.night(DAY_AFTER);
    JsonNode longer = rule(home, "CON-001", "--period", "30d", "--as-of", DAY_AFTER);
    assertThat(longer.get("marks_go").asLong()).isEqualTo(1);
    JsonNode filing =
        home.cli().json(line("--period", "30d", "--filings", "--as-of", DAY_AFTER)).get(0);
    assertThat(filing.get("deadline_before").asText()).isEqualTo("2026-11-10T00:00:00+08:00");
    assertThat(filing.get("deadline_after").asText()).isEqualTo("2026-12-03T00:00:00+08:00");
  }

  @Test
  void asking_writes_nothing() throws Exception {
    Path root = DemoHome.made().copiedTo(folder.resolve("demo"));
    Cli cli = new Cli(root);
    Map<String, List<String>> before = Rows.of(root);
    assertThat(before.get("inspection_basis")).isNotEmpty();

    for (String supposed :
        List.of(
            "--set " + READING + "=true --severity CON-001=minor --period 3wd",
            "--set beian.provider.name=另一云 --as-of " + DAY_AFTER,
            "--set beian.reading.period-ends-on-working-day=true --dry-run")) {
      assertThat(cli.run(line(supposed.split(" "))).exit()).isZero();
    }

    assertThat(Rows.of(root)).isEqualTo(before);
  }

  @Test
  void without_a_campaign_findings_alone_would_change() throws Exception {
    CampaignHome home = abroad();
    home.done("campaign", "close", "秋季", "--by", CampaignHome.OPENER, "--as-of", "2026-11-03");
    JsonNode told = rule(home, "ACC-001", "--set", READING + "=true");
    assertThat(told.get("fails_after").asLong()).isEqualTo(1);
    assertThat(told.get("letters_after").asLong()).isZero();
    assertThat(home.done(line("--set", READING + "=true")).err()).contains("no campaign is open");
  }

  @Test
  void names_that_there_are_not_are_refused_with_those_that_there_are() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.refused(2, "CLI-001", line());
    assertThat(home.cli().run(line("--set", "beian.reading.nosuch=true")).err())
        .contains("CLI-001", READING, "beian.reading.cleanup-from-last-step");
    assertThat(home.cli().run(line("--set", READING + "=perhaps")).err()).contains("SET-002");
    assertThat(home.cli().run(line("--severity", "CON-999=minor")).err())
        .contains("CLI-001", "ACC-001", "CON-001");
    assertThat(home.cli().run(line("--severity", "CON-001=nosuch")).err())
        .contains("FATAL | MAJOR | MINOR | NOTE");
    assertThat(home.cli().run(line("--period", "15")).exit()).isEqualTo(2);
    home.refused(2, "CLI-001", line("--period", "15d", "--limit", "0"));
  }
}
