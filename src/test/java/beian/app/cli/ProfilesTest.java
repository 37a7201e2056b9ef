package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.ReportBook;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles: filing 1 is Beijing's, 2 Shanghai's, both have a mobile that lacks a digit. */
@OnEachDatabase
class ProfilesTest {
  private static final String[] BEIJING = {
    "title: {zh: 北京核查口径, en: As Beijing inspects}",
    "source: 北京市通信管理局 2026-10-20 通知",
    "since: 2026-11-01",
    "when: {province: [京]}"
  };

  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome house;

  ProfilesTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void two_filings_with_a_wrong_mobile() throws IOException {
    house = CampaignHome.open(folder, database);
    for (int i = 1; i <= 2; i++) {
      house.home().filing(i, "entity_pic_mobile", "1380000300");
    }
    house.home().filing(2, "filing_no", "沪ICP备00000102号-1").drop("filings.csv");
  }

  private void profile(String name, String[] head, String... lines) throws IOException {
    String[] all = Arrays.copyOf(head, head.length + lines.length);
    System.arraycopy(lines, 0, all, head.length, lines.length);
    house.home().write("profiles/" + name + ".yaml", all);
  }

  private Map<String, String> severities(String rule) {
    Map<String, String> found = new HashMap<>();
    for (JsonNode each : house.cli().json("findings", "--rule", rule, "--outcome", "FAIL")) {
      found.put(each.get("filing_no").asText(), each.get("severity").asText());
    }
    return found;
  }

  @Test
  void a_province_may_have_a_rule_weigh_less_and_nobody_there_is_marked_for_it()
      throws IOException {
    profile("beijing", BEIJING, "rules: {CON-001: minor}");
    house.night(FIRST);
    assertThat(severities("CON-001"))
        .containsOnly(Map.entry(OwnHome.key(1), "MINOR"), Map.entry("沪ICP备00000102号-1", "MAJOR"));

    house.night(DAY_AFTER);
    assertThat(house.cli().json("marks")).hasSize(1);
    assertThat(house.cli().json("marks").get(0).get("filing_no").asText()).startsWith("沪");
    assertThat(house.cli().json("rules", "what-if", "--severity", "CON-001=major", "--filings"))
        .as("what a profile lessens stays lessened")
        .isEmpty();

    JsonNode listed = house.cli().json("rules", "profiles").get(0);
    assertThat(listed.get("when").asText()).isEqualTo("province: 京");
    assertThat(listed.get("rules").asText()).isEqualTo("CON-001=minor");
    String version = listed.get("version").asText();
    Path report = house.home().root().resolve("out/reports");
    try (var files = Files.list(report)) {
      Path newest =
          files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList().get(0);
      try (ReportBook book = ReportBook.open(newest)) {
        assertThat(book.text()).contains(version, "北京市通信管理局 2026-10-20 通知");
      }
    }
  }

  @Test
  void an_owner_who_was_told_is_not_marked_once_a_profile_has_the_rule_off() throws IOException {
    house.night(FIRST);
    assertThat(house.cli().json("notices")).hasSize(2);
    profile("beijing", BEIJING, "rules: {CON-001: off}");

    house.night(DAY_AFTER);

    assertThat(severities("CON-001")).containsOnlyKeys("沪ICP备00000102号-1");
    assertThat(house.cli().json("marks")).hasSize(1);
    for (JsonNode rule : house.cli().json("rules", "list", "--profile", "beijing")) {
      assertThat(rule.get("severity").asText())
          .isEqualTo(
              rule.get("id").asText().equals("CON-001") ? "OFF" : rule.get("severity").asText());
    }
  }

  @Test
  void a_mark_whose_rule_a_profile_has_off_is_withdrawn_and_not_called_put_right()
      throws IOException {
    house.night(FIRST);
    house.night(DAY_AFTER);
    profile("beijing", BEIJING, "rules: {CON-001: off}");
    house.night("2026-11-11");

    Map<String, String> why = new HashMap<>();
    for (JsonNode mark : house.cli().json("marks")) {
      if (!mark.get("taken_back_why").isNull()) {
        why.put(mark.get("filing_no").asText(), mark.get("taken_back_why").asText());
      }
    }
    assertThat(why).containsOnlyKeys(OwnHome.key(1));
    assertThat(why.get(OwnHome.key(1))).contains("not in force");
  }

