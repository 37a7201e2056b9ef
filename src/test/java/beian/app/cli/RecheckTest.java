package beian.app.cli;

import static beian.testing.CampaignHome.CALLS;
import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to be looked at again is listed, and written as tables that can be filled in. */
@OnEachDatabase
class RecheckTest {
  private static final String LATER = "2026-11-05";

  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome campaign;
  private OwnHome home;
  private Cli cli;

  RecheckTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void an_owner_is_told_of_a_dead_mobile() throws IOException {
    campaign = CampaignHome.open(folder, database);
    home = campaign.home();
    cli = campaign.cli();
    home.filing(1)
        .drop("filings.csv")
        .write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-02 10:00,王示例");
    campaign.night(FIRST);
  }

  private List<JsonNode> needs(String kind) {
    List<JsonNode> found = new ArrayList<>();
    cli.json("recheck", "--as-of", LATER)
        .forEach(
            need -> {
              if (need.get("kind").asText().equals(kind)) {
                found.add(need);
              }
            });
    return found;
  }

  @Test
  void what_a_told_fault_rests_on_is_needed_from_the_end_of_the_period_on() {
    JsonNode call =
        needs("call").stream()
            .filter(need -> need.get("subject").asText().equals("13800003001"))
            .findFirst()
            .orElseThrow();
    assertThat(call.get("from").asText()).isEqualTo("2026-11-10T00:00:00+08:00");
    assertThat(call.get("until").asText()).isEqualTo("2026-11-10T23:59:59+08:00");
    assertThat(call.get("cases").asText()).isEqualTo("C0001-000001");
    assertThat(call.get("rules").asText()).contains("CON-005");
    assertThat(call.get("file").asText()).isEqualTo("calls.csv");
  }

  @Test
  void what_a_rule_asked_for_in_vain_is_needed_too() {
    assertThat(needs("registry"))
        .anySatisfy(
            need -> {
              assertThat(need.get("cases").asText()).isEmpty();
              assertThat(need.get("until").isNull()).as("nothing waits for it").isTrue();
              assertThat(need.get("filings").asText()).isEqualTo(OwnHome.key(1));
            });
  }

