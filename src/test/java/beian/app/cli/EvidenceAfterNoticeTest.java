package beian.app.cli;

import static beian.testing.CampaignHome.CALLS;
import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mark rests on what was seen after the notice was proved: what was known before it says nothing
 * of what the owner did with the time given.
 */
@OnEachDatabase
class EvidenceAfterNoticeTest {
  private static final String REGISTRY = "doc_no,name,status,observed_at";
  private static final String REGISTRATION =
      "domain,registrant,registrant_type,registered_at,expires_at,status,verified,observed_at";
  private static final String DNS = "name,type,value,observed_at,resolver";

  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome campaign;
  private OwnHome home;
  private Cli cli;

  EvidenceAfterNoticeTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void a_home_and_a_campaign() throws IOException {
    campaign = CampaignHome.open(folder, database);
    home = campaign.home();
    cli = campaign.cli();
    home.filing(1).drop("filings.csv");
  }

  private JsonNode spared() {
    JsonNode plans = cli.json("plan", "list");
    JsonNode lines = cli.json("plan", "show", plans.get(0).get("plan_no").asText());
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).get("state").asText()).isEqualTo("spared");
    return lines.get(0);
  }

  private void isSparedForWantOf(String... words) {
    campaign.night(DAY_AFTER);
    assertThat(cli.json("marks")).isEmpty();
    assertThat(spared().get("reason").asText()).contains(words);
  }

  private JsonNode theMark() {
    campaign.night(DAY_AFTER);
    JsonNode marks = cli.json("marks");
    assertThat(marks).hasSize(1);
    return marks.get(0);
  }

  private void toldOf(String rule) {
    campaign.night(FIRST);
    assertThat(cli.json("cases").get(0).get("rules").asText()).contains(rule);
    assertThat(cli.json("cases").get(0).get("deadline_at").asText())
        .isEqualTo("2026-11-10T00:00:00+08:00");
  }

  @Test
  void a_call_from_before_the_notice_is_no_reinspection() throws IOException {
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-02 10:00,王示例");
    toldOf("CON-005");
    isSparedForWantOf("RCT-002", "CON-005", "call 138****3001", "2026-11-02 23:59");
    assertThat(spared().get("reason").asText()).doesNotContain("13800003001");
  }

  @Test
  void a_call_of_which_only_the_day_of_the_notice_is_known_may_have_been_before_it()
      throws IOException {
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-02 10:00,王示例");
    toldOf("CON-005");
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-02,王示例");
    isSparedForWantOf("RCT-002", "call 138****3001");
  }

  @Test
  void a_call_after_the_notice_is_and_the_mark_names_it() throws IOException {
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-02 10:00,王示例");
    toldOf("CON-005");
    home.write(
        "evidence/calls.csv",
        CALLS,
        "13800003001,空号,2026-11-02 10:00,王示例",
        "13800003001,空号,2026-11-03,李示例");
    assertThat(theMark().get("evidence").asText()).startsWith("call-").doesNotContain(";");
  }

  @Test
  void what_contradicts_it_later_still_wins() throws IOException {
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-02 10:00,王示例");
    toldOf("CON-005");
    home.write(
        "evidence/calls.csv",
        CALLS,
        "13800003001,空号,2026-11-03 10:00,王示例",
        "13800003001,接通,2026-11-04 10:00,王示例");
    campaign.night(DAY_AFTER);
    assertThat(cli.json("marks")).isEmpty();
  }

  @Test
  void a_registry_s_word_from_before_the_notice_is_no_reinspection() throws IOException {
    home.write("evidence/registry.csv", REGISTRY, Filings.USCC + ",北京示例1有限公司,注销,2026-10-19 10:00");
    toldOf("ENT-003");
    isSparedForWantOf("ENT-003", "registry", "2026-11-02 23:59");
    home.write("evidence/registry.csv", REGISTRY, Filings.USCC + ",北京示例1有限公司,注销,2026-11-09 10:00");
    campaign.night("2026-11-11");
    assertThat(cli.json("marks").get(0).get("outcome").asText()).isEqualTo("will_be_cancelled");
  }

  @Test
  void a_registration_from_before_the_notice_is_no_reinspection() throws IOException {
    home.write(
        "evidence/registration.csv",
        REGISTRATION,
        "site1.example,上海示例他人有限公司,企业,2015-01-01,2030-01-01,ok,是,2026-10-19 10:00");
    toldOf("CNT-00");
    isSparedForWantOf("registration site1.example", "2026-11-02 23:59");
  }

  @Test
  void a_list_counts_as_long_as_it_lies_in_the_folder() throws IOException {
    home.write(
            "evidence/ip_ownership.csv",
            "cidr,owner,region,source,valid_from,valid_to",
            "192.0.2.0/24,示例云,北京,own,2020-01-01,",
            "198.51.100.0/24,另一云,上海,public,2020-01-01,")
        .write("evidence/dns.csv", DNS, elsewhere("2026-11-02 10:00"));
    toldOf("ACC-001");
    home.write("evidence/dns.csv", DNS, elsewhere("2026-11-09 10:00"));
    assertThat(theMark().get("reason_en").asText()).contains("ACC-001");
  }

  @Test
  void a_list_that_was_taken_away_before_the_notice_proves_nothing_after_it() throws IOException {
    home.write(
            "evidence/ip_ownership.csv",
            "cidr,owner,region,source,valid_from,valid_to",
            "192.0.2.0/24,示例云,北京,own,2020-01-01,",
            "198.51.100.0/24,另一云,上海,public,2020-01-01,")
        .write("evidence/dns.csv", DNS, elsewhere("2026-11-02 10:00"));
    toldOf("ACC-001");
    Files.delete(home.root().resolve("evidence/ip_ownership.csv"));
    home.write("evidence/dns.csv", DNS, elsewhere("2026-11-09 10:00"));
    isSparedForWantOf("ACC-001", "ip-ownership", "2026-11-02 23:59");
  }

  private static String elsewhere(String at) {
    return "site1.example,A,198.51.100.1,%1$s,192.0.2.53\nwww.site1.example,A,198.51.100.1,%1$s,192.0.2.53"
        .formatted(at);
  }

  @Test
  void what_rests_on_the_sheet_alone_says_on_which_row_of_which_file_of_which_day()
      throws IOException {
    home.filing(1, "entity_pic_mobile", "1380000300").drop("filings.csv");
    toldOf("CON-001");
    assertThat(theMark().get("reason_en").asText()).contains("filings.csv", "row 2", "2026-11-02");
  }
}
