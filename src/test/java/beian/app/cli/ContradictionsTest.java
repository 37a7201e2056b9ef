package beian.app.cli;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that contradict each other are listed for staff, whichever filing they are about. */
@OnEachDatabase
class ContradictionsTest {
  private static final String SECOND_NIGHT = "2026-11-03";
  private static final String ENTITY = "京ICP备00000001号";

  @TempDir Path folder;

  private final TestDatabase database;

  ContradictionsTest(TestDatabase database) {
    this.database = database;
  }

  private static List<String> found(CampaignHome home) {
    List<String> found = new ArrayList<>();
    for (JsonNode row : home.cli().json("contradictions", "--as-of", SECOND_NIGHT)) {
      found.add(row.get("filing_no").asText() + " " + row.get("rule").asText());
    }
    return found;
  }

  @Test
  void each_is_listed_counted_in_the_morning_and_told_to_nobody() throws IOException {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .filing(1, "filing_no", ENTITY + "-1", "entity_filing_no", ENTITY)
        .filing(2, "filing_no", ENTITY + "-2", "entity_filing_no", ENTITY)
        .filing(3)
        .drop("filings.csv");
    home.night(FIRST);
    assertThat(found(home)).isEmpty();
    assertThat(home.done("today", "--as-of", FIRST).err()).doesNotContain("contradict");

    home.home()
        .write("inbox/ended.csv", "备案号,备案状态,注销类型,注销完成时间", ENTITY + "-1,已注销,注销主体,2026-10-20")
        .write(
            "evidence/miit.csv",
            "filing_no,entity_exists,site_exists,site_count,checked_at",
            OwnHome.key(3) + ",是,否,0,2026-11-01 10:00");
    home.night(SECOND_NIGHT);

    assertThat(found(home)).containsExactly(ENTITY + "-1 DRG-001", OwnHome.key(3) + " DRG-007");
    assertThat(home.done("today", "--as-of", SECOND_NIGHT).err())
        .contains("records that contradict each other: 2");
    assertThat(home.cli().json("notices")).isEmpty();
    assertThat(home.cli().json("cases")).isEmpty();
  }
}
