package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six of eight filings fail one rule at once, and their letters wait whenever they were found. */
@OnEachDatabase
class LetterBeltTest {
  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome campaign;

  LetterBeltTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void eight_filings() throws IOException {
    campaign =
        CampaignHome.open(
            folder,
            database,
            "beian.rectification.reminders=",
            "beian.rectification.letter-belt-count=5");
    for (int i = 1; i <= 8; i++) {
      campaign
          .home()
          .filing(i, "entity_pic_mobile", i <= 6 ? "1380000300" : "138000030%02d".formatted(i));
    }
    campaign.home().drop("filings.csv");
    campaign.done("run", "import", "--as-of", "2026-11-02T23:40:00");
  }

  private void wait_for_a_person() {
    JsonNode held = campaign.cli().json("notices", "held");
    assertThat(held.findValuesAsText("rule")).containsExactly("CON-001", "CON-008");
    assertThat(held.findValuesAsText("cases")).containsOnly("6");
    assertThat(campaign.cli().json("notices")).isEmpty();
  }

  @Test
  void what_was_found_before_midnight_counts_when_the_letters_leave_after_it() {
    campaign.done("run", "inspect", "--as-of", "2026-11-02T23:50:00");
    Result notified = campaign.done("run", "notify", "--as-of", "2026-11-03T00:10:00");
    assertThat(notified.err()).contains("CON-001 newly fails in 6 cases, 4 are usual");
    wait_for_a_person();
  }

  @Test
  void what_was_found_after_the_letters_of_a_day_counts_on_the_next() {
    campaign.done("run", "notify", "--as-of", "2026-11-02T23:45:00");
    campaign.done("run", "inspect", "--as-of", "2026-11-02T23:50:00");
    campaign.done("run", "notify", "--as-of", "2026-11-03T02:00:00");
    wait_for_a_person();
  }

  @Test
  void nothing_counts_twice() {
    campaign.done("run", "inspect", "--as-of", "2026-11-02T23:50:00");
    campaign.done("run", "notify", "--as-of", "2026-11-03T00:10:00");
    for (String rule : new String[] {"CON-001", "CON-008"}) {
      campaign.done("notices", "release", "--rule", rule, "--by", "王示例", "--as-of", "2026-11-03");
    }
    campaign.done("run", "notify", "--as-of", "2026-11-03T12:00:00");
    campaign.done("run", "notify", "--as-of", "2026-11-04T02:00:00");
    assertThat(campaign.cli().json("notices", "held").findValuesAsText("state"))
        .containsExactly("released", "released");
    assertThat(campaign.cli().json("notices")).hasSize(6);
  }
}
