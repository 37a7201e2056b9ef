package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OwnHome;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a contract: words, keys, exit codes, what goes where. */
class CommandLineTest {
  private static final String DAY = "2026-11-02";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void a_home() {
    cli = new Cli(folder.resolve("home"));
    assertThat(cli.run("init").exit()).isZero();
  }

  private static void refused(Result result, String... expected) {
    assertThat(result.exit()).as(result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(expected).doesNotContain("\tat ").doesNotContain("Exception");
  }

  private static List<String> keys(JsonNode list) {
    List<String> keys = new ArrayList<>();
    assertThat(list).isNotEmpty();
    list.get(0).fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static List<String> values(JsonNode list, String field) {
    List<String> values = new ArrayList<>();
    list.forEach(one -> values.add(one.get(field).asText()));
    return values;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nightyl|nightly",
        "purge --older-than=-5|0 … 36500",
        "purge --older-than 40000|0 … 36500",
        "campaign open X --period 10wd --belt-percent 0|1 … 100",
        "campaign open X --period 10wd --belt-percent 101|1 … 100",
        "campaign open X --period 10wd --belt-count 0|1 … 1000000",
        "forecast --days 0|1 … 3650",
        "filings --limit 0|1, 2, 3 …",
        "rejects dismiss x.csv --row 0 --reason y|1, 2, 3 …",
        "bench --filings 5|100 … 10000000",
        "bench --equal-nights=-1|0, 1, 2 …",
        "nightly --dryrun|--dry-run",
        "--fromat=json rules list|--format",
        "rules lst|list",
        "rules list --format xml|table|csv|json",
        "rules list --lang fr|zh|en",
        "run nihgtly|nightly",
        "check phon 1|phone",
        "check|KIND",
        "findings --rule ENT-01|ENT-001",
        "findings --outcome fial|fail",
        "cases --state opend|opened",
        "notices --state plan|planned",
        "marks --state markd|marked",
        "marks take-back M1|--reason",
        "restart x|last",
        "campaign open X --period 10|10wd",
        "campaign open X|--period",
        "campaign close X --reason done|CLI-016",
        "campaign close X --reason done|--reason",
        "campaign open X --period 10wd --severity CNT-001/names-nobody=major|names-nobody=MINOR",
        "nightly --as-of 2026-13-01|2026-11-24",
        "plan lst|list",
        "config show --set beian.mail.prt=3|beian.mail.port",
        "config show --set beian.mail.port=abc|1..65535",
        "rules new ENT-1 Name|ENT-099",
        "nighty restart|nightly",
      })
  void a_wrong_word_is_refused_with_the_nearest_that_would_do(String line, String expected) {
    refused(cli.run(line.split(" ")), expected);
    refused(cli.with("BEIAN_LANG", "zh").run(line.split(" ")), expected, "处理：");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"rules explain ENT-01|ENT-001", "explain DBS-02|DBS-002"})
  void a_name_nobody_knows_is_not_known_here_like_every_other(String line, String expected) {
    Result result = cli.run(line.split(" "));
    assertThat(result.exit()).as(result.err()).isEqualTo(3);
    assertThat(result.err()).contains("CLI-002", expected);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void a_wrong_variable_of_the_environment_is_refused_with_the_nearest() {
    refused(cli.with("BEIAN_MAIL_PROT", "25").run("filings"), "BEIAN_MAIL_PORT");
  }

  @Test
  void a_home_that_another_process_works_on_is_refused() throws IOException {
    assertThat(cli.run("cases").exit()).isZero();
    Path data = cli.home().resolve("data/beian.mv.db");

    // What another process would hold.
    try (FileChannel other = FileChannel.open(data, StandardOpenOption.WRITE);
        FileLock lock = other.lock()) {
      assertThat(lock.isValid()).isTrue();
      Result second = cli.run("cases");
      assertThat(second.exit()).as(second.err()).isEqualTo(6);
      assertThat(second.out()).isEmpty();
      assertThat(second.err())
          .contains("DBS-002 ", cli.home().toString(), "  next: Wait until")
          .doesNotContain("server mode");
    }

    assertThat(cli.run("cases").exit()).isZero();
  }

  @Test
  void a_new_home_says_what_comes_next_and_holds_the_first_settings_switched_off()
      throws IOException {
    Result made = cli.run("init");

    assertThat(made.out().strip()).isEqualTo(cli.home().toString());
    assertThat(made.err()).contains("beian.properties", "campaign open NAME --period 10wd");
    assertThat(Files.readAllLines(cli.home().resolve("beian.properties")))
        .contains("#beian.provider.name=示例云")
        .allMatch(line -> line.startsWith("#"));
  }

  @Test
  void settings_that_are_not_utf_8_are_said_to_be_so() throws IOException {
    cli.run("init");
    Files.write(cli.home().resolve("beian.properties"), new byte[] {(byte) 0xb1, (byte) 0xb8});

    refused(cli.run("cases"), "SET-002", "found: not UTF-8; expected: a UTF-8 file");
  }

  @Test
  void an_import_says_where_the_rows_sent_back_are() {
    Result result = cli.run("import", "sample-data/broken/wrong-dates.csv");

    assertThat(result.exit()).isZero();
    assertThat(result.err())
        .contains("rows sent back are in " + cli.home().resolve("out/rejects") + "; ");
  }

  @Test
  void a_home_that_cannot_be_made_names_what_is_in_the_way() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "not a directory");

