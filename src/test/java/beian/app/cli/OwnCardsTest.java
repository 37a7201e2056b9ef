package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards of a home's own, as whoever keeps the home meets them. */
@OnEachDatabase
class OwnCardsTest {
  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome told;

  OwnCardsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void an_owner_was_told_of_a_mobile_that_lacks_a_digit() throws IOException {
    told = CampaignHome.told(folder, database, 1);
  }

  private void card(String... lines) throws IOException {
    told.home().write("rules/own.yaml", lines);
  }

  private JsonNode finding(String rule) {
    JsonNode found = told.cli().json("findings", "--rule", rule);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void own_words_and_severity_are_what_is_found_from_the_next_night_on() throws IOException {
    card(
        "id: CON-001",
        "severity: minor",
        "title: {zh: 手机号码有误, en: The mobile is wrong}",
        "faults:",
        "  invalid:",
        "    says: {zh: '号码 {number} 少了一位。', en: 'A digit of {number} is missing.'}");

    told.night("2026-11-03");

    assertThat(finding("CON-001").get("opinion_en").asText())
        .isEqualTo("A digit of 13****0300 is missing.");
    assertThat(finding("CON-001").get("severity").asText()).isEqualTo("MINOR");
    Result explained = told.cli().run("rules", "explain", "CON-001");
    assertThat(explained.out())
        .contains("The mobile is wrong", "own.yaml", "PersonHasNoNumberOfTheirOwn");
  }

  @Test
  void what_is_to_have_no_consequence_is_not_marked_though_its_owner_was_told() throws IOException {
    card("id: CON-001", "consequence: none");

    told.night(CampaignHome.DAY_AFTER);

    assertThat(told.cli().json("marks")).isEmpty();
    assertThat(finding("CON-001").get("severity").asText()).isEqualTo("MINOR");
  }

  /** Falling back on the product's card would tell owners what the home does not want told. */
  @Test
  void of_cards_that_are_not_right_every_fault_is_named_at_once_and_nothing_begins()
      throws IOException {
    told.home()
        .write(
            "rules/one.yaml",
            "id: CON-001",
            "severty: minor",
            "consequence: will-be-cancelled",
            "title: {zh: 手机号码有误}",
            "faults:",
            "  invalid:",
            "    says: {zh: '号码 {nummer}。', en: 'The {nummer}.'}",
            "  gone:",
            "    says: {zh: '无。', en: 'None.'}")
        .write(
            "rules/three.yaml", "id: CON-003", "check: {PersonHasNoNumberOfTheirOwn: {colum: x}}")
        .write("rules/two.yaml", "id: CON-999");

    Result night = told.cli().run("nightly", "--as-of", "2026-11-03");

    assertThat(night.exit()).isNotZero();
    assertThat(night.err())
        .contains("one.yaml:2; found: severty; expected: severity")
        .contains("one.yaml:3; found: will-be-cancelled")
        .contains("one.yaml:4; found: -; expected: en")
        .contains("one.yaml:7; found: nummer")
        .contains("one.yaml:9; found: gone")
        .contains("three.yaml:2; found: -; expected: column")
        .contains("two.yaml:1; found: CON-999");
    for (String card : new String[] {"one", "two", "three"}) {
      Files.delete(told.home().root().resolve("rules/" + card + ".yaml"));
    }
    assertThat(told.cli().json("jobs")).noneMatch(job -> job.toString().contains("2026-11-03"));
  }

  /** How many letters tell of something for the first time. */
  private long first(String list) {
    long first = 0;
    for (JsonNode notice : told.cli().json(list)) {
      first += notice.get("kind").asText().equals("rectification") ? 1 : 0;
    }
    return first;
  }

  @Test
  void a_card_that_comes_and_goes_tells_no_owner_anew() throws IOException {
    card("id: CON-001", "severity: minor");
    told.night("2026-11-03");
    assertThat(finding("CON-001").get("severity").asText()).isEqualTo("MINOR");
    Files.delete(told.home().root().resolve("rules/own.yaml"));
    told.night("2026-11-04");
    card("id: CON-001", "title: {zh: 手机号码有误, en: The mobile is wrong}");
    told.night("2026-11-05");
    Files.delete(told.home().root().resolve("rules/own.yaml"));
    told.night("2026-11-06");

    assertThat(first("notices")).as("one first letter").isEqualTo(1);
    assertThat(told.cli().json("cases").get(0).get("deadline_at").asText())
        .as("and its period")
        .isEqualTo("2026-11-10T00:00:00+08:00");
    told.night(CampaignHome.DAY_AFTER);
    assertThat(told.cli().json("marks")).hasSize(1);
  }

  @Test
  void what_was_told_as_advice_is_told_anew_when_its_card_is_withdrawn() throws IOException {
    card("id: CON-002", "severity: minor");
    told.home().filing(1, "entity_pic_landline", "010-12345678").drop("changed.csv");
    told.night("2026-11-03");
    assertThat(first("notices")).isEqualTo(2);
    Files.delete(told.home().root().resolve("rules/own.yaml"));
    told.night("2026-11-04");
    assertThat(first("notices")).as("with a period of its own").isEqualTo(3);
    told.night(CampaignHome.DAY_AFTER);
    assertThat(told.cli().json("marks").get(0).get("reason_en").asText()).doesNotContain("CON-002");
  }

  @Test
  void a_rule_of_the_home_s_own_is_listed_and_inspected_beside_the_product_s() throws IOException {
    card(
        "id: CON-900",
        "like: CON-003",
        "severity: note",
        "check: {PersonHasNoNumberOfTheirOwn: {column: entity_pic_mobile}}",
        "title: {zh: 手机号码, en: Mobile}",
        "about: {zh: 手机号码, en: The mobile}",
        "faults:",
        "  missing: {says: {zh: 缺少, en: missing}, remedy: {zh: 请补充, en: add it}}",
        "  invalid: {says: {zh: 无效, en: not valid}, remedy: {zh: 请更正, en: put it right}}",
        "  iot: {says: {zh: 设备, en: a machine}, remedy: {zh: 请更正, en: put it right}}",
        "  service-line: {says: {zh: 服务, en: a service}, remedy: {zh: 请更正, en: put it right}}",
        "  not-own: {says: {zh: 他人, en: somebody}, remedy: {zh: 请更正, en: put it right}}");

    told.night("2026-11-03");

    assertThat(finding("CON-900").get("opinion_en").asText()).isEqualTo("not valid");
    assertThat(told.cli().run("rules", "list").out()).contains("CON-900");
  }

  @Test
  void a_card_that_goes_too_far_or_is_none_stops_what_begins_with_its_place() throws IOException {
    card("id: CON-001", "consequence: will-be-cancelled");
    refused("RUL-002", "own.yaml:2", "may-be-cancelled");

    card("id: CON-001", "severty: minor");
    refused("RUL-001", "own.yaml:2", "severity");

    card("id: CON-005", "check: {FiledNumberIsUnreachable: {missed-days: 1}}");
    refused("RUL-001", "own.yaml:2", ">= 3");

    card("id: CON-001", "check: {PersonHasNoNumberOfTheirOwn: {column: site_pic_mobile}}");
    refused("RUL-002", "own.yaml:2", "site_pic_mobile", "entity_pic_mobile");

    card("id: CON-005", "check: {FiledNumberIsUnreachable: {mised-days: 4}}");
    refused("RUL-001", "own.yaml:2", "missed-days");

    Path file = told.home().root().resolve("rules/own.yaml");
    Files.write(file, new byte[] {'i', 'd', ':', ' ', (byte) 0xb1, (byte) 0xb8});
    refused("RUL-001", "own.yaml", "UTF-8");
    assertThat(told.cli().run("doctor", "--offline").out()).contains("RUL-001");
  }

  private void refused(String... expected) {
    Result night = told.cli().run("nightly", "--as-of", "2026-11-03");
    assertThat(night.exit()).isEqualTo(2);
    assertThat(night.err()).contains(expected);
  }
}
