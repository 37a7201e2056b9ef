package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets with few columns, sheets that contradict each other, sheets that lack filings. */
@OnEachDatabase
class SheetsSayLessTest {
  private static final String NARROW = "备案号,网站名称";

  @TempDir Path folder;

  private final TestDatabase database;

  SheetsSayLessTest(TestDatabase database) {
    this.database = database;
  }

  private static String row(int number) {
    return OwnHome.key(number) + ",新站名";
  }

  @Test
  void a_sheet_of_two_columns_leaves_a_told_fault_as_it_is() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    home.home().write("inbox/names.csv", NARROW, row(1));
    home.night("2026-11-04");

    JsonNode fault = home.cli().json("findings", "--outcome", "FAIL").get(0);
    assertThat(fault.get("rule").asText()).isEqualTo("CON-001");
    assertThat(home.cli().json("notices"))
        .filteredOn(one -> one.get("kind").asText().equals("rectification"))
        .hasSize(1);
  }

  @Test
  void a_reason_names_the_column_that_no_sheet_had_and_blames_the_owner_for_an_empty_cell()
      throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home().filing(1, "entity_doc_expiry", "").lacking("entity_doc_expiry").drop("narrow.csv");
    home.night(FIRST);
    assertThat(reason(home))
        .containsExactly(
            "备案数据没有“证件有效期”一栏", "the filing data have no column Entity document expiry");

    home.home().lacking().drop("whole.csv");
    home.night("2026-11-03");
    assertThat(reason(home))
        .containsExactly("未填写主体证件有效期", "no expiry date of the entity's document is filed");

    home.home().lacking("entity_doc_expiry").drop("narrow.csv");
    home.night("2026-11-04");
    assertThat(reason(home).get(0)).as("a sheet had it once").isEqualTo("未填写主体证件有效期");
  }

  /** Why it is not known whether the entity's document has expired, in both languages. */
  private static List<String> reason(CampaignHome home) {
    JsonNode open = home.cli().json("findings", "--rule", "ENT-004").get(0);
    assertThat(open.get("outcome").asText()).isEqualTo("UNDETERMINED");
    return List.of(open.get("opinion_zh").asText(), open.get("opinion_en").asText());
  }

  @Test
  void what_only_a_sheet_from_before_the_notice_said_marks_nobody_while_newer_ones_lack_it()
      throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    home.home().write("inbox/names.csv", NARROW, row(1));
    home.night("2026-11-04");
    home.night(DAY_AFTER);
    assertThat(home.cli().json("marks")).isEmpty();
    assertThat(home.done("why", OwnHome.key(1), "--as-of", DAY_AFTER, "--lang", "en").out())
        .contains("a filing sheet with the columns in question");

    home.home().filing(1, "entity_pic_mobile", "1380000300").drop("again.csv");
    home.night("2026-11-11");
    assertThat(home.cli().json("marks")).hasSize(1);
  }

  @Test
  void two_sheets_of_one_night_that_contradict_each_other_accuse_nobody() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home().filing(1).drop("a-corrected.csv");
    home.home().filing(1, "entity_pic_mobile", "1380000300").drop("b-older.csv");
    Cli.Result night = home.night(FIRST);

    assertThat(home.cli().json("findings", "--outcome", "FAIL")).isEmpty();
    assertThat(home.cli().json("notices")).isEmpty();
    assertThat(night.err()).contains("b-older.csv!b-older!2", "entity_pic_mobile");

    home.home().filing(1, "entity_pic_mobile", "13800003099").drop("c-right.csv");
    home.night("2026-11-03");
    assertThat(home.cli().json("notices")).isEmpty();
    assertThat(home.cli().json("filings", "--reveal").get(0).get("entity_pic_mobile").asText())
        .isEqualTo("13800003099");
  }

  @Test
  void a_told_fault_is_not_put_right_by_sheets_that_contradict_each_other() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    home.home().filing(1, "entity_pic_mobile", "13800003001").drop("a-corrected.csv");
    home.home().filing(1, "entity_pic_mobile", "1380000300").drop("b-older.csv");
    home.night(DAY_AFTER);
    assertThat(home.cli().json("marks")).isEmpty();
    assertThat(home.cli().json("cases").get(0).get("state").asText()).isNotEqualTo("rectified");
  }

  @Test
  void a_filing_that_a_full_list_lacks_is_listed_and_not_marked() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 2);
    home.home().write("full.csv", NARROW, row(1));
    Cli.Result taken =
        home.done(
            "import",
            "--full",
            home.home().root().resolve("full.csv").toString(),
            "--as-of",
            "2026-11-04",
            "--lang",
            "en");
    assertThat(taken.out()).contains("Filings that a full list does not have: 1");

    assertThat(home.cli().json("filings", "--missing"))
        .extracting(one -> one.get("filing_no").asText())
        .containsExactly(OwnHome.key(2));
    Cli.Result night = home.done("nightly", "--as-of", "2026-11-05");
    assertThat(night.err()).contains("beian filings --missing");
    assertThat(home.cli().json("filings", "--missing").get(0).get("standing").asText())
        .isEqualTo("unknown");
    new OwnHome(home.home().root()).filing(1).drop("one.csv");
    home.done("nightly", "--as-of", DAY_AFTER);
    assertThat(home.cli().json("marks")).isEmpty();
  }

  @Test
  void each_field_tells_which_row_said_it_and_what_changed() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home().filing(1).drop("filings.csv");
    home.night(FIRST);
    home.home().write("inbox/names.csv", NARROW, row(1));
    home.night("2026-11-03");

    String page = home.done("filing", OwnHome.key(1), "--lang", "en").out();
    assertThat(page).contains("names.csv", "filings.csv", "新站名").doesNotContain("13800003001");
    JsonNode name = null;
    JsonNode mobile = null;
    for (JsonNode field : home.cli().json("filing", OwnHome.key(1))) {
      name = field.get("column").asText().equals("site_name") ? field : name;
      mobile = field.get("column").asText().equals("entity_pic_mobile") ? field : mobile;
    }
    assertThat(name.get("file").asText()).isEqualTo("names.csv");
    assertThat(name.get("row").asInt()).isEqualTo(2);
    assertThat(mobile.get("file").asText()).isEqualTo("filings.csv");
    assertThat(mobile.get("value").asText()).isEqualTo("138****3001");
    home.refused(3, "CLI-015", "filing", "京ICP备99999999号-1");
  }

  @Test
  void an_import_that_clears_says_so_before_and_after() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    home.home().write("cleared.csv", "备案号,网站名称,主体负责人邮箱", OwnHome.key(1) + ",新站名,");
    String sheet = folder.resolve("home/cleared.csv").toString();

    Cli.Result before = home.done("import", sheet, "--dry-run", "--as-of", "2026-11-04");
    assertThat(before.out() + before.err()).contains("Values were cleared: 1 (entity_pic_email 1)");
    assertThat(home.cli().json("filings", "--reveal").get(0).get("entity_pic_email").asText())
        .as("nothing is cleared yet")
        .isNotEmpty();
    Cli.Result after = home.done("import", sheet, "--as-of", "2026-11-04");
    assertThat(after.out() + after.err()).contains("Values were cleared: 1 (entity_pic_email 1)");
  }

  @Test
  void the_night_says_what_an_import_says() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .write(
            "inbox/filings.csv",
            "序号,备案号,网站名称,网站负责人手机号马,IP",
            "1," + OwnHome.key(1) + ",甲,13800003001,192.0.2.10");
    Cli.Result night = home.night(FIRST);
    assertThat(night.err()).contains("网站负责人手机号马", "nearest \"网站负责人手机号\"");
    assertThat(Files.readString(folder.resolve("home/log/beian.log")))
        .contains("intake.note code=INT-", "网站负责人手机号马 (nearest \"网站负责人手机号\")");
    assertThat(night.err()).contains("序号").doesNotContain("账号");
    assertThat(home.cli().json("filings").get(0).get("server_ip").asText()).isEqualTo("192.0.2.10");
    assertThat(home.done("today", "--lang", "zh").out()).contains("网站负责人手机号马");
  }
}
