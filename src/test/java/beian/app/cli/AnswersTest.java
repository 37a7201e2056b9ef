package beian.app.cli;

import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a website is down, and what its owner does next. */
@OnEachDatabase
class AnswersTest {
  private static final String MIIT =
      "filing_no,entity_exists,site_exists,site_count,status,providers,checked_at";

  @TempDir Path folder;

  private final TestDatabase database;

  AnswersTest(TestDatabase database) {
    this.database = database;
  }

  private CampaignHome cancelled(String... extract) throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home().filing(1, "filing_status", "已取消接入").drop("filings.csv");
    if (extract.length > 0) {
      home.home().write("evidence/miit.csv", MIIT, extract[0]);
    }
    home.night(FIRST);
    return home;
  }

  private static List<String> holding(CampaignHome home, String command, String name) {
    List<String> holding = new ArrayList<>();
    home.cli()
        .json(command, name, "--as-of", FIRST)
        .forEach(
            row -> {
              if (row.get("answer").asText().equals("holds")) {
                holding.add(row.get("rule").asText());
              }
            });
    return holding;
  }

  @Test
  void without_the_ministrys_extract_nothing_is_advised_after_a_cancellation() throws Exception {
    CampaignHome home = cancelled();
    assertThat(holding(home, "next", OwnHome.key(1))).noneMatch(rule -> rule.startsWith("DEC"));
    assertThat(home.done("next", OwnHome.key(1), "--as-of", FIRST).out())
        .contains("The ministry's extract is missing", "miit.csv");
  }

  @Test
  void with_it_the_table_gives_one_row_and_says_where_from() throws Exception {
    CampaignHome home = cancelled(OwnHome.key(1) + ",是,否,0,,," + FIRST);
    assertThat(holding(home, "next", OwnHome.key(1))).contains("DEC-003");
    String page = home.done("next", OwnHome.key(1), "--as-of", FIRST).out();
    assertThat(page).contains("DEC-003", "Deregister the shell entity", "miit.csv:2");
    assertThat(page).contains("CXL-002", "DRG-007");
    assertThat(home.done("next", OwnHome.key(1), "--lang", "zh", "--as-of", FIRST).out())
        .contains("请先注销空壳主体");
  }

  @Test
  void what_nobody_looked_at_is_open_and_no_reason() throws Exception {
    CampaignHome home = cancelled();
    JsonNode rows = home.cli().json("diagnose", OwnHome.key(1), "--as-of", FIRST);
    rows.forEach(row -> assertThat(row.get("first").asBoolean()).isFalse());
    assertThat(home.done("diagnose", OwnHome.key(1), "--as-of", FIRST).out())
        .contains("No reason is known", "What could not be determined", "WEB-004");
  }

  @Test
  void a_domain_nobody_filed_here_is_told_of_and_anything_else_is_not() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    assertThat(home.done("diagnose", "nobody.example", "--as-of", FIRST).out())
        .contains("nobody.example", "No reason is known", "the ministry's site");
    assertThat(holding(home, "diagnose", "nobody.example")).isEmpty();
    home.refused(3, "CLI-015", "diagnose", "N9");
    home.refused(3, "CLI-015", "next", "nobody.example");
  }

  @Test
  void look_ups_are_off_under_a_moved_clock_and_that_is_said() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    assertThat(
            home.done("diagnose", "nobody.example", "--live", "--offline", "--as-of", FIRST).err())
        .contains("look-ups are off");
  }
}