  @Test
  void the_first_night_that_may_mark_says_until_when_and_the_most_urgent_comes_first()
      throws IOException {
    home.filing(2)
        .drop("more.csv")
        .write(
            "evidence/calls.csv",
            CALLS,
            "13800003001,空号,2026-11-02 10:00,王示例",
            "13800003002,空号,2026-11-04 10:00,王示例");
    campaign.night("2026-11-04");
    List<String> until = new ArrayList<>();
    cli.json("recheck", "--as-of", LATER).forEach(need -> until.add(need.get("until").asText("")));
    assertThat(until)
        .contains("2026-11-10T23:59:59+08:00", "2026-11-12T23:59:59+08:00", "")
        .isSortedAccordingTo(
            Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()));
    assertThat(until("2026-11-20"))
        .as("overdue: the next night")
        .isEqualTo("2026-11-21T23:59:59+08:00");
  }

  @Test
  void what_two_cases_need_is_needed_by_the_first_of_the_nights_that_it_can_serve()
      throws IOException {
    home.filing(2, "entity_pic_mobile", "13800003001")
        .drop("more.csv")
        .write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-04 10:00,王示例");
    campaign.night("2026-11-04");
    JsonNode shared =
        needs("call").stream()
            .filter(need -> need.get("subject").asText().equals("13800003001"))
            .findFirst()
            .orElseThrow();
    assertThat(shared.get("cases").asText()).contains("C0001-000001", "C0001-000002");
    assertThat(shared.get("from").asText()).isEqualTo("2026-11-12T00:00:00+08:00");
    assertThat(shared.get("until").asText()).isEqualTo("2026-11-12T23:59:59+08:00");
  }

  @Test
  void what_was_seen_again_is_needed_no_more() throws IOException {
    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-10 10:00,王示例");
    campaign.night(DAY_AFTER);
    assertThat(cli.json("recheck", "--kind", "call", "--as-of", DAY_AFTER))
        .noneMatch(need -> need.get("subject").asText().equals("13800003001"));
  }

  @Test
  void the_tables_come_back_empty_without_harm_and_filled_in_as_evidence() throws IOException {
    Path tables = folder.resolve("tables");
    Result written = cli.run("recheck", "--write", tables.toString(), "--as-of", LATER);
    assertThat(written.exit()).as(written.err()).isZero();
    Path calls = tables.resolve("calls-recheck-2026-11-05.csv");
    assertThat(Files.readString(calls))
        .contains("called_at (YYYY", ",needed_until", "13800003001,,,,2026-11-10 23:59");
    assertThat(cli.run("recheck", "--write", tables.toString(), "--as-of", LATER).exit())
        .as("never written over")
        .isEqualTo(6);

    try (var files = Files.list(tables)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("home/evidence").resolve(file.getFileName()));
      }
    }
    campaign.night(DAY_AFTER);
    assertThat(cli.json("rejects", "--kind", "evidence")).isEmpty();
    assertThat(cli.json("marks")).isEmpty();

    String filled =
        Files.readString(calls).replace("13800003001,,,", "13800003001,空号,2026-11-10 09:00,李示例");
    Files.writeString(folder.resolve("home/evidence/calls-recheck-2026-11-05.csv"), filled);
    campaign.night("2026-11-11");
    assertThat(cli.json("rejects", "--kind", "evidence")).isEmpty();
    assertThat(cli.json("marks")).hasSize(1);
  }

  @Test
  void one_kind_can_be_asked_for_alone_and_codes_only_of_mobiles() {
    assertThat(needs("code"))
        .as("nobody sends a code to a landline")
        .isNotEmpty()
        .allMatch(need -> need.get("subject").asText().matches(".*\\|1\\d{10}"));
    assertThat(cli.json("recheck", "--kind", "call", "--as-of", LATER))
        .isNotEmpty()
        .allMatch(need -> need.get("kind").asText().equals("call"));
    Path tables = folder.resolve("calls-only");
    cli.run("recheck", "--kind", "call", "--write", tables.toString(), "--as-of", LATER);
    assertThat(tables.toFile().list()).containsExactly("calls-recheck-2026-11-05.csv");
    campaign.refused(2, "CLI-001", "recheck", "--kind", "calls", "--as-of", LATER);
  }

  /**
   * A call holds for five days; the period ends with 2026-11-09, and the night after it may mark.
   */
  @Test
  void plan_and_list_name_the_moment_from_which_evidence_is_young_enough_for_the_night()
      throws IOException {
    campaign = CampaignHome.open(folder.resolve("short"), database, "beian.evidence.age.call=5d");
    home = campaign.home();
    cli = campaign.cli();
    home.filing(1)
        .drop("filings.csv")
        .write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-02 10:00,王示例");
    campaign.night(FIRST);
    assertThat(from(LATER)).isEqualTo("2026-11-10T00:00:00+08:00");

    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-06 10:00,王示例");
    campaign.night(DAY_AFTER);
    assertThat(cli.json("marks")).isEmpty();
    assertThat(from(DAY_AFTER)).isEqualTo("2026-11-10T00:00:00+08:00");

    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-10 10:00,王示例");
    campaign.night("2026-11-20");
    assertThat(cli.json("marks")).as("seen after the period, and too old by now").isEmpty();
    assertThat(from("2026-11-20"))
        .as("what is too old on the night that marks does not suffice")
        .isEqualTo("2026-11-16T23:59:59+08:00");
    assertThat(cli.run("why", "C0001-000001", "--as-of", "2026-11-20", "--lang", "en").out())
        .contains("(of 2026-11-16 23:59 or later)");

    home.write("evidence/calls.csv", CALLS, "13800003001,空号,2026-11-20,王示例");
    campaign.night("2026-11-21");
    assertThat(cli.json("marks")).hasSize(1);
  }

  private String from(String day) {
    return told(day, "from");
  }

  private String until(String day) {
    return told(day, "until");
  }

  private String told(String day, String column) {
    for (JsonNode need : cli.json("recheck", "--as-of", day)) {
      if (need.get("subject").asText().equals("13800003001")
          && !need.get("cases").asText().isEmpty()) {
        return need.get(column).asText();
      }
    }
    return "";
  }
}
