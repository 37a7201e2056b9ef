package beian.app.cli;

import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.app.table.AllTables;
import beian.app.table.HomeTables;
import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.testing.CampaignHome;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data tables of a home's own, as whoever keeps the home meets them. */
@OnEachDatabase
class DataTablesTest {
  private static final String SECOND = "2026-11-03";
  private static final String WORD = "已清退";
  private static final String ROW = WORD + ",deregistered,2020-01-01,,mainland,示例登记机关的通知\n";

  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome house;

  DataTablesTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void a_registry_wrote_a_word_nobody_knows() throws IOException {
    house = CampaignHome.open(folder, database);
    house.home().filing(1).drop("filings.csv");
    house
        .home()
        .write(
            "evidence/registry.csv",
            "doc_no,name,status,observed_at",
            Filings.USCC + ",北京示例1有限公司," + WORD + ",2026-11-01 10:00");
  }

  private Path own(String table, String more) throws IOException {
    Path file = folder.resolve(table + ".csv");
    Files.writeString(file, house.done("data", "show", table).out() + more);
    return file;
  }

  private String outcome(String rule) {
    return house.cli().json("findings", "--rule", rule).get(0).get("outcome").asText();
  }

  private JsonNode table(String name) {
    for (JsonNode each : house.cli().json("data", "list")) {
      if (each.get("table").asText().equals(name)) {
        return each;
      }
    }
    throw new AssertionError(name);
  }

  @Test
  void a_word_that_was_taken_in_changes_the_verdict_of_the_next_night_and_back()
      throws IOException {
    house.night(FIRST);
    assertThat(outcome("ENT-003")).isEqualTo("UNDETERMINED");
    Path file = own("registry-status", ROW);

    Result dry = house.done("data", "import", "registry-status", file.toString(), "--dry-run");
    assertThat(dry.err()).contains("come: " + WORD).doesNotContain("gone: ", "changed: ");
    assertThat(table("registry-status").get("origin").asText()).isEqualTo("shipped");

    house.done(
        "data", "import", "registry-status", file.toString(), "--by", "王示例", "--as-of", FIRST);
    house.night(SECOND);
    assertThat(outcome("ENT-003")).isEqualTo("FAIL");
    String version = table("registry-status").get("version").asText();
    assertThat(table("registry-status").get("origin").asText()).isEqualTo("own");
    assertThat(house.done("show", "last").out()).contains("registry-status@" + version);

    house.done("data", "reset", "registry-status", "--by", "李示例", "--as-of", SECOND);
    house.night("2026-11-04");
    assertThat(outcome("ENT-003")).isEqualTo("UNDETERMINED");

    JsonNode history = house.cli().json("data", "history");
    assertThat(history).hasSize(2);
    assertThat(history.get(0).get("by").asText()).isEqualTo("李示例");
    assertThat(history.get(0).get("gone").asInt()).isOne();
    assertThat(history.get(1).get("by").asText()).isEqualTo("王示例");
    assertThat(history.get(1).get("after").asText()).isEqualTo(version);
    assertThat(history.get(1).get("file").asText()).isEqualTo("registry-status.csv");
    assertThat(history.get(1).get("at").asText()).startsWith(FIRST);
  }

  @Test
  void a_host_that_was_taken_in_is_one_to_which_a_homepage_may_link() throws IOException {
    house.home().filing(1, "homepage_url", "http://www.site1.example/").drop("filings.csv");
    Path file = own("filing-hosts", "beian.example.cn,ministry,2020-01-01,,示例通知\n");
    house
        .home()
        .write(
            "evidence/pages/one.html",
            "<html><head><title>示例网</title></head><body>"
                + "示例网站的首页有足够的文字，说明本单位的业务。".repeat(20)
                + "<a href='https://beian.example.cn/'>"
                + OwnHome.key(1)
                + "</a></body></html>");
    house
        .home()
        .write(
            "evidence/pages.csv",
            "url,file,status,observed_at",
            "http://www.site1.example/,one.html,200,2026-11-01 10:00");
    house.night(FIRST);
    assertThat(outcome("NUM-002")).isEqualTo("FAIL");

    house.done("data", "import", "filing-hosts", file.toString(), "--by", "王示例", "--as-of", FIRST);
    house
        .home()
        .write(
            "evidence/pages.csv",
            "url,file,status,observed_at",
            "http://www.site1.example/,one.html,200,2026-11-03 10:00");
    house.night(SECOND);
    assertThat(house.cli().json("findings", "--rule", "NUM-002")).isEmpty();
  }

