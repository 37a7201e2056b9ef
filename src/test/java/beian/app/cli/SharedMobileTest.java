package beian.app.cli;

import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A candidate that is turned on ties filings by mobiles, and tells staff alone. */
@OnEachDatabase
class SharedMobileTest {
  private static final String MOBILE = "13800003001";

  private final TestDatabase database;
  @TempDir Path folder;

  SharedMobileTest(TestDatabase database) {
    this.database = database;
  }

  private CampaignHome home(String... settings) throws IOException {
    CampaignHome home = CampaignHome.open(folder, database, settings);
    home.home().filing(1, "entity_pic_mobile", MOBILE).drop("filings.csv");
    home.night(FIRST);
    assertThat(shared(home)).isEmpty();
    home.home()
        .filing(2, "entity_pic_mobile", MOBILE, "entity_doc_no", "91110108000000027Y")
        .drop("filings.csv");
    home.night("2026-11-03");
    return home;
  }

  private static List<JsonNode> shared(CampaignHome home) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode finding : home.cli().json("findings")) {
      if (finding.get("rule").asText().equals("CON-807")) {
        found.add(finding);
      }
    }
    return found;
  }

  @Test
  void whoever_came_later_is_noticed_of_a_filing_nobody_touched_and_nobody_is_written_to()
      throws IOException {
    CampaignHome home = home("beian.inspection.candidates=P-07");
    assertThat(shared(home))
        .hasSize(2)
        .allSatisfy(
            finding -> {
              assertThat(finding.get("outcome").asText()).isEqualTo("FAIL");
              assertThat(finding.get("severity").asText()).isEqualToIgnoringCase("note");
            });
    assertThat(home.cli().json("notices")).isEmpty();
  }

  @Test
  void while_it_is_off_nothing_is_said() throws IOException {
    assertThat(shared(home())).isEmpty();
  }
}
