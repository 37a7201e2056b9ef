package beian.app.cli;

import static beian.testing.CampaignHome.CALLS;
import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A row of evidence was about somebody else, and is put right in its file: nobody is marked by what
 * the file does not say any more.
 */
@OnEachDatabase
class CorrectedEvidenceTest {
  private static final String NEXT = "2026-11-11";
  private static final String BEFORE = "13800003001,空号,2026-11-02 10:00,王示例";
  private static final String AFTER = "13800003001,空号,2026-11-10 10:00,王示例";
  private static final String ANOTHERS = "13800009010,空号,2026-11-10 10:00,王示例";

  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome campaign;
  private OwnHome home;

  CorrectedEvidenceTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void marked_by_a_call_of_after_the_period() throws IOException {
    campaign = CampaignHome.open(folder, database);
    home = campaign.home();
    home.filing(1).drop("filings.csv");
    calls(BEFORE);
    campaign.night(FIRST);
    calls(BEFORE, AFTER);
    campaign.night(DAY_AFTER);
    assertThat(campaign.states()).containsExactly("marked");
  }

  private void calls(String... rows) throws IOException {
    write("calls.csv", rows);
  }

  private void write(String file, String... rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(CALLS));
    lines.addAll(List.of(rows));
    home.write("evidence/" + file, lines.toArray(String[]::new));
  }

  private String last() {
    JsonNode history = campaign.cli().json("marks", "show", campaign.no(0));
    return history.get(history.size() - 1).get("detail").asText();
  }

  @Test
  void a_row_that_was_about_another_number_marks_nobody() throws IOException {
    calls(BEFORE, ANOTHERS);
    campaign.night(NEXT);
    assertThat(campaign.states()).containsExactly("withdrawn");
    assertThat(last()).contains("RCT-002", "calls.csv:3").doesNotContain("13800003001");

    calls(BEFORE, ANOTHERS, "13800003001,空号,2026-11-11 10:00,王示例");
    campaign.night("2026-11-12");
    assertThat(campaign.states()).containsExactly("withdrawn", "marked");
  }

  @Test
  void nor_does_the_only_row_of_its_file() throws IOException {
    write("calls-2.csv", BEFORE);
    calls(ANOTHERS);
    campaign.night(NEXT);
    assertThat(campaign.states()).containsExactly("withdrawn");
  }

  @Test
  void a_row_that_moved_or_got_a_remark_stands() throws IOException {
    calls(ANOTHERS, "13800003001,空号,2026-11-10 10:00,王示例、李示例", BEFORE);
    campaign.night(NEXT);
    assertThat(campaign.states()).containsExactly("marked");

    write("calls-3月.csv", AFTER);
    campaign.night("2026-11-12");
    calls(ANOTHERS, BEFORE);
    campaign.night("2026-11-13");
    assertThat(campaign.states()).containsExactly("marked");
  }

  @Test
  void a_table_of_another_day_takes_nothing_back() throws IOException {
    calls("13800009010,空号,2026-11-11 09:00,王示例");
    campaign.night(NEXT);
    assertThat(campaign.states()).containsExactly("marked");
  }
}