  @Test
  void what_a_table_would_change_is_told_before_it_is_taken_in_and_changes_nothing()
      throws IOException {
    house.night(FIRST);
    Path file = own("registry-status", ROW);
    JsonNode told = house.cli().json("rules", "what-if", "--table", file.toString());
    assertThat(told.findValuesAsText("rule"))
        .as("the number and name of a record are known too")
        .containsExactly("ENT-001", "ENT-002", "ENT-003", "all");
    JsonNode gone = told.get(2);
    assertThat(gone.get("fails_after").asInt()).isOne();
    assertThat(gone.get("undetermined_after").asInt()).isZero();
    assertThat(gone.get("letters_after").asInt()).isOne();
    assertThat(table("registry-status").get("origin").asText()).isEqualTo("shipped");
    house.night(SECOND);
    assertThat(outcome("ENT-003")).isEqualTo("UNDETERMINED");
    house.done("data", "import", "registry-status", file.toString(), "--as-of", SECOND);
    house.night("2026-11-04");
    assertThat(outcome("ENT-003")).as("as it was told").isEqualTo("FAIL");

    Path limits = own("limits", "");
    Files.writeString(limits, Files.readString(limits).replace("\r\n", "\n"));
    assertThat(house.cli().json("rules", "what-if", "--table", limits.toString()))
        .as("the table in force changes nothing")
        .hasSize(1);
    Files.writeString(file, "word,meaning\n已清退,deregistered\n");
    house.refused(3, "TAB-00", "rules", "what-if", "--table", file.toString());
    house.refused(
        3, "TAB-003", "rules", "what-if", "--table", folder.resolve("none.csv").toString());
  }

  @Test
  void a_holiday_of_ones_own_moves_deadlines_and_is_named_as_the_calendar() throws IOException {
    house.home().filing(1, "entity_pic_mobile", "1380000300").drop("filings.csv");
    Path file = own("holidays", "2026-11-05,示例节,True,https://www.example.cn/notice\n");
    house.done("data", "import", "holidays", file.toString(), "--as-of", FIRST);

    house.night(FIRST);

    assertThat(house.cli().json("cases").get(0).get("deadline_at").asText())
        .startsWith("2026-11-11T00:00");
    assertThat(house.done("deadline", "C0001-000001").out()).contains("示例节");
  }

  @Test
  void a_code_of_ones_own_is_read_by_the_import() throws IOException {
    Path file = own("codes", "entity_type,示例单位,9901,,,,示例\n");
    Files.write(
        file, Files.readString(file).replace("\n", "\r\n").getBytes(Charset.forName("GB18030")));
    house.done("data", "import", "codes", file.toString(), "--as-of", FIRST);
    house.home().filing(1, "entity_type", "9901").drop("filings.csv");

    house.done("run", "import", "--as-of", FIRST);

    assertThat(house.done("filing", "site1.example").out()).contains("示例单位");
  }

  /** As an earlier version took it in, which had neither 注销 nor the owner's word. */
  private void takenInByAnEarlierVersion(String more, String... lacking) {
    DataTable<?> of = AllTables.named("", "registry-status");
    String text = of.shipped().text();
    for (String word : lacking) {
      text = text.replaceFirst("(?<=[\\n|])" + word + "\\||\\|" + word + "(?=[|,])", "");
    }
    new HomeTables(house.home().root().resolve("tables"))
        .put(of, Table.parse("registry-status.csv", text + more));
  }

  /** Taken in whole, by a version of which this column had another name. */
  private void takenInWithOtherColumns(String table, String heading, String then) {
    DataTable<?> of = AllTables.named("", table);
    String text = of.shipped().text().replaceFirst("(?m)^(word.*)" + heading, "$1" + then);
    new HomeTables(house.home().root().resolve("tables"))
        .put(of, Table.parse(table + ".csv", text));
  }

