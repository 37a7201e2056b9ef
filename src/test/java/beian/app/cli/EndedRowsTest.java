package beian.app.cli;

import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.app.table.AllTables;
import beian.app.table.HomeTables;
import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.testing.CampaignHome;
import beian.testing.Cli.Result;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A row of a data table ends on a day: it counts on that day and not on the next, in a night in
 * which nothing else changed.
 */
@OnEachDatabase
class EndedRowsTest {
  private static final String LAST = "2026-11-03";
  private static final String AFTER = "2026-11-04";

  /** A credit code of another owner. */
  private static final String OTHER = "911101080000000275";

  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome house;

  EndedRowsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void there_is_a_home() throws IOException {
    house = CampaignHome.open(folder, database);
  }

  /** The product's table with the row of that word ended, as the home's own. */
  private void ended(String name, String word) throws IOException {
    Table shipped = AllTables.named("", name).shipped();
    Table.Row row =
        shipped.rows().stream()
            .filter(each -> each.text().matches(".*(^|[,|])" + Pattern.quote(word) + "([,|].*|$)"))
            .findFirst()
            .orElseThrow();
    String days = row.get("valid_from") + ",,";
    assertThat(row.text()).contains("," + days);
    String dated =
        row.text()
            .replaceFirst(
                Pattern.quote("," + days), "," + row.get("valid_from") + "," + LAST + ",");
    Path file = folder.resolve(name + ".csv");
    Files.writeString(file, shipped.text().replace(row.text() + "\n", dated + "\n"));
    house.done("data", "import", name, file.toString(), "--by", "王示例", "--as-of", FIRST);
  }

  /** What a rule says of a filing; a dash when it finds nothing. */
  private String outcome(int filing, String rule) {
    JsonNode found =
        house.cli().json("findings", "--rule", rule, "--filing", "site" + filing + ".example");
    return found.isEmpty() ? "-" : found.get(0).get("outcome").asText();
  }

  private Map<String, String> outcomes() {
    Map<String, String> outcomes = new LinkedHashMap<>();
    outcomes.put("website-content", outcome(1, "ICB-001"));
    outcomes.put("area-codes", outcome(2, "CON-002"));
    outcomes.put("mobile-segments", outcome(3, "CON-001"));
    outcomes.put("providers", outcome(4, "CON-001"));
    outcomes.put("server-regions", outcome(5, "ELG-016"));
    outcomes.put("status-words", outcome(6, "CON-001"));
    outcomes.put("document-types", outcome(7, "ENT-005"));
    return outcomes;
  }

  @Test
  void what_is_judged_of_today_is_judged_by_the_rows_that_hold_today() throws IOException {
    ended("website-content", "CULTURE");
    ended("area-codes", "0755");
    ended("mobile-segments", "189");
    ended("providers", "另一云");
    ended("server-regions", "香港");
    ended("status-words", "变更中");
    ended("document-types", "军官证");
    house
        .home()
        .filing(1, "content_category", "CULTURE", "operational", "是", "icbp_no", "")
        .filing(2, "entity_pic_landline", "0755-55500302", "icbp_no", "京网文〔2019〕1234-123号")
        .filing(3, "entity_pic_mobile", "18900003003")
        .filing(4, "entity_pic_mobile", "1380000300", "access_provider", "另一云")
        .filing(5, "filing_no", "", "order_no", "B1", "order_type", "FIRST")
        .filing(5, "order_status", "PRELIMINARY_REVIEW", "server_region", "香港")
        .filing(5, "server_provider", "示例云")
        .filing(6, "entity_pic_mobile", "1380000300", "filing_status", "变更中")
        .filing(7, "entity_type", "企业", "entity_doc_type", "军官证")
        .drop("filings.csv");
    Map<String, String> before =
        Map.of(
            "website-content", "FAIL",
            "area-codes", "-",
            "mobile-segments", "-",
            "providers", "-",
            "server-regions", "FAIL",
            "status-words", "FAIL",
            "document-types", "FAIL");

    house.night(FIRST);
    assertThat(outcomes()).isEqualTo(before);
    house.night(LAST);
    assertThat(outcomes()).as("its last day").isEqualTo(before);
    house.night(AFTER);
    assertThat(outcomes())
        .as("the day after")
        .isEqualTo(
            Map.of(
                "website-content", "-",
                "area-codes", "FAIL",
                "mobile-segments", "UNDETERMINED",
                "providers", "UNDETERMINED",
                "server-regions", "UNDETERMINED",
                "status-words", "UNDETERMINED",
                "document-types", "UNDETERMINED"));
    assertThat(holding("area-codes", AFTER)).isEqualTo(holding("area-codes", LAST) - 1);
    assertThat(house.done("check", "landline", "0755-55500302", "--as-of", LAST).out())
        .doesNotContain("there is no area code");
    assertThat(house.done("check", "landline", "0755-55500302", "--as-of", AFTER).out())
        .contains("there is no area code 0755");
  }

  private int holding(String table, String day) {
    for (JsonNode each : house.cli().json("data", "list", "--as-of", day)) {
      if (each.get("table").asText().equals(table)) {
        return each.get("holding").asInt();
      }
    }
    throw new AssertionError(table);
  }

