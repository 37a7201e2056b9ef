package beian.app.cli;

import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that were sent back and about which nothing is to be done. */
@OnEachDatabase
class DismissedRejectsTest {
  private static final String HEADINGS = "备案号,网站名称,审核通过时间";

  @TempDir Path folder;

  private final TestDatabase database;

  DismissedRejectsTest(TestDatabase database) {
    this.database = database;
  }

  private CampaignHome home() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .write("inbox/filings.csv", HEADINGS, OwnHome.key(1) + ",甲,2026-02-30", ",乙,2026-01-05")
        .write("evidence/calls.csv", CampaignHome.CALLS, "13800003001,接通,昨天,王示例");
    home.night(FIRST);
    return home;
  }

  @Test
  void rows_of_filings_and_evidence_stand_in_one_list_and_leave_it_when_dismissed()
      throws Exception {
    CampaignHome home = home();
    assertThat(home.cli().json("rejects"))
        .extracting(one -> one.get("kind").asText() + " " + one.get("row").asText())
        .containsExactly("evidence 2", "filings 2", "filings 3");

    home.done(
        "rejects",
        "dismiss",
        "filings.csv",
        "--row",
        "3",
        "--reason",
        "合计行",
        "--by",
        "李示例",
        "--as-of",
        FIRST);

    assertThat(home.cli().json("rejects")).hasSize(2);
    JsonNode gone = home.cli().json("rejects", "--dismissed").get(0);
    assertThat(gone.get("row").asInt()).isEqualTo(3);
    assertThat(gone.get("dismissed_by").asText()).isEqualTo("李示例");
    assertThat(gone.get("why").asText()).isEqualTo("合计行");
    assertThat(home.done("today", "--now", "--as-of", FIRST, "--lang", "en").out())
        .contains("rejected filing rows: 1");
    home.refused(
        3, "CLI-015", "rejects", "dismiss", "nobody.csv", "--reason", "x", "--as-of", FIRST);
  }

  @Test
  void the_same_row_of_the_next_file_stays_dismissed_and_another_one_does_not() throws Exception {
    CampaignHome home = home();
    home.done(
        "rejects", "dismiss", "filings.csv", "--row", "3", "--reason", "合计行", "--as-of", FIRST);
    home.home()
        .write(
            "inbox/filings.csv",
            HEADINGS,
            OwnHome.key(1) + ",甲,2026-02-28",
            ",乙,2026-01-05",
            ",丙,2026-01-05");
    home.night("2026-11-03");
    assertThat(home.cli().json("rejects", "--kind", "filings"))
        .extracting(one -> one.get("row").asInt())
        .containsExactly(4);
  }

  @Test
  void what_went_back_and_came_again_clears_its_predecessor_also_where_it_has_no_key()
      throws Exception {
    CampaignHome home = home();
    home.home()
        .write(
            "inbox/filings.csv",
            HEADINGS + ",退回原因 Reason",
            OwnHome.key(1) + ",甲,2026-02-28,INT-007",
            OwnHome.key(2) + ",乙,2026-01-05,INT-003");
    home.night("2026-11-03");
    assertThat(home.cli().json("rejects", "--kind", "filings")).isEmpty();
    assertThat(home.cli().json("filings")).hasSize(2);
  }
}
