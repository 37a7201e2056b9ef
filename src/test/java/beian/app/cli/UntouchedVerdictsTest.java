package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.app.AllSettings;
import beian.platform.settings.Setting;
import beian.testing.CampaignHome;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which filings a night inspects, and what is said of those it does not, as users see it. */
@OnEachDatabase
class UntouchedVerdictsTest {
  private static final String FIRST = "2026-11-02";
  private static final String SECOND = "2026-11-03";

  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome house;

  UntouchedVerdictsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void three_filings_were_inspected() throws IOException {
    house = CampaignHome.open(folder, database);
    for (int i = 1; i <= 3; i++) {
      house.home().filing(i, "entity_pic_landline", i == 3 ? "010-55500303" : "");
    }
    house.home().drop("filings.csv");
    house.home().write("evidence/calls.csv", CampaignHome.CALLS, call(1, "2026-11-01 10:00"));
    house.night(FIRST);
  }

  @Test
  void a_night_with_nothing_new_inspects_nothing_and_says_the_same() {
    JsonNode before = house.cli().json("findings");

    house.night(SECOND);

    JsonNode after = house.cli().json("findings");
    for (int i = 0; i < before.size(); i++) {
      assertThat(before.get(i).get("confirmed_at").asText()).startsWith(FIRST);
      assertThat(after.get(i).get("confirmed_at").asText()).startsWith(SECOND);
    }
    before.forEach(finding -> ((ObjectNode) finding).remove("confirmed_at"));
    after.forEach(finding -> ((ObjectNode) finding).remove("confirmed_at"));
    assertThat(after).isEqualTo(before);
    assertThat(inspectedOn(SECOND)).isEmpty();
  }

  @Test
  void what_changes_about_a_filing_has_it_inspected_and_no_other() throws IOException {
    house.home().filing(2, "entity_pic_landline", "010-55500399").drop("again.csv");
    house
        .home()
        .write(
            "evidence/calls.csv",
            CampaignHome.CALLS,
            call(1, "2026-11-01 10:00"),
            call(3, "2026-11-02 10:00"));

    house.night(SECOND);

    assertThat(inspectedOn(SECOND)).containsExactly(OwnHome.key(2), OwnHome.key(3));
  }

  @Test
  void a_list_that_was_read_anew_has_all_inspected() throws IOException {
    house
        .home()
        .write(
            "evidence/ip_ownership.csv",
            "cidr,owner,region,source,valid_from,valid_to",
            "192.0.2.0/24,示例云,北京,own,2020-01-01,");

    house.night(SECOND);

    assertThat(inspectedOn(SECOND)).hasSize(3);
  }

  @Test
  void a_card_of_the_home_has_all_inspected_when_it_comes_and_when_it_goes() throws IOException {
    house.home().write("rules/own.yaml", "id: CON-002", "severity: minor");
    house.night(SECOND);
    assertThat(inspectedOn(SECOND)).hasSize(3);
    Files.delete(house.home().root().resolve("rules/own.yaml"));
    house.night("2026-11-04");

    assertThat(inspectedOn("2026-11-04")).hasSize(3);
  }

  @Test
  void whoever_wants_it_has_all_inspected() {
    assertThat(
            house
                .cli()
                .run("run", "inspect", "--set", "beian.inspection.anew=true", "--as-of", SECOND)
                .exit())
        .isZero();

    assertThat(inspectedOn(SECOND)).hasSize(3);
  }

  @Test
  void of_another_provider_s_filings_nothing_is_said_any_more() {
    assertThat(
            house
                .cli()
                .run("run", "inspect", "--set", "beian.provider.name=另一云", "--as-of", SECOND)
                .exit())
        .isZero();

    assertThat(house.cli().json("findings")).isEmpty();
  }

  /** Also of settings that will come to be: who adds one, adds it to what verdicts rest on. */
  @Test
  void every_setting_that_a_verdict_rests_on_has_all_inspected() {
    int day = 3;
    for (Setting<?> setting : AllSettings.all()) {
      String name = setting.name();
      boolean rests =
          name.startsWith("beian.inspection.")
              || name.startsWith("beian.provider.")
              || name.startsWith("beian.reading.")
              || name.startsWith("beian.evidence.age.");
      if (rests && !name.equals("beian.inspection.anew") && !isToldElsewhere(name)) {
        String night = "2026-11-%02d".formatted(day++);
        String other = other(setting);

        assertThat(
                house
                    .cli()
                    .run("run", "inspect", "--set", name + "=" + other, "--as-of", night)
                    .exit())
            .as(name)
            .isZero();

        assertThat(inspectedOn(night)).as(name + "=" + other).hasSize(3);
      }
    }
    assertThat(day).isGreaterThan(20);
  }

  private static boolean isToldElsewhere(String name) {
    return Set.of("beian.provider.name", "beian.provider.contact", "beian.provider.email")
        .contains(name);
  }

  private static String other(Setting<?> setting) {
    return switch (setting.initial()) {
      case "true" -> "false";
      case "false" -> "true";
      case "30" -> "31";
      default ->
          setting.name().startsWith("beian.evidence.age.")
              ? "77d"
              : setting.name().endsWith(".candidates") ? "P-06" : "另一云";
    };
  }

  /** The filings whose newest inspection is of that day. */
  private Set<String> inspectedOn(String day) {
    Set<String> inspected = new TreeSet<>();
    for (JsonNode one : house.cli().json("findings", "--as-of", day)) {
      if (one.get("inspected_at").asText().startsWith(day)) {
        inspected.add(one.get("filing_no").asText());
      }
    }
    return inspected;
  }

  private static String call(int filing, String at) {
    return String.join(
        ",", new ArrayList<>(List.of("138000030%02d".formatted(filing), "接通", at, "核查员甲")));
  }
}
