package beian.filing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.app.table.AllTables;
import beian.filing.table.TablesInForce.OwnTable;
import beian.filing.table.TablesInForce.Use;
import beian.filing.word.ServerWord;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a table of a home's own is refused for, and that it is in force only while it is used. */
class TableCheckTest {
  private static String shipped(String name) {
    return AllTables.named("", name).shipped().text();
  }

  private static List<String> problems(String name, String text) {
    DataTable<?> table = AllTables.named("", name);
    try {
      return table.problems(Table.parse("own.csv", text)).stream().map(Problem::toString).toList();
    } catch (ProblemException e) {
      return List.of(e.problem().toString());
    }
  }

  private static int lines(String text) {
    return (int) text.lines().count();
  }

  @Test
  void a_row_more_is_a_table() {
    assertThat(problems("shells", shipped("shells") + "空壳站点,website,2026-01-01,,示例\n")).isEmpty();
  }

  @Test
  void what_stands_in_a_cell_is_held_against_its_column() {
    String text = shipped("shells");
    int line = lines(text) + 1;
    assertThat(problems("shells", text + "空壳站点,websit,2026-13-01,,\n"))
        .containsExactly(
            "TAB-001 at own.csv:" + line + ":meaning, found websit, expected website | entity",
            "TAB-001 at own.csv:"
                + line
                + ":valid_from, found 2026-13-01, expected a day such as 2026-11-02",
            "TAB-001 at own.csv:" + line + ":source, expected not empty");
    assertThat(problems("shells", text + "空壳站点,website,2026-01-01,示例\n"))
        .containsExactly("TAB-001 at own.csv:" + line + ", found 4 cells, expected 5 cells");
    assertThat(problems("shells", text + "空壳站点,website,2026-01-01,,\"示例\n"))
        .containsExactly("TAB-001 at own.csv:" + line + ", found an open quotation mark");
  }

  @Test
  void a_word_is_there_once_for_each_day() {
    String text = shipped("shells");
    assertThat(problems("shells", text + "空壳主体,website,2026-01-01,,示例\n"))
        .singleElement()
        .asString()
        .contains("TAB-001", ":word", "not as in line ");
    assertThat(problems("shells", text + "空壳站点,website,2026-01-01,2025-12-31,示例\n"))
        .singleElement()
        .asString()
        .contains(":valid_to", ">= 2026-01-01");
  }

  @Test
  void a_row_of_the_product_may_be_ended_and_never_turned_round() {
    String text = shipped("shells");
    String ended = text.replace("空壳主体,entity,2005-03-20,,", "空壳主体,entity,2005-03-20,2026-06-30,");
    assertThat(ended).isNotEqualTo(text);
    assertThat(problems("shells", ended)).isEmpty();
    assertThat(problems("shells", ended + "空壳主体,website,2026-07-01,,示例\n")).isEmpty();
    assertThat(problems("shells", text.replace("空壳主体,entity", "空壳主体,website")))
        .singleElement()
        .asString()
        .startsWith("TAB-002");
  }

  @Test
  void a_limit_changes_from_a_day_on_and_is_counted_as_before() {
    String text = shipped("limits");
    assertThat(
            problems("limits", text + "idle-transfer,,60,days,2027-01-01,,ACCESSIBILITY,1158,示例\n"))
        .isEmpty();
    assertThat(problems("limits", text.replace("idle-transfer,,45,", "idle-transfer,,5,")))
        .singleElement()
        .asString()
        .startsWith("TAB-002");
    assertThat(
            problems(
                "limits", text + "idle-transfer,,60,months,2027-01-01,,ACCESSIBILITY,1158,示例\n"))
        .singleElement()
        .asString()
        .contains(":unit", "found months, expected days");
  }

  @Test
  void a_limit_that_ends_is_followed_by_one_from_the_next_day_on() {
    String from = "idle-transfer,,45,days,2016-01-01,";
    String ended = shipped("limits").replace(from, from + "2026-12-31");
    assertThat(problems("limits", ended))
        .singleElement()
        .asString()
        .contains(":valid_to", "found 2026-12-31", "2027-01-01");
    assertThat(
            problems(
                "limits", ended + "idle-transfer,,60,days,2027-01-02,,ACCESSIBILITY,1158,示例\n"))
        .hasSize(1);
    assertThat(
            problems(
                "limits", ended + "idle-transfer,,60,days,2027-01-01,,ACCESSIBILITY,1158,示例\n"))
        .isEmpty();
  }

  @Test
  void a_year_of_holidays_is_there_as_a_whole_and_no_day_off_becomes_worked() {
    String text = shipped("holidays");
    assertThat(problems("holidays", text + "2027-10-01,国庆节,True,示例\n2027-10-02,国庆节,True,示例\n"))
        .allMatch(problem -> problem.startsWith("TAB-002"))
        .hasSize(6);
    assertThat(problems("holidays", text.replace("2026-10-05,国庆节,True", "2026-10-05,国庆节,False")))
        .isNotEmpty();
    assertThat(problems("holidays", text + "2026-11-05,示例节,true,示例\n")).isEmpty();
  }

  @Test
  void a_pattern_that_is_none_is_refused() {
    assertThat(problems("licence-forms", shipped("licence-forms") + "icbp_no,(网文,2026-01-01,,示例\n"))
        .singleElement()
        .asString()
        .contains(":meaning");
  }

  @Test
  @SuppressWarnings("try")
  void own_tables_are_in_force_while_they_are_used_and_others_are_refused() {
    Table own = Table.parse("own.csv", shipped("server-status") + "已歇机,stopped,2026-01-01,,示例\n");
    assertThat(ServerWord.of("已歇机")).isEqualTo(ServerWord.UNKNOWN);

    try (Use first = TablesInForce.of(List.of(new OwnTable("server-status", own)));
        Use second = TablesInForce.of(List.of(new OwnTable("server-status", own)))) {
      assertThat(ServerWord.of("已歇机")).isEqualTo(ServerWord.STOPPED);
      assertThatThrownBy(() -> TablesInForce.of(List.of())).hasMessageContaining("TAB-005");
      second.close();
      first.close();
      first.close();
      assertThat(ServerWord.of("已歇机")).isEqualTo(ServerWord.UNKNOWN);
      TablesInForce.of(List.of()).close();
    }
  }
}
