package beian.app.cli;

import static beian.testing.CampaignHome.CALLS;

import beian.testing.CampaignHome;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An office with an open campaign, and what its lists say: ordinary nights begin here. */
abstract class OrdinaryNights {
  static final String LACKS_A_DIGIT = "1380000300";
  static final String DEAD = "13800003001,空号,";

  private final TestDatabase database;
  @TempDir Path folder;
  CampaignHome campaign;
  OwnHome home;

  OrdinaryNights(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void an_open_campaign() throws IOException {
    campaign = CampaignHome.open(folder, database, "beian.rectification.belt-count=50");
    home = campaign.home();
  }

  final void calls(String... rows) throws IOException {
    String[] lines = new String[rows.length + 1];
    lines[0] = CALLS;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    home.write("evidence/calls.csv", lines);
  }

  final List<String> all(String field, String... list) {
    List<String> found = new ArrayList<>();
    campaign.cli().json(list).forEach(one -> found.add(one.get(field).asText()));
    return found;
  }

  final JsonNode marks() {
    return campaign.cli().json("marks");
  }

  final List<String> failing(int filing) {
    List<String> failing = new ArrayList<>();
    for (JsonNode one : campaign.cli().json("findings", "--filing", OwnHome.key(filing))) {
      if (one.get("outcome").asText().equals("FAIL")) {
        failing.add(one.get("rule").asText());
      }
    }
    return failing;
  }

  /** The first letters, without reminders. */
  final List<String> letters() {
    List<String> letters = new ArrayList<>();
    for (JsonNode one : campaign.cli().json("notices")) {
      if (one.get("kind").asText().equals("rectification")) {
        letters.add(one.get("notice_no").asText());
      }
    }
    return letters;
  }
}
