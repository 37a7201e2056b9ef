package beian.app.cli;

import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows wait until somebody says again what could not be taken from them. */
@OnEachDatabase
class ClearedRejectsTest {
  private static final String HEADINGS = "备案号,网站名称,审核通过时间";

  @TempDir Path folder;

  private final TestDatabase database;
  private CampaignHome home;

  ClearedRejectsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void two_rows_contradict_each_other_and_one_has_no_such_day() throws Exception {
    home = CampaignHome.open(folder, database);
    home.home()
        .write(
            "inbox/filings.csv",
            HEADINGS,
            OwnHome.key(1) + ",甲,2026-01-05",
            OwnHome.key(1) + ",乙,2026-01-05",
            OwnHome.key(2) + ",丙,2026-02-30");
    home.night(FIRST);
    assertThat(waiting()).containsExactly("INT-011 2", "INT-011 3", "INT-007 4");
  }

  private List<String> waiting() {
    List<String> waiting = new ArrayList<>();
    home.cli()
        .json("rejects")
        .forEach(one -> waiting.add(one.get("code").asText() + " " + one.get("row").asText()));
    return waiting;
  }

  @Test
  void a_sheet_without_the_columns_in_question_clears_nothing() throws Exception {
    home.home()
        .write(
            "inbox/addresses.csv",
            "备案号,主体通信地址",
            OwnHome.key(1) + ",北京市示例路1号",
            OwnHome.key(2) + ",北京市示例路2号");
    home.night("2026-11-03");
    assertThat(waiting()).containsExactly("INT-011 2", "INT-011 3", "INT-007 4");
  }

  @Test
  void another_list_of_the_same_name_clears_nothing_of_filings_it_does_not_have() throws Exception {
    home.home()
        .write(
            "inbox/filings.csv",
            HEADINGS,
            OwnHome.key(3) + ",丁,2026-01-05",
            OwnHome.key(4) + ",戊,2026-01-05",
            OwnHome.key(5) + ",己,2026-01-05");
    home.night("2026-11-03");
    assertThat(waiting()).containsExactly("INT-011 2", "INT-011 3", "INT-007 4");
  }

  @Test
  void a_row_that_says_what_was_in_question_clears_what_waited_for_it() throws Exception {
    home.home().write("inbox/names.csv", "备案号,网站名称", OwnHome.key(1) + ",甲");
    home.night("2026-11-03");
    assertThat(waiting()).containsExactly("INT-007 4");

    home.home().write("inbox/days.csv", "备案号,审核通过时间", OwnHome.key(2) + ",2026-02-28");
    home.night("2026-11-04");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void the_same_fault_sent_again_waits_once() throws Exception {
    home.home().write("inbox/again.csv", HEADINGS, OwnHome.key(2) + ",丙,2026-02-31");
    home.night("2026-11-03");
    assertThat(waiting()).containsExactly("INT-007 2", "INT-011 2", "INT-011 3");
  }

  @Test
  void another_sheet_of_the_same_night_is_no_correction() throws Exception {
    home.home()
        .write(
            "inbox/a.csv",
            HEADINGS,
            OwnHome.key(6) + ",甲,2026-01-05",
            OwnHome.key(6) + ",乙,2026-01-05")
        .write("inbox/b.csv", HEADINGS, OwnHome.key(6) + ",乙,2026-01-05");
    home.night("2026-11-03");
    assertThat(waiting()).contains("INT-011 2", "INT-011 3").hasSize(5);
    assertThat(home.home().root().resolve("out/rejects")).isNotEmptyDirectory();
  }
}