  @Test
  void a_table_with_other_columns_stops_what_needs_it_and_says_what_to_do() throws IOException {
    house.night(FIRST);
    takenInWithOtherColumns("registry-status", "where", "register");

    for (String line : new String[] {"nightly", "run inspect", "run report"}) {
      Result refused = house.cli().run((line + " --as-of " + SECOND).split(" "));
      assertThat(refused.exit()).as(line).isEqualTo(3);
      assertThat(refused.err())
          .contains("TAB-006", "registry-status.csv:", "register", "where", "beian data import");
    }
    house.refused(3, "TAB-006", "waive", "site1.example", "--until", "2026-12-01", "--reason", "x");

    Result shown = house.done("findings", "--as-of", SECOND);
    assertThat(shown.out()).contains("ENT-003");
    assertThat(shown.err()).as("never silently").contains("TAB-006", "beian data reset");
    assertThat(house.done("filings").out()).contains(OwnHome.key(1));
    assertThat(house.done("why", "site1.example", "--as-of", FIRST).out())
        .contains("Findings")
        .doesNotContain("program broke");
    assertThat(house.cli().run("doctor", "--as-of", FIRST).out()).contains("TAB-006");
    assertThat(house.done("data", "list").err()).contains("TAB-006");
    assertThat(table("registry-status").get("origin").asText()).isEqualTo("own");
    house.refused(3, "TAB-006", "data", "check");
    house.refused(3, "TAB-006", "data", "check", "registry-status");
    assertThat(house.done("data", "show", "registry-status").out())
        .as("what it has")
        .contains(",register,");
  }

  @Test
  void a_table_with_other_columns_is_put_right_as_the_error_says() throws IOException {
    takenInWithOtherColumns("registry-status", "where", "register");
    Path file = own("registry-status", "");
    Files.writeString(file, Files.readString(file).replace(",register,", ",where,") + ROW);
    house.done("data", "check", file.toString());
    house.done("data", "import", "registry-status", file.toString(), "--as-of", FIRST);
    house.night(FIRST);
    assertThat(outcome("ENT-003")).isEqualTo("FAIL");

    takenInWithOtherColumns("registry-status", "where", "register");
    house.done("data", "reset", "registry-status", "--as-of", SECOND);
    house.night(SECOND);
    assertThat(outcome("ENT-003")).isEqualTo("UNDETERMINED");
  }

  @Test
  void a_table_with_other_columns_that_everything_asks_refuses_what_would_be_judged_by_it()
      throws IOException {
    house.home().filing(1, "entity_pic_mobile", "1380000300").drop("filings.csv");
    house.night(FIRST);
    DataTable<?> of = AllTables.named("", "limits");
    new HomeTables(house.home().root().resolve("tables"))
        .put(
            of,
            Table.parse("limits.csv", of.shipped().text().replaceFirst("(?m)^name,", "limit,")));
    Result refused = house.cli().run("nightly", "--as-of", SECOND);
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("TAB-006", "limits.csv:");
    assertThat(house.done("notices").out()).contains("N0001-000001-1");
  }

  @Test
  void a_table_that_lacks_what_a_new_version_ships_is_completed_and_named_until_it_is_merged()
      throws IOException {
    takenInByAnEarlierVersion(ROW, "在营在册");

    Result night = house.night(FIRST);
    assertThat(night.err())
        .contains(
            "registry-status lacks 1 of this version's rows",
            "存续|存续状态",
            "to merge: beian data show");
    assertThat(outcome("ENT-003")).as("the home's own word counts on").isEqualTo("FAIL");
    assertThat(house.cli().run("today").err()).contains("registry-status lacks 1 ");
    String doctor = house.cli().run("doctor", "--as-of", FIRST, "--lang", "zh").out();
    assertThat(doctor).contains("注意", "自有数据表 registry-status 缺少本版本自带的 1 行", "beian data import");
    house.refused(3, "TAB-002", "data", "check");

    Path merged = own("registry-status", "");
    assertThat(Files.readString(merged)).contains("在营在册", ROW);
    house.done("data", "check", merged.toString());
    house.done(
        "data", "import", "registry-status", merged.toString(), "--by", "王示例", "--as-of", SECOND);
    assertThat(house.done("data", "list").err()).doesNotContain("lacks");
    assertThat(house.cli().run("doctor", "--as-of", "2026-11-05").out())
        .contains("taken in on 2026-11-03 by 王示例, 2 days ago")
        .doesNotContain("registry-status lacks");
  }