  /** What a registry or a registrar said counts as it was meant on the day it was said. */
  @Test
  void what_was_observed_is_judged_by_the_rows_that_held_when_it_was_seen() throws IOException {
    ended("registry-status", "注销");
    ended("registration-words", "未注册");
    house.home().filing(1).filing(2, "entity_doc_no", OTHER).drop("filings.csv");
    house
        .home()
        .write(
            "evidence/registry.csv",
            "doc_no,name,status,observed_at",
            Filings.USCC + ",北京示例1有限公司,注销," + LAST + " 10:00",
            OTHER + ",北京示例2有限公司,注销," + AFTER + " 10:00");
    house
        .home()
        .write(
            "evidence/registration.csv",
            "domain,registrant,status,observed_at",
            "site1.example,,未注册," + LAST + " 10:00",
            "site2.example,,未注册," + AFTER + " 10:00");

    house.night("2026-11-05");

    assertThat(outcome(1, "ENT-003")).isEqualTo("FAIL");
    assertThat(outcome(2, "ENT-003")).isEqualTo("UNDETERMINED");
    assertThat(outcome(1, "CNT-009")).isEqualTo("FAIL");
    assertThat(outcome(2, "CNT-009")).isEqualTo("UNDETERMINED");
  }

  /** The other way round: it does not count before its first day. */
  @Test
  void a_row_that_begins() throws IOException {
    Path file = folder.resolve("mobile-segments.csv");
    Files.writeString(
        file,
        AllTables.named("", "mobile-segments").shipped().text()
            + "13800,China Mobile,iot,"
            + AFTER
            + ",,示例\n");
    house.done("data", "import", "mobile-segments", file.toString(), "--as-of", FIRST);
    house.home().filing(1).drop("filings.csv");

    house.night(FIRST);
    house.night(LAST);
    assertThat(outcome(1, "CON-001")).isEqualTo("-");
    house.night(AFTER);
    assertThat(outcome(1, "CON-001")).isEqualTo("FAIL");
  }

  /** Two rows about the same code, one after the other. */
  private void codeThatComesToMeanSomethingElse() throws IOException {
    Path file = folder.resolve("codes.csv");
    Files.writeString(
        file,
        AllTables.named("", "codes").shipped().text()
            + "entity_type,示例单位,9901,,,"
            + LAST
            + ",示例\nentity_type,示例机构,9901,,"
            + AFTER
            + ",,示例\n");
    house.done("data", "import", "codes", file.toString(), "--as-of", FIRST);
  }

  /** Rows of one filing are held against each other as they are read: on that day they agree. */
  @Test
  void a_code_and_its_word_of_the_day_are_no_contradiction() throws IOException {
    codeThatComesToMeanSomethingElse();
    house.home().filing(1, "entity_type", "9901").drop("filings.csv");
    Path sheet = house.home().root().resolve("inbox/filings.csv");
    List<String> lines = Files.readAllLines(sheet);
    String row = lines.get(lines.size() - 1);
    assertThat(row).contains("9901");
    lines.add(row.replace("9901", "示例单位"));
    Files.write(sheet, lines);
    house.done("run", "import", "--as-of", LAST);
    assertThat(house.done("filing", "site1.example").out()).contains("示例单位");
    assertThat(house.cli().json("rejects")).isEmpty();
  }

  @Test
  void a_code_that_comes_to_mean_something_else_is_read_by_the_day_of_the_import()
      throws IOException {
    codeThatComesToMeanSomethingElse();
    house.home().filing(1, "entity_type", "9901").drop("filings.csv");
    house.done("run", "import", "--as-of", LAST);
    assertThat(house.done("filing", "site1.example").out()).contains("示例单位");
    house.home().filing(1, "entity_pic_name", "李示例").drop("again.csv");
    house.done("run", "import", "--as-of", AFTER);
    assertThat(house.done("filing", "site1.example").out()).contains("示例机构");
  }

  /** As it was taken in before rows had days and a source of their own. */
  @Test
  void a_table_of_before_rows_had_days_counts_as_it_did() throws IOException {
    takenIn("area-codes", "# Source: 示例号码表\narea_code,place,subscriber_digits\n", "0339,示例市,8\n");
    house.home().filing(1, "entity_pic_landline", "0339-55500301").drop("filings.csv");

    assertThat(house.night(FIRST).err()).doesNotContain("TAB-00");
    assertThat(outcome(1, "CON-002")).isEqualTo("-");
    assertThat(house.done("data", "check").err()).contains("can be used");
    assertThat(house.done("data", "show", "area-codes").out())
        .contains("area_code,place,subscriber_digits,valid_from,valid_to,source")
        .contains("\n0339,示例市,8,,,示例号码表\n")
        .contains("\n010,北京市,8,,,geocoding");
  }

  @Test
  void a_table_of_before_with_a_column_nobody_knows_says_what_to_do() throws IOException {
    takenIn("area-codes", "# Source: 示例号码表\narea_code,town,subscriber_digits\n", "");
    house.home().filing(1).drop("filings.csv");

    Result refused = house.cli().run("nightly", "--as-of", FIRST);
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .contains("TAB-006", "area-codes.csv:", "town", "place", "valid_to", "beian data import");
  }

  private void takenIn(String name, String head, String more) {
    DataTable<?> of = AllTables.named("", name);
    StringBuilder text = new StringBuilder(head);
    of.shipped()
        .rows()
        .forEach(row -> text.append(row.text().replaceFirst(",,,.*$", "")).append('\n'));
    new HomeTables(house.home().root().resolve("tables"))
        .put(of, Table.parse(name + ".csv", text + more));
  }
}
