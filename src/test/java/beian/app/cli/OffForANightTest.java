package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rule is off for a night, by a reading or a profile: nobody has put anything right by it. */
@OnEachDatabase
class OffForANightTest extends OrdinaryNights {
  private static final String READING = "beian.reading.landline-required-for-organizations=false";

  OffForANightTest(TestDatabase database) {
    super(database);
  }

  @BeforeEach
  void told_of_a_missing_landline() throws IOException {
    home.filing(1, "entity_pic_landline", "").drop("filings.csv");
    campaign.night(FIRST);
    assertThat(letters()).hasSize(1);
  }

  private void off(String day) {
    home.export();
    campaign.done("nightly", "--as-of", day, "--set", READING);
    assertThat(all("state", "cases")).containsExactly("rectified");
  }

  @Test
  void what_nobody_touched_goes_on_and_is_not_told_twice() {
    off("2026-11-03");
    campaign.night("2026-11-04");
    assertThat(all("state", "cases")).containsExactly("running");
    assertThat(letters()).hasSize(1);
    campaign.night(DAY_AFTER);
    assertThat(marks()).hasSize(1);
  }

  @Test
  void so_it_does_when_a_profile_had_the_rule_off() throws IOException {
    home.write(
        "profiles/pause.yaml",
        "title: {zh: 暂停, en: Pause}",
        "source: 内部通知",
        "since: 2026-11-01",
        "rules: {CON-002: off}");
    campaign.night("2026-11-03");
    assertThat(all("state", "cases")).containsExactly("rectified");
    Files.delete(home.root().resolve("profiles/pause.yaml"));
    campaign.night("2026-11-04");
    assertThat(all("state", "cases")).containsExactly("running");
    assertThat(letters()).hasSize(1);
  }

  @Test
  void what_was_filled_in_meanwhile_and_is_missing_again_is_told_anew() throws IOException {
    home.filing(1, "entity_pic_landline", "010-55500301").drop("filled.csv");
    off("2026-11-03");
    home.filing(2).filing(1, "entity_pic_landline", "").drop("emptied.csv");
    campaign.night("2026-11-04");
    assertThat(letters()).hasSize(2);
  }

  @Test
  void after_a_week_the_owner_is_told_anew() {
    off("2026-11-03");
    off("2026-11-09");
    campaign.night("2026-11-10");
    assertThat(letters()).hasSize(2);
    assertThat(marks()).isEmpty();
  }
}