  /**
   * The innocent: a company in business, by a word that the home has wrong and this version right.
   */
  @Test
  void whom_the_product_acquits_no_older_table_of_a_home_accuses() throws IOException {
    takenInByAnEarlierVersion("在营在册,deregistered,2020-01-01,,mainland,示例\n", "在营在册");
    house
        .home()
        .write(
            "evidence/registry.csv",
            "doc_no,name,status,observed_at",
            Filings.USCC + ",北京示例1有限公司,在营在册,2026-11-01 10:00");

    Result night = house.night(FIRST);

    assertThat(night.err())
        .contains("1 of its own say otherwise and stand aside: 在营在册,deregistered");
    assertThat(house.cli().json("findings", "--rule", "ENT-003")).isEmpty();
  }

  @Test
  void what_is_half_or_wrong_is_named_and_not_taken_in() throws IOException {
    Path file = own("registry-status", ROW);
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() / 2));
    house.refused(3, "TAB-00", "data", "check", file.toString());
    house.refused(
        3, "TAB-00", "data", "import", "registry-status", file.toString(), "--as-of", FIRST);

    Files.writeString(file, text.replace(WORD + ",deregistered", WORD + ",deregisterd"));
    Result wrong = house.cli().run("data", "check", "registry-status", file.toString());
    assertThat(wrong.exit()).isEqualTo(3);
    assertThat(wrong.err())
        .contains("TAB-001", ":" + text.lines().count() + ":meaning", "found: deregisterd")
        .contains("expected: deregistered | ", "next: ");
    house.refused(3, "TAB-003", "data", "check", "registry-statu");

    assertThat(house.cli().json("data", "history")).isEmpty();
    house.night(FIRST);
    assertThat(outcome("ENT-003")).isEqualTo("UNDETERMINED");
  }

  @Test
  void what_was_changed_by_hand_or_cut_off_stops_everything_and_can_be_repaired()
      throws IOException {
    house.done(
        "data",
        "import",
        "registry-status",
        own("registry-status", ROW).toString(),
        "--as-of",
        FIRST);
    Path taken = house.home().root().resolve("tables/registry-status.csv");
    String text = Files.readString(taken);
    String turned = text.replace(WORD + ",deregistered", WORD + ",revoked");
    String cut = text.substring(0, text.lastIndexOf("\n# End"));
    for (String bad : new String[] {turned, cut, cut + "\n", "", text.substring(0, 900)}) {
      Files.writeString(taken, bad);
      Result night = house.cli().run("nightly", "--as-of", FIRST);
      assertThat(night.exit()).isEqualTo(3);
      assertThat(night.err()).contains("TAB-00", taken.toString(), "next: ");
      assertThat(house.cli().run("data", "check").exit()).isEqualTo(3);
    }
    assertThat(house.home().root().resolve("inbox/filings.csv")).exists();

    house.done("data", "reset", "registry-status", "--as-of", FIRST);

    house.night(FIRST);
    assertThat(outcome("ENT-003")).isEqualTo("UNDETERMINED");
  }

  @Test
  void a_file_that_is_no_table_stops_everything_too() throws IOException {
    house.home().write("tables/registry-status.csv.bak", "x");
    house.refused(3, "registry-status", "nightly", "--as-of", FIRST);
  }

  @Test
  void another_home_in_the_same_process_has_its_own() throws IOException {
    Path file = own("codes", "entity_type,示例单位,9901,,,,示例\n");
    house.done("data", "import", "codes", file.toString(), "--as-of", FIRST);
    house.done("run", "import", "--as-of", FIRST);
    Cli other = new Cli(folder.resolve("other"));
    assertThat(other.run("init").exit()).isZero();
    for (JsonNode each : other.json("data", "list")) {
      assertThat(each.get("origin").asText()).isEqualTo("shipped");
    }
  }
}