  @Test
  void a_reading_may_be_another_for_a_kind_of_entity_and_holds_from_its_day_on()
      throws IOException {
    house.home().filing(1, "entity_pic_landline", "").drop("filings.csv");
    house.night(FIRST);
    assertThat(severities("CON-002")).containsEntry(OwnHome.key(1), "MAJOR");
    profile(
        "mobiles",
        new String[] {
          "title: {zh: 单位可不填座机, en: No landline asked}", "source: 示例", "since: 2026-11-04"
        },
        "when: {entity-type: [organization], campaign: [秋季]}",
        "readings: {landline-required-for-organizations: false}");

    house.night("2026-11-03");
    assertThat(severities("CON-002")).as("not yet").containsKey(OwnHome.key(1));
    house.night("2026-11-04");
    assertThat(severities("CON-002").get(OwnHome.key(1))).isNotEqualTo("MAJOR");
    profile(
        "mobiles",
        new String[] {"title: {zh: 甲, en: A}", "source: 示例", "since: 2026-11-04"},
        "when: {order-type: [TRANSFER]}",
        "readings: {landline-required-for-organizations: false}");
    house.night("2026-11-05");
    assertThat(severities("CON-002"))
        .as("no application is open")
        .containsEntry(OwnHome.key(1), "MAJOR");
  }

  @Test
  void a_candidate_is_off_until_it_is_turned_on_and_is_a_note_alone() throws IOException {
    house
        .home()
        .write(
            "evidence/registry.csv",
            "doc_no,name,status,legal_person,observed_at",
            Filings.USCC + ",北京示例1有限公司,存续,王示例,2026-11-01 10:00");
    house.night(FIRST);
    house.refused(2, "CLI-001", "findings", "--rule", "ENT-806");
    assertThat(house.cli().json("rules", "list", "--candidates")).hasSize(17);
    assertThat(house.cli().run("rules", "list", "--candidates", "--lang", "zh").out())
        .contains("可选卡片", "省管局要求相关");
    String on = "--set=beian.inspection.candidates=P-06";
    assertThat(house.done("rules", "explain", "ENT-806", on).out()).contains("P-06");
    house.refused(
        2, "P-06, P-07, P-08, P-11", "rules", "list", "--set=beian.inspection.candidates=P-05");
    int letters = house.cli().json("notices").size();

    house.done("nightly", "--as-of", "2026-11-03", on);

    JsonNode found = house.cli().json("findings", "--rule", "ENT-806", "--outcome", "FAIL", on);
    assertThat(found.findValuesAsText("filing_no")).containsExactly(OwnHome.key(1));
    assertThat(found.get(0).get("severity").asText()).isEqualTo("NOTE");
    assertThat(house.cli().json("notices")).as("nobody is told of a note").hasSize(letters);
  }

  @Test
  void none_makes_anything_graver_or_moves_a_clock_or_is_half_understood() throws IOException {
    profile("beijing", BEIJING, "rules: {CON-001: fatal}");
    house.refused(2, "RUL-002", "nightly", "--as-of", FIRST);
    profile("beijing", BEIJING, "rules: {ELG-001: minor}");
    house.refused(2, "RUL-002", "nightly", "--as-of", FIRST);
    profile("beijing", BEIJING, "rules: {CON-0001: minor}");
    house.refused(2, "CON-001", "nightly", "--as-of", FIRST);
    profile("beijing", BEIJING, "readings: {period-ends-on-working-day: true}");
    house.refused(2, "RUL-001", "nightly", "--as-of", FIRST);
    profile("beijing", BEIJING, "readings: {mainland-access-only: true}");
    profile("other", BEIJING, "readings: {mainland-access-only: false}");
    house.refused(2, "RUL-001", "nightly", "--as-of", FIRST);
    Files.delete(house.home().root().resolve("profiles/other.yaml"));
    profile(
        "beijing",
        new String[] {"title: {zh: 甲, en: A}", "source: 示例", "since: 2026-11-04"},
        "when: {province: [北]}");
    house.refused(2, "RUL-001", "nightly", "--as-of", FIRST);
    Files.delete(house.home().root().resolve("profiles/beijing.yaml"));
    house.refused(3, "CLI-002", "rules", "list", "--profile", "nobody");
  }
}
