package beian.app.cli;

import static beian.testing.CampaignHome.CALLS;
import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mark rests on what was seen after the period: what was known before its end says nothing of
 * what the owner did with the time given, and the last day is theirs.
 */
@OnEachDatabase
class EvidenceAfterPeriodTest {
  private static final String REGISTRY = "doc_no,name,status,observed_at";
  private static final String REGISTRATION =
      "domain,registrant,registrant_type,registered_at,expires_at,status,verified,observed_at";
  private static final String DNS = "name,type,value,observed_at,resolver";

  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome campaign;
  private OwnHome home;
  private Cli cli;

  EvidenceAfterPeriodTest(TestDatabase database) {
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
  void a_call_from_before_the_end_is_no_reinspection() throws IOException {
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-02 10:00,王示例");
    toldOf("CON-005");
    isSparedForWantOf("RCT-002", "CON-005", "call 138****3001", "2026-11-10 00:00 or later");
    assertThat(spared().get("reason").asText()).doesNotContain("13800003001");
  }

  @Test
  void a_call_of_the_last_day_may_have_been_before_the_owner_changed_the_number()
      throws IOException {
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-02 10:00,王示例");
    toldOf("CON-005");
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-09 23:59,王示例");
    isSparedForWantOf("RCT-002", "call 138****3001");
  }

  @Test
  void no_sheet_was_exported_in_the_future() throws IOException {
    String sheet = campaign.home().root().resolve("filings.csv").toString();
    Files.writeString(Path.of(sheet), "备案号,网站名称\n" + OwnHome.key(1) + ",甲\n");
    for (String future : List.of("2026-11-03", "2026-11-02T23:59:59.500", "2027-01-01T00:00")) {
      Result refused =
          campaign.cli().run("import", sheet, "--exported", future, "--as-of", CampaignHome.FIRST);
      assertThat(refused.exit()).as(refused.err()).isEqualTo(2);
      assertThat(refused.err())
          .contains("CLI-001", "--exported", "found: " + future, "2026-11-02 or earlier");
    }
    campaign.done("import", sheet, "--exported", "2026-11-02", "--as-of", CampaignHome.FIRST);
  }

  @Test
  void a_sheet_exported_before_the_end_says_nothing_of_the_last_evening() throws IOException {
    home.filing(1, "entity_pic_mobile", "1380000300").drop("filings.csv");
    toldOf("CON-001");
    home.drop("filings.csv");
    Path sheet = folder.resolve("last-evening.csv");
    Files.move(home.root().resolve("inbox/filings.csv"), sheet);
    String night = "2026-11-10T01:30";
    String evening = "2026-11-09T23:30";
    campaign.done("import", sheet.toString(), "--exported", evening, "--as-of", night);
    campaign.done("nightly", "--as-of", night);
    assertThat(cli.json("marks")).isEmpty();
    assertThat(spared().get("reason").asText()).contains("RCT-002", "of after the period");
    campaign.done("import", sheet.toString(), "--exported", "2026-11-10", "--as-of", DAY_AFTER);
    campaign.done("nightly", "--as-of", DAY_AFTER);
    assertThat(cli.json("marks")).hasSize(1);
  }

  @Test
  void a_call_of_the_day_after_is_and_the_mark_names_it() throws IOException {
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-02 10:00,王示例");
    toldOf("CON-005");
    home.write(
        "evidence/calls.csv",
        CALLS,
        "13800003001,空号,2026-11-02 10:00,王示例",
        "13800003001,空号,2026-11-10,李示例");
    assertThat(theMark().get("evidence").asText()).startsWith("call-").doesNotContain(";");
  }

  @Test
  void what_contradicts_it_later_still_wins() throws IOException {
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-02 10:00,王示例");
    toldOf("CON-005");
    home.write(
        "evidence/calls.csv",
        CALLS,
        "13800003001,空号,2026-11-10 10:00,王示例",
        "13800003001,接通,2026-11-10 11:00,王示例");
    campaign.night(DAY_AFTER);
    assertThat(cli.json("marks")).isEmpty();
  }

  @Test
  void a_registry_s_word_from_before_the_end_is_no_reinspection() throws IOException {
    home.write("evidence/registry.csv", REGISTRY, Filings.USCC + ",北京示例1有限公司,注销,2026-10-19 10:00");
    toldOf("ENT-003");
    isSparedForWantOf("ENT-003", "registry", "2026-11-10 00:00 or later");
    home.write("evidence/registry.csv", REGISTRY, Filings.USCC + ",北京示例1有限公司,注销,2026-11-10 10:00");
    campaign.night("2026-11-11");
    assertThat(cli.json("marks").get(0).get("outcome").asText()).isEqualTo("will_be_cancelled");
  }

  @Test
  void a_registration_from_before_the_end_is_no_reinspection() throws IOException {
    home.write(
        "evidence/registration.csv",
        REGISTRATION,
        "site1.example,上海示例他人有限公司,企业,2015-01-01,2030-01-01,ok,是,2026-10-19 10:00");
    toldOf("CNT-00");
    isSparedForWantOf("registration site1.example", "2026-11-10 00:00 or later");
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
    home.write("evidence/dns.csv", DNS, elsewhere("2026-11-10 10:00"));
    assertThat(theMark().get("reason_en").asText()).contains("ACC-001");
  }

  @Test
  void a_list_that_was_taken_away_before_the_end_proves_nothing_after_it() throws IOException {
    home.write(
            "evidence/ip_ownership.csv",
            "cidr,owner,region,source,valid_from,valid_to",
            "192.0.2.0/24,示例云,北京,own,2020-01-01,",
            "198.51.100.0/24,另一云,上海,public,2020-01-01,")
        .write("evidence/dns.csv", DNS, elsewhere("2026-11-02 10:00"));
    toldOf("ACC-001");
    Files.delete(home.root().resolve("evidence/ip_ownership.csv"));
    home.write("evidence/dns.csv", DNS, elsewhere("2026-11-10 10:00"));
    isSparedForWantOf("ACC-001", "ip-ownership", "2026-11-10 00:00 or later");
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
    assertThat(theMark().get("reason_en").asText()).contains("filings.csv", "row 2", "2026-11-10");
  }

  /** The night without the provider's export of the evening. */
  private void nightWithoutSheet(String day) {
    campaign.done("nightly", "--as-of", day);
  }

  @Test
  void what_no_sheet_has_listed_since_is_not_marked_and_recheck_asks_for_the_sheet()
      throws IOException {
    home.filing(1, "entity_pic_mobile", "1380000300").drop("filings.csv");
    toldOf("CON-001");
    nightWithoutSheet(DAY_AFTER);
    assertThat(cli.json("marks")).isEmpty();
    assertThat(spared().get("reason").asText()).contains("RCT-002", "filing sheet that lists it");
    JsonNode needs = cli.json("recheck", "--as-of", DAY_AFTER);
    assertThat(needs)
        .anySatisfy(
            need -> {
              assertThat(need.get("kind").asText()).isEqualTo("sheet");
              assertThat(need.get("subject").asText()).isEqualTo(OwnHome.key(1));
              assertThat(need.get("from").asText()).isEqualTo("2026-11-10T00:00:00+08:00");
              assertThat(need.get("cases").asText()).isEqualTo("C0001-000001");
            });

    campaign.night("2026-11-11");
    assertThat(cli.json("marks")).as("the same bytes, handed in again").hasSize(1);
    assertThat(cli.json("recheck", "--as-of", "2026-11-11"))
        .noneMatch(need -> need.get("kind").asText().equals("sheet"));
  }

  @Test
  void a_sheet_of_the_last_night_but_without_the_filing_does_not_help() throws IOException {
    home.filing(1, "entity_pic_mobile", "1380000300").drop("filings.csv");
    toldOf("CON-001");
    home.write("inbox/others.csv", "备案号,主办单位名称", OwnHome.key(2) + ",北京示例2有限公司");
    nightWithoutSheet(DAY_AFTER);
    assertThat(cli.json("marks")).isEmpty();
  }

  @Test
  void what_an_old_list_took_back_after_the_notice_is_not_marked_on_the_old_notice()
      throws IOException {
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-02 10:00,王示例");
    toldOf("CON-005");
    home.filing(1, "entity_pic_mobile", "13800009991").drop("replaced.csv");
    home.export();
    campaign.done("run", "import", "--as-of", "2026-11-05");
    home.filing(1, "entity_pic_mobile", "13800003001").drop("old-export.csv");
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-10 10:00,王示例");
    campaign.night(DAY_AFTER);
    assertThat(cli.json("marks")).isEmpty();
    assertThat(spared().get("reason").asText()).contains("GAT-005", "took back");
    campaign.night("2026-11-11");
    assertThat(cli.json("marks")).as("the old list, handed in once more").isEmpty();
    assertThat(spared().get("reason").asText()).contains("RCT-002", "another took it back");
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-12 10:00,王示例");
    campaign.night("2026-11-12");
    campaign.night("2026-11-13");
    assertThat(cli.json("notices")).as("told anew").hasSize(2);
  }

  @Test
  void what_was_put_right_once_and_came_back_is_told_anew_however_the_calls_arrive()
      throws IOException {
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-02 10:00,王示例");
    toldOf("CON-005");
    home.write(
        "evidence/calls.csv",
        CALLS,
        "13800003001,空号,2026-11-02 10:00,王示例",
        "13800003001,接通,2026-11-06 10:00,王示例",
        "13800003001,空号,2026-11-10 10:00,王示例");
    campaign.night(DAY_AFTER);
    assertThat(cli.json("marks")).isEmpty();
    assertThat(spared().get("reason").asText()).contains("RCT-002", "seen put right");
    campaign.night("2026-11-11");
    assertThat(cli.json("notices")).as("told anew").hasSize(2);
    assertThat(cli.json("marks")).isEmpty();
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-19 10:00,王示例");
    campaign.night("2026-11-19");
    assertThat(cli.json("marks")).as("after a period of its own").hasSize(1);
  }

  @Test
  void what_put_it_right_once_may_be_evidence_of_another_kind() throws IOException {
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-02 10:00,王示例");
    toldOf("CON-005");
    home.write(
        "evidence/calls.csv",
        CALLS,
        "13800003001,空号,2026-11-02 10:00,王示例",
        "13800003001,接通,2026-11-06 10:00,王示例");
    home.write(
        "evidence/numbers.csv", "number,status,observed_at", "13800003001,空号,2026-11-10 10:00");
    campaign.night(DAY_AFTER);
    assertThat(cli.json("marks")).isEmpty();
    assertThat(spared().get("reason").asText()).contains("RCT-002", "seen put right");
  }

  @Test
  void a_row_that_was_rejected_may_have_put_it_right() throws IOException {
    home.filing(1, "entity_pic_mobile", "1380000300").drop("filings.csv");
    toldOf("CON-001");
    home.filing(1, "entity_pic_mobile", "13800003001", "entity_doc_expiry", "昨天").drop("right.csv");
    campaign.night("2026-11-06");
    assertThat(cli.json("rejects")).hasSize(1);
    home.filing(1, "entity_pic_mobile", "1380000300", "entity_doc_expiry", "长期").drop("again.csv");
    home.write("inbox/b-right.csv", "备案号,证件有效期", OwnHome.key(1) + ",昨天");
    campaign.night(DAY_AFTER);
    assertThat(cli.json("marks")).as("rejected in the night of the mark").isEmpty();
    assertThat(spared().get("reason").asText()).contains("b-right.csv", "was rejected");
    home.drop("once-more.csv");
    campaign.night("2026-11-11");
    assertThat(cli.json("marks")).hasSize(1);
  }

  @Test
  void a_file_named_by_its_path_may_only_lie_where_it_lay() throws IOException {
    home.filing(1, "entity_pic_mobile", "1380000300").drop("filings.csv");
    toldOf("CON-001");
    home.export();
    Path export = home.root().resolve("export.csv");
    Files.move(home.root().resolve("inbox/filings.csv"), export);
    campaign.done("import", export.toString(), "--as-of", DAY_AFTER);
    nightWithoutSheet(DAY_AFTER);
    assertThat(cli.json("marks")).isEmpty();
    Files.writeString(export, Files.readString(export) + "\n");
    campaign.done("import", export.toString(), "--as-of", "2026-11-11");
    nightWithoutSheet("2026-11-11");
    assertThat(cli.json("marks")).hasSize(1);
  }

  @Test
  void a_person_who_left_the_other_organization_since_is_not_held_against_this_one()
      throws IOException {
    String[] columns = {"备案号", "主办单位名称", "单位性质", "证件类型", "证件号码", "网站负责人姓名", "网站负责人证件类型"};
    String head = String.join(",", columns) + ",网站负责人证件号码,网站负责人电子邮箱,域名,接入服务商,备案状态";
    String person = ",李示例,身份证,110108199001010001,";
    String one =
        OwnHome.key(1)
            + ",北京示例1有限公司,企业,营业执照,"
            + Filings.USCC
            + person
            + "a@site1.example,site1.example,示例云,已备案";
    String other =
        OwnHome.key(2)
            + ",天津示例有限公司,企业,营业执照,91120116000000028Q"
            + person
            + "b@site2.example,site2.example,示例云,已备案";
    home.write("inbox/filings.csv", head, one, other);
    toldOf("CON-009");
    home.write("inbox/later.csv", head, one);
    campaign.night(DAY_AFTER);
    assertThat(cli.json("marks")).as("no sheet has the other since").isEmpty();
    home.write("inbox/whole.csv", head, one, other);
    campaign.night("2026-11-11");
    assertThat(cli.json("marks")).hasSize(2);
  }
}
