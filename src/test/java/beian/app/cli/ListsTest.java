package beian.app.cli;

import static beian.testing.CampaignHome.CALLS;
import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.app.cli.root.Beian;
import beian.app.cli.root.ListCommand;
import beian.platform.list.Filter;
import beian.testing.CampaignHome;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Every list and every filter of it, through the command line: seven cases of one campaign, of
 * which 1 was extended, 2 set aside, 3 answered, 4 marked and taken back, 5 appealed, 6 spared for
 * want of new evidence, and 7 marked.
 */
@OnEachDatabase
class ListsTest {
  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
  private static final String SHANGHAI = "沪ICP备00000107号-1";

  /** A value for each filter that does not know its own; the first one is known to the home. */
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("filing", List.of(OwnHome.key(1), "nobody.example")),
          Map.entry("campaign", List.of("秋季", "没有")),
          Map.entry("case", List.of("c0001-000001", "C0001-009999")),
          Map.entry("rule", List.of("con-001", "CON-01")),
          Map.entry("province", List.of("shanghai", "火星")),
          Map.entry("provider", List.of("示例云", "没有云")),
          Map.entry("due-before", List.of(DAY_AFTER, "2026-13-01")),
          Map.entry("plan", List.of("P20261110T155959Z", "P1")),
          Map.entry("file", List.of("broken.csv", "none.csv")),
          Map.entry("code", List.of("INT-007", "INT-999")),
          Map.entry("job", List.of("nightly", "nihgtly")));

  private static @Nullable TestDatabase kept;
  private static @Nullable Cli made;

  @TempDir static Path folder;

  private final TestDatabase database;
  private Cli cli;

  ListsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void a_campaign_is_made_once() throws IOException {
    Cli known = made;
    if (known == null || kept != database) {
      known = campaign(folder.resolve(database.toString()), database);
      made = known;
      kept = database;
    }
    cli = known;
  }

  @AfterAll
  static void forget() {
    made = null;
  }

  private static Cli campaign(Path folder, TestDatabase database) throws IOException {
    CampaignHome campaign = CampaignHome.open(folder, database);
    OwnHome home = campaign.home();
    for (int i : List.of(1, 2, 3, 4, 5, 7)) {
      home.filing(i, "entity_pic_mobile", "1380000300");
    }
    home.filing(6).filing(7, "filing_no", SHANGHAI).filing(8, "access_provider", "另一云");
    home.drop("filings.csv");
    home.write("inbox/broken.csv", "备案号,域名,证件有效期", OwnHome.key(9) + ",nine.example,2026-02-30");
    home.write("evidence/calls.csv", CALLS, "13800003006,空号,2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    campaign.done("extend", no(1), "--period", "3wd", "--reason", "x", "--as-of", FIRST);
    campaign.done("waive", no(2), "--until", "2026-12-31", "--reason", "x", "--as-of", FIRST);
    campaign.done("appeal", no(5), "--reason", "x", "--as-of", FIRST);
    String letter =
        campaign.cli().json("notices", "--case", no(3)).get(0).get("message_id").asText();
    home.write(
        "replies/answer.eml",
        "Return-Path: <" + OwnHome.owner(3) + ">",
        "From: " + OwnHome.owner(3),
        "In-Reply-To: <" + letter + ">",
        "Date: Tue, 3 Nov 2026 08:00:00 +0800",
        "Subject: Re",
        "",
        "wait, please");
    campaign.night(DAY_AFTER);
    String mark = campaign.cli().json("marks", "--case", no(4)).get(0).get("mark_no").asText();
    campaign.done("marks", "take-back", mark, "--reason", "x", "--as-of", DAY_AFTER);
    return campaign.cli();
  }

  private static Map<String, ListCommand<?>> lists() {
    Map<String, ListCommand<?>> found = new TreeMap<>();
    walk("", Main.commandLine(new Beian(NOWHERE, NOWHERE, Map.of())), found);
    return found;
  }

  private static void walk(String above, CommandLine line, Map<String, ListCommand<?>> found) {
    line.getSubcommands()
        .forEach(
            (name, command) -> {
              String words = (above + " " + name).strip();
              if (command.getCommandSpec().userObject() instanceof ListCommand<?> list) {
                found.put(words, list);
              }
              walk(words, command, found);
            });
  }

  private Result run(String list, String... more) {
    List<String> line = new ArrayList<>(List.of(list.split(" ")));
    line.addAll(List.of(more));
    line.add("--as-of=" + DAY_AFTER);
    return cli.run(line.toArray(String[]::new));
  }

  private Set<String> found(String list, String field, String... more) {
    List<String> line = new ArrayList<>(List.of(list.split(" ")));
    line.addAll(List.of(more));
    Set<String> values = new TreeSet<>();
    for (JsonNode one : cli.json(line.toArray(String[]::new))) {
      values.add(one.get(field).asText());
    }
    return values;
  }

  private static String no(int number) {
    return "C0001-00000" + number;
  }

  @Test
  void every_filter_is_explained_in_both_languages_with_all_it_knows() {
    lists()
        .forEach(
            (words, list) -> {
              String english = run(words, "--help").out().replaceAll("\\s+", " ");
              String chinese = run(words, "--help", "--lang=zh").out().replaceAll("\\s+", "");
              assertThat(english).contains("--limit=N At most that many");
              for (Filter filter : list.definition().filters()) {
                String option =
                    "--" + filter.name() + (filter.label().isEmpty() ? "" : "=" + filter.label());
                assertThat(english).as(words).containsPattern(option + " Only ");
                assertThat(chinese).as(words).containsPattern(option + "仅");
                boolean listed =
                    english.contains(option + " Only") && !filter.name().equals("province");
                filter.values().stream()
                    .filter(value -> listed)
                    .forEach(value -> assertThat(english).as(words).contains(value));
              }
            });
  }

  @Test
  void every_value_that_a_filter_knows_is_understood_by_the_database() {
    lists()
        .forEach(
            (words, list) -> {
              for (Filter filter : list.definition().filters()) {
                for (String value : known(filter, words)) {
                  String[] option =
                      value.isEmpty()
                          ? new String[] {"--" + filter.name()}
                          : new String[] {"--" + filter.name(), value};
                  Result result = run(words, option);
                  assertThat(result.exit()).as(words + " " + value + result.err()).isZero();
                }
              }
            });
  }

  private static List<String> known(Filter filter, String list) {
    if (filter.label().isEmpty()) {
      return List.of("");
    }
    if (list.equals("rejects") && filter.name().equals("filing")) {
      return List.of(OwnHome.key(9));
    }
    return filter.values().isEmpty() || filter.name().equals("province")
        ? VALUES.get(filter.name()).subList(0, 1)
        : filter.values();
  }

  @Test
  void what_a_filter_does_not_know_is_refused_with_all_that_it_knows() {
    lists()
        .forEach(
            (words, list) -> {
              for (Filter filter : list.definition().filters()) {
                if (filter.label().isEmpty()) {
                  continue;
                }
                List<String> unknown = VALUES.getOrDefault(filter.name(), List.of("", "nosuch"));
                Result result = run(words, "--" + filter.name(), unknown.get(1));
                assertThat(result.exit()).as(words + " " + filter.name()).isBetween(2, 3);
                assertThat(result.out()).as(words + " " + filter.name()).isEmpty();
                assertThat(result.err())
                    .as(words)
                    .contains(String.join(" | ", filter.values()))
                    .contains(unknown.get(1), "next: ")
                    .doesNotContain("\tat ");
              }
            });
    assertThat(run("findings", "--rule", "CON-01").err())
        .contains("ACC-001 | ", "CON-001 | ", " | MAT-006");
    assertThat(run("findings", "--provider", "没有云").err()).contains("示例云").contains("--provider");
    assertThat(run("marks", "--plan", "P1").err()).contains("expected: P20261110T155959Z");
    assertThat(run("cases", "--due-before", "9.11.2026").err()).contains("expected: 2026-12-31");
  }

  @Test
  void a_limit_cuts_and_says_what_it_left_out() {
    for (String list : lists().keySet()) {
      assertThat(run(list, "--limit", "0").exit()).as(list).isEqualTo(2);
      assertThat(run(list, "--limit", "x").exit()).as(list).isEqualTo(2);
      assertThat(run(list, "--limit=1000").err()).as(list).isEmpty();
    }
    Result some = run("cases", "--limit", "2", "--format", "csv");
    assertThat(some.out().lines()).hasSize(3);
    assertThat(some.err().strip()).isEqualTo("the first 2 of 7; 5 left out (--limit)");
    assertThat(run("cases", "--limit=2", "--lang=zh").err()).contains("略去 5 项");
    assertThat(run("cases", "--limit=2", "--state=marked").err()).isEmpty();
    assertThat(found("cases", "case_no", "--limit", "2")).containsExactly(no(1), no(2));
  }

  @Test
  void cases_are_narrowed_down() {
    assertThat(found("cases", "case_no", "--state", "Marked")).containsExactly(no(7));
    assertThat(found("cases", "case_no", "--filing", "site2.example")).containsExactly(no(2));
    assertThat(found("cases", "case_no", "--campaign", "1")).hasSize(7);
    assertThat(found("cases", "filing_no", "--province", "沪")).containsExactly(SHANGHAI);
    assertThat(found("cases", "filing_no", "--province", "北京")).hasSize(6);
    assertThat(found("cases", "case_no", "--rule", "ENT-001")).isEmpty();
    String rule = cli.json("cases").get(0).get("rules").asText().split(";")[0];
    assertThat(found("cases", "case_no", "--rule", rule)).contains(no(1));
    assertThat(found("cases", "case_no", "--province", "上海", "--state", "extended")).isEmpty();
  }

  @Test
  void a_case_is_due_before_the_day_after_its_last_one() {
    String end = cli.json("cases", "--state", "extended").get(0).get("deadline_at").asText();
    String dayAfter = end.substring(0, 10);
    assertThat(end).contains("T00:00");
    assertThat(found("cases", "case_no", "--state=extended", "--due-before", dayAfter))
        .containsExactly(no(1));
    String lastDay = java.time.LocalDate.parse(dayAfter).minusDays(1).toString();
    assertThat(found("cases", "case_no", "--state=extended", "--due-before", lastDay)).isEmpty();
    assertThat(found("deadlines", "case_no", "--due-before", dayAfter)).contains(no(1), no(7));
    assertThat(found("deadlines", "case_no", "--due-before", lastDay)).doesNotContain(no(1));
  }

  @Test
  void cases_that_nobody_may_touch_are_held() {
    assertThat(found("cases", "case_no", "--held"))
        .containsExactly(no(1), no(2), no(3), no(4), no(5), no(6));
    assertThat(found("cases", "state", "--held"))
        .contains("extended", "waived", "taken_back", "appealed");
  }

  @Test
  void findings_filings_letters_marks_and_the_rest_are_narrowed_down() {
    assertThat(found("filings", "filing_no", "--provider", "另一云")).containsExactly(OwnHome.key(8));
    assertThat(found("filings", "filing_no", "--filing", "site2.example"))
        .containsExactly(OwnHome.key(2));
    assertThat(found("findings", "filing_no", "--filing", OwnHome.key(2)))
        .containsExactly(OwnHome.key(2));
    assertThat(found("filings", "filing_no", "--standing", "not_ours"))
        .containsExactly(OwnHome.key(8));
    assertThat(found("filings", "filing_no", "--standing", "ours")).hasSize(7);
    assertThat(found("filings", "filing_no", "--province", "Shanghai")).containsExactly(SHANGHAI);
    assertThat(found("findings", "filing_no", "--province", "Shanghai", "--outcome", "fail"))
        .containsExactly(SHANGHAI);
    assertThat(found("findings", "severity", "--severity", "major")).containsExactly("MAJOR");
    assertThat(found("findings", "filing_no", "--provider", "另一云")).isEmpty();
    assertThat(found("findings", "filing_no", "--provider", "示例云")).contains(SHANGHAI);
    assertThat(found("notices", "case_no", "--case", no(2))).containsExactly(no(2));
    assertThat(found("notices", "kind", "--kind", "rectification"))
        .containsExactly("rectification");
    assertThat(found("notices", "case_no", "--filing", SHANGHAI)).containsExactly(no(7));
    assertThat(found("marks", "filing_no", "--province", "沪")).containsExactly(SHANGHAI);
    assertThat(found("marks", "case_no", "--due-before", FIRST)).isEmpty();
    assertThat(found("marks", "case_no", "--kind", "cleanup_45_days")).isEmpty();
    assertThat(found("deadlines", "case_no", "--filing", "site1.example")).containsExactly(no(1));
    assertThat(found("plan list", "belt", "--belt", "held")).isSubsetOf("held");
    assertThat(found("plan list", "plan_no")).hasSize(1);
    assertThat(found("rejects", "file", "--code", "INT-007")).containsExactly("broken.csv");
    assertThat(found("rejects", "file", "--file", "broken.csv")).containsExactly("broken.csv");
    assertThat(found("jobs", "status", "--status", "failed")).isEmpty();
    assertThat(found("jobs", "job", "--job", "nightly")).containsExactly("nightly");
  }

  @Test
  void what_belongs_to_a_filing_is_narrowed_down_by_its_province_and_its_provider() {
    for (String list : List.of("cases", "notices", "deadlines", "marks")) {
      assertThat(found(list, "case_no", "--province", "沪")).as(list).containsExactly(no(7));
      assertThat(found(list, "case_no", "--province", "京"))
          .as(list)
          .isNotEmpty()
          .doesNotContain(no(7));
      assertThat(found(list, "case_no", "--provider", "示例云"))
          .as(list)
          .isEqualTo(found(list, "case_no"));
      assertThat(found(list, "case_no", "--provider", "另一云")).as(list).isEmpty();
    }
    assertThat(found("replies", "case_nos", "--province", "北京")).containsExactly(no(3));
    assertThat(found("replies", "case_nos", "--province", "上海")).isEmpty();
    assertThat(found("replies", "case_nos", "--provider", "示例云")).containsExactly(no(3));
    assertThat(found("replies", "case_nos", "--provider", "另一云")).isEmpty();
    assertThat(found("plan list", "plan_no", "--province", "上海")).hasSize(1);
    assertThat(found("plan list", "plan_no", "--province", "广东")).isEmpty();
    assertThat(found("plan list", "plan_no", "--provider", "示例云")).hasSize(1);
    assertThat(found("plan list", "plan_no", "--provider", "另一云")).isEmpty();
    assertThat(found("rejects", "file", "--province", "北京")).containsExactly("broken.csv");
    assertThat(found("rejects", "file", "--province", "上海")).isEmpty();
    assertThat(run("notices", "--provider", "没有云").err()).contains("另一云 | 示例云");
  }

  @Test
  void what_belongs_to_a_case_is_narrowed_down_by_its_rule_and_its_campaign() {
    String rule =
        cli.json("cases", "--filing", SHANGHAI).get(0).get("rules").asText().split(";")[0];
    for (String list : List.of("cases", "notices", "deadlines", "marks")) {
      assertThat(found(list, "case_no", "--rule", rule)).as(list).contains(no(7));
      assertThat(found(list, "case_no", "--rule", "ENT-001")).as(list).isEmpty();
    }
    assertThat(found("filings", "filing_no", "--rule", rule))
        .contains(SHANGHAI)
        .isEqualTo(found("findings", "filing_no", "--rule", rule));
    assertThat(found("plan list", "plan_no", "--rule", rule)).hasSize(1);
    assertThat(found("plan list", "plan_no", "--rule", "ENT-001")).isEmpty();
    assertThat(found("replies", "case_nos", "--rule", rule)).containsExactly(no(3));
    assertThat(found("replies", "case_nos", "--rule", "ENT-001")).isEmpty();
    assertThat(found("replies", "case_nos", "--campaign", "秋季")).containsExactly(no(3));
    assertThat(found("plan list", "plan_no", "--campaign", "1")).hasSize(1);
    assertThat(found("plan list", "plan_no", "--case", no(7))).hasSize(1);
    assertThat(found("plan list", "plan_no", "--case", no(2))).isEmpty();
    assertThat(found("plan list", "plan_no", "--filing", SHANGHAI)).hasSize(1);
    assertThat(found("plan list", "plan_no", "--filing", "site1.example")).isEmpty();
    assertThat(found("plan list", "plan_no", "--state", "marked")).hasSize(1);
    assertThat(found("plan list", "plan_no", "--state", "belt_broke")).isEmpty();
  }

  @Test
  void filings_and_findings_are_narrowed_down_by_their_newest_case() {
    for (String list : List.of("filings", "findings")) {
      assertThat(found(list, "filing_no", "--campaign", "秋季"))
          .as(list)
          .hasSize(7)
          .doesNotContain(OwnHome.key(8));
      assertThat(found(list, "filing_no", "--state", "marked")).as(list).containsExactly(SHANGHAI);
      assertThat(found(list, "filing_no", "--state", "申诉中"))
          .as(list)
          .containsExactly(OwnHome.key(5));
      assertThat(found(list, "filing_no", "--state", "marked", "--province", "北京"))
          .as(list)
          .isEmpty();
    }
    assertThat(run("filings", "--state", "wrong").err()).contains("opened | ", " | marked");
  }

  @Test
  void everything_with_a_period_is_narrowed_down_by_its_end() {
    for (String list : List.of("filings", "findings", "cases", "notices", "deadlines", "marks")) {
      String what = list.startsWith("fi") ? "filing_no" : "case_no";
      String one = list.startsWith("fi") ? SHANGHAI : no(7);
      assertThat(found(list, what, "--due-before", DAY_AFTER)).as(list).contains(one);
      assertThat(found(list, what, "--due-before", FIRST)).as(list).isEmpty();
    }
    assertThat(found("plan list", "plan_no", "--due-before", DAY_AFTER)).hasSize(1);
    assertThat(found("plan list", "plan_no", "--due-before", FIRST)).isEmpty();
    assertThat(found("replies", "case_nos", "--due-before", FIRST)).isEmpty();
    assertThat(found("replies", "case_nos", "--due-before", "2027-12-31"))
        .as("a clock that an answer holds has no end")
        .isEmpty();
  }
}