    Result under = new Cli(file.resolve("home")).run("init");
    Result there = new Cli(folder.resolve("there")).run("init");
    Files.delete(folder.resolve("there/inbox"));
    Files.writeString(folder.resolve("there/inbox"), "a file in its place");
    Result blocked = new Cli(folder.resolve("there")).run("init");

    assertThat(there.exit()).isZero();
    assertThat(under.exit()).isEqualTo(1);
    assertThat(under.err()).contains("CLI-006").contains("found: Not a directory; expected: ");
    assertThat(blocked.exit()).isEqualTo(1);
    assertThat(blocked.err())
        .contains("at: " + folder.resolve("there/inbox") + "; found: a file; expected: ");
  }

  @Test
  void nothing_said_shows_the_help() {
    refused(cli.run(), "Usage: beian", "nightly", "doctor", "plan");
  }

  @Test
  void common_options_stand_before_and_after_the_verb() {
    Result before = cli.run("--format", "json", "--lang", "zh", "rules", "list");
    Result after = cli.run("rules", "list", "--lang", "zh", "--format", "json");
    assertThat(before.exit()).isZero();
    assertThat(before.out()).isEqualTo(after.out()).startsWith("[").contains("ENT-001");
    assertThat(before.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "uscc,91110108000000035R,91110108000000035X",
    "id,11010519491231002X,110105194912310021",
    "org-code,00000003-5,00000003-6",
    "registration,110108000000016,110108000000012",
    "mobile,13800000000,1380000000",
    "landline,010-82998299,82998299",
    "phone,086-010-82998299-1234,400-100-1000",
    "filing-number,京ICP备00000001号-1,京ICP备1",
    "domain,example.cn,.cn"
  })
  void check_says_what_a_number_is_and_why_not(String kind, String good, String bad) {
    JsonNode checks = cli.json("check", kind, good, bad, good);
    assertThat(keys(checks)).containsExactly("kind", "value", "normalized", "valid", "reason");
    assertThat(values(checks, "value")).containsExactly(good, bad, good);
    assertThat(values(checks, "valid")).as(kind).containsExactly("true", "false", "true");
    assertThat(values(checks, "kind")).containsOnly(kind);
    String csv = cli.run("check", kind, "--format=csv", good, bad).out();
    assertThat(csv.lines()).hasSize(3).first().isEqualTo("kind,value,normalized,valid,reason");
    assertThat(cli.run("check", kind, good, bad).out().lines()).hasSize(3);
  }

  @Test
  void one_endless_value_does_not_make_every_line_of_a_table_as_long() {
    Result result = cli.run("check", "mobile", "1".repeat(5000), "13800000000");
    List<String> lines = result.out().lines().toList();
    assertThat(lines.get(1)).as("nothing is cut").contains("1".repeat(5000));
    assertThat(lines.get(2)).hasSizeLessThan(1000).contains("13800000000");
  }

  @Test
  void check_reads_one_value_a_line_from_standard_input_and_keeps_the_order() {
    InputStream before = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream(
              "13800000000\n\n123\n１３８００００００００\n".getBytes(StandardCharsets.UTF_8)));
      JsonNode checks = cli.json("check", "mobile", "-");
      assertThat(values(checks, "value")).containsExactly("13800000000", "", "123", "１３８００００００００");
      assertThat(values(checks, "normalized")).startsWith("13800000000").endsWith("13800000000");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void machine_lists_carry_the_keys_of_the_contract() throws IOException {
    OwnHome home = new OwnHome(cli.inSandbox().home());
    home.filing(1, "entity_pic_mobile", "1380000300")
        .drop("filings.csv")
        .write("beian.properties", "beian.evidence.live=false", "beian.mail.file-is-delivery=true");
    assertThat(cli.run("campaign", "open", "秋季", "--period", "1d", "--as-of", DAY).exit()).isZero();
    assertThat(cli.run("nightly", "--as-of", DAY).exit()).isZero();
    home.handInAgain();
    assertThat(cli.run("nightly", "--as-of", "2026-11-04").exit()).isZero();

    assertThat(Files.readString(cli.home().resolve("log/beian.log")))
        .contains("batch.job_started job=nightly", " nightly#1 ", "mail.written")
        .doesNotContain("1380000300", OwnHome.owner(1));
    assertThat(values(cli.json("jobs"), "now"))
        .containsExactly("2026-11-04T23:59:59+08:00", DAY + "T23:59:59+08:00");
    assertThat(keys(cli.json("rules", "list")))
        .contains("id", "kind", "item", "severity", "title_zh", "title_en", "section", "line")
        .contains("effective");
    assertThat(keys(cli.json("filings")))
        .contains("filing_no", "entity_name", "entity_doc_no", "domain", "order_no", "server_ip");
    assertThat(keys(cli.json("findings")))
        .contains("filing_no", "rule", "outcome", "severity", "opinion_zh", "opinion_en")
        .contains("evidence", "inspected_at", "case_no");
    assertThat(keys(cli.json("cases")))
        .contains("case_no", "filing_no", "domain", "state", "opened_at", "notified_at")
        .contains("deadline_at", "rules");
    assertThat(keys(cli.json("notices")))
        .contains("notice_no", "case_no", "to", "subject", "state", "sent_at", "message_id");
    assertThat(keys(cli.json("marks")))
        .contains("kind", "filing_no", "order_no", "domain", "reason", "due_at", "marked_at")
        .contains("state");
    JsonNode plans = cli.json("plan", "list");
    assertThat(values(plans, "belt")).containsOnly("held");
    String plan = plans.get(0).get("plan_no").asText();
    assertThat(values(cli.json("plan", "show", plan), "state")).containsExactly("marked");
    Result whole = cli.run("plan", "release", plan);
    assertThat(whole.exit()).isEqualTo(6);
    assertThat(whole.err()).contains("REC-028");
    String instant = cli.json("cases").get(0).get("opened_at").asText();
    assertThat(instant).matches("2026-11-02T23:59:59\\+08:00");
    Result json = cli.run("cases", "--format", "json");
    assertThat(json.err()).isEmpty();
  }

  @Test
  void a_plan_whose_belt_broke_waits_until_a_person_releases_it() throws IOException {
    OwnHome home = new OwnHome(cli.inSandbox().home());
    home.filing(1, "entity_pic_mobile", "1380000300")
        .filing(2, "entity_pic_mobile", "1380000300")
        .drop("filings.csv")
        .write("beian.properties", "beian.evidence.live=false", "beian.mail.file-is-delivery=true");
    String[] open = {"campaign", "open", "秋季", "--period", "1d", "--belt-count", "1"};
    List<String> terms = new ArrayList<>(List.of(open));
    terms.addAll(List.of("--belt-percent", "1", "--as-of", DAY));
    assertThat(cli.run(terms.toArray(String[]::new)).exit()).isZero();
    cli.run("nightly", "--as-of", DAY);
    home.handInAgain();
    cli.run("nightly", "--as-of", "2026-11-04");
    assertThat(cli.json("marks")).isEmpty();
    JsonNode broken = cli.json("plan", "list").get(0);
    assertThat(broken.get("belt").asText()).isEqualTo("broke");
    String no = broken.get("plan_no").asText();

    assertThat(cli.run("plan", "release", no, "--dry-run", "--as-of", "2026-11-04").exit())
        .isZero();
    assertThat(cli.json("marks")).isEmpty();
    Result released = cli.run("plan", "release", no, "--by", "审核员", "--as-of", "2026-11-04");

    assertThat(released.exit()).as(released.err()).isZero();
    assertThat(cli.json("marks")).hasSize(2);
    JsonNode after = cli.json("plan", "list").get(0);
    assertThat(after.get("released_by").asText()).isEqualTo("审核员");
    assertThat(after.get("planned_at")).isEqualTo(broken.get("planned_at"));
  }

  @Test
  void explain_says_cause_and_cure_in_either_language() {
    assertThat(cli.run("explain", "dbs-002").out()).contains("DBS-002", "why:", "next:");
    assertThat(cli.run("explain", "DBS-002", "--lang", "zh").out()).contains("原因：", "处理：");
  }

  @Test
  void config_show_hides_secrets() throws IOException {
    new OwnHome(cli.home()).write("beian.properties", "beian.database.password=geheim-2");
    for (String format : new String[] {"table", "csv", "json"}) {
      Result shown =
          cli.with("BEIAN_MAIL_PASSWORD", "geheim-1").run("config", "show", "--format", format);
      assertThat(shown.exit()).isZero();
      assertThat(shown.out() + shown.err()).doesNotContain("geheim").contains("******");
    }
  }

  @Test
  void a_new_rule_is_written_into_the_project_and_never_over_another() throws IOException {
    Path project = folder.resolve("project");
    Files.createDirectories(project.resolve("src/main/java/beian/rules"));
    Path cards = project.resolve("src/main/resources/beian/rules");
    String before = System.getProperty("beian.installation", ".");
    System.setProperty("beian.installation", project.toString());
    try {
      Result made = cli.run("rules", "new", "ent-098", "EntityIsExemplary");
      assertThat(made.exit()).as(made.err()).isZero();
      assertThat(cards.resolve("entity/ENT-098.yaml")).content().contains("EntityIsExemplary");
      assertThat(project.resolve("src/main/java/beian/rules/entity/EntityIsExemplary.java"))
          .exists();
      Result again = cli.run("rules", "new", "ENT-098", "EntityIsExemplary");
      assertThat(again.exit()).isEqualTo(6);
      assertThat(again.err()).contains("CLI-010");
      assertThat(cli.run("rules", "new", "ENT-001", "Another").exit()).isEqualTo(6);
      assertThat(cli.run("rules", "new", "CON-098", "--like", "con-001").exit()).isZero();
      assertThat(cards.resolve("contact/CON-098.yaml")).exists();
      assertThat(cli.run("rules", "new", "CON-097").exit()).isEqualTo(2);
    } finally {
      System.setProperty("beian.installation", before);
    }
  }

  @Test
  void a_bare_number_is_no_period_and_the_forms_that_are_stand_in_the_refusal() {
    for (String option : new String[] {"--period", "--extension"}) {
      String other = option.equals("--period") ? "--extension" : "--period";
      Result refused = cli.run("campaign", "open", "秋季", other, "5wd", option, "10");
      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.err())
          .contains("CAL-002", option, "10wd (working days), 15d (days), 48h (hours)");
    }
    assertThat(cli.run("campaign", "open", "秋季", "--period", "10", "--lang", "zh").err())
        .contains("10wd（工作日）、15d（自然日）、48h（小时）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void every_verb_has_a_help_in_both_languages(String language) {
    Result help = cli.run("--help", "--lang", language);
    assertThat(help.exit()).isZero();
    String verbs = help.out().substring(help.out().indexOf("demo"));
    assertThat(verbs.lines().filter(line -> line.matches("  [a-z-]+ *"))).isEmpty();
    assertThat(help.out()).contains(language.equals("zh") ? "命令：" : "Commands:");
  }
}
