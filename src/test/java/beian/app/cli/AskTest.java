package beian.app.cli;

import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions owners put, and which of them concern a filing. */
@OnEachDatabase
class AskTest {
  @TempDir Path folder;

  private final TestDatabase database;

  AskTest(TestDatabase database) {
    this.database = database;
  }

  private static List<String> column(JsonNode rows, String key) {
    List<String> values = new ArrayList<>();
    rows.forEach(row -> values.add(row.get(key).asText()));
    return values;
  }

  /** The rows of a command that is told of no home. */
  private static JsonNode json(String... words) throws IOException {
    List<String> line = new ArrayList<>(List.of(words));
    line.add("--format=json");
    return new ObjectMapper().readTree(Cli.nowhere(line.toArray(String[]::new)).out());
  }

  @Test
  void questions_are_found_by_word_section_and_rule_without_a_home() throws Exception {
    JsonNode all = json("ask");
    assertThat(column(all, "section")).contains("need", "special-inspection");
    assertThat(column(json("ask", "密码"), "question_en"))
        .contains("I forgot the filing password. How do I get it back?");
    assertThat(column(json("ask", "--section", "sms"), "section")).containsOnly("sms");
    assertThat(json("ask", "--rule", "web-005"))
        .isNotEmpty()
        .allMatch(row -> row.get("rules").asText().contains("WEB-005"));
    assertThat(json("ask", "no such words")).isEmpty();
  }

  @Test
  void a_number_prints_what_the_rules_say_with_their_source() throws Exception {
    assertThat(Cli.nowhere("ask", "138", "--lang", "zh").out())
        .contains("接入被取消，工信部还查得到备案，怎么办？", "DEC-001", "DEC-006", "第 1272 行");
    JsonNode rows = json("ask", "138");
    assertThat(column(rows, "rule")).containsExactly("DEC-001", "DEC-002", "DEC-006");
    assertThat(column(rows, "next")).noneMatch(String::isEmpty);
  }

  @Test
  void what_is_not_there_is_said_with_what_is() {
    assertThat(Cli.nowhere("ask", "9999").err()).contains("CLI-002", "9999");
    for (String unknown : List.of("ask 9999", "explain FOO-1", "rules explain FOO-1")) {
      assertThat(Cli.nowhere(unknown.split(" ")).exit()).as(unknown).isEqualTo(3);
    }
    assertThat(Cli.nowhere("explain", "INT-11").err()).contains("INT-011");
    assertThat(Cli.nowhere("rules", "explain", "CON-01").err()).contains("CON-001");
    Cli.Result nothing = Cli.nowhere("ask", "blablaxyz");
    assertThat(nothing.exit()).isZero();
    assertThat(nothing.err()).contains("\"blablaxyz\"", "--section", "filing-password", "--rule");
    assertThat(Cli.nowhere("ask", "blablaxyz", "--lang", "zh").err()).contains("“blablaxyz”", "章节");
    assertThat(Cli.nowhere("ask", "--rule", "WEB-999").err()).contains("CLI-002", "WEB-00");
    assertThat(Cli.nowhere("ask", "--section", "nosuch").err())
        .contains("CLI-001", "filing-password");
    assertThat(Cli.nowhere("ask", "--filing", "nosuch").err()).contains("CLI-014");
  }

  @Test
  void of_a_filing_only_what_concerns_it_is_answered_and_the_unknown_is_no_answer()
      throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    home.home().filing(2).drop("more.csv");
    home.night("2026-11-03");
    JsonNode told = home.cli().json("ask", "--filing", OwnHome.key(1), "--as-of", FIRST);
    assertThat(told)
        .anyMatch(
            row ->
                row.get("no").asInt() == 131
                    && row.get("rule").asText().equals("CON-001")
                    && row.get("answer").asText().equals("fails")
                    && !row.get("next").asText().isEmpty());
    assertThat(told)
        .anyMatch(
            row ->
                row.get("no").asInt() == 136
                    && row.get("rule").asText().equals("RCT-001")
                    && row.get("answer").asText().equals("stops"));
    JsonNode innocent = home.cli().json("ask", "--filing", OwnHome.key(2), "--as-of", FIRST);
    assertThat(column(innocent, "answer")).doesNotContain("fails", "passes", "stops");
    String page = home.done("ask", "--filing", OwnHome.key(2), "131", "--as-of", FIRST).out();
    assertThat(page).doesNotContain("CON-001  fails");
    home.refused(3, "CLI-015", "ask", "--filing", "nobody.example");
  }

  @Test
  void a_domain_asks_for_each_filing_that_has_it_and_words_narrow_the_questions() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    String page =
        home.done("ask", "电话", "--filing", "site1.example", "--as-of", FIRST, "--lang", "zh").out();
    assertThat(page).contains(OwnHome.key(1), "专项核查对联系电话有什么要求？", "CON-001", "不合格", "处理：");
    assertThat(page).doesNotContain("收到整改通知");
  }
}
