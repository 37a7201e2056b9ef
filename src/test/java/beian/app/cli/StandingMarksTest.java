package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mark that stands is tested again each night, as if it were to be made that night. */
@OnEachDatabase
class StandingMarksTest {
  private static final String NEXT = "2026-11-11";

  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome home;

  StandingMarksTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void a_mark() throws IOException {
    home = CampaignHome.marked(folder, database, 1);
  }

  private void putRight() throws IOException {
    home.home().filing(1, "entity_pic_mobile", "13800003001").drop("corrected.csv");
  }

  private void ministryListsIt(String providers) throws IOException {
    home.home()
        .write(
            "evidence/miit.csv",
            "filing_no,entity_exists,site_exists,site_count,status,providers,checked_at",
            OwnHome.key(1) + ",yes,yes,1,," + providers + ",2026-11-11 09:00");
  }

  private JsonNode lastOfMark() {
    JsonNode history = home.cli().json("marks", "show", home.no(0));
    return history.get(history.size() - 1);
  }

  @Test
  void what_still_holds_stands() {
    home.night(NEXT);
    home.night("2026-11-12");
    assertThat(home.states()).containsExactly("marked");
    assertThat(home.history(home.no(0))).containsExactly("marked");
  }

  @Test
  void what_was_put_right_after_the_mark_is_withdrawn_and_its_case_goes_on() throws IOException {
    home.approved();
    putRight();
    Result night = home.night(NEXT);
    assertThat(home.states()).containsExactly("withdrawn");
    assertThat(lastOfMark().get("detail").asText()).contains("put right");
    assertThat(lastOfMark().get("actor").asText()).isEqualTo("beian");
    assertThat(home.caseState(0)).isEqualTo("rectified");
    assertThat(night.err()).contains("1 mark was taken back", "0 marks stand");
  }

  @Test
  void a_filing_that_is_ours_no_more_by_the_sheet_or_the_ministry_loses_its_mark()
      throws IOException {
    home.approved();
    home.home().filing(1, "access_provider", "另一云").drop("moved.csv");
    home.night(NEXT);
    assertThat(home.states()).containsExactly("withdrawn");
    assertThat(home.caseState(0)).isNotEqualTo("marked");
  }

  @Test
  void a_filing_that_the_ministry_lists_under_others_alone_loses_its_mark() throws IOException {
    ministryListsIt("另一云");
    home.night("2026-11-12");
    assertThat(home.states()).containsExactly("withdrawn");
    assertThat(lastOfMark().get("detail").asText()).contains("另一云").doesNotContain("put right");
    assertThat(home.caseState(0)).as("nothing was put right").isEqualTo("taken_back");
    home.night("2026-11-13");
    assertThat(home.cli().json("cases").get(0).get("state").asText()).isNotEqualTo("rectified");
    assertThat(home.cli().json("notices")).as("told once").hasSize(1);
  }

  @Test
  void a_mark_handed_over_is_doubted_for_what_is_true() throws IOException {
    home.approved();
    home.done("plan", "export", home.plan(), "--as-of", DAY_AFTER);
    ministryListsIt("另一云");
    home.night("2026-11-12");
    assertThat(home.states()).containsExactly("exported");
    assertThat(home.mark(0).get("doubt").asText()).contains("另一云").doesNotContain("put right");
  }

  @Test
  void a_letter_that_comes_back_after_the_mark_withdraws_it() throws IOException {
    String message = home.cli().json("notices").get(0).get("message_id").asText();
    home.home()
        .write(
            "evidence/bounces.csv",
            "message_id,status,diagnostic,at",
            message + ",5.1.1,no such user,2026-11-11 01:00");
    home.night(NEXT);
    assertThat(home.states()).containsExactly("withdrawn");
    assertThat(lastOfMark().get("detail").asText()).contains("RCT-005");
    assertThat(home.caseState(0)).isNotEqualTo("marked");
  }

  @Test
  void an_appeal_after_the_mark_withdraws_it_at_once() {
    home.approved();
    home.done("appeal", "C0001-000001", "--reason", "号码已更正", "--by", "张示例", "--as-of", DAY_AFTER);
    assertThat(home.states()).containsExactly("withdrawn");
    assertThat(home.caseState(0)).isEqualTo("appealed");
    home.done("decide", "C0001-000001", "dismissed", "--reason", "不成立", "--as-of", DAY_AFTER);
    home.night(NEXT);
    assertThat(home.states())
        .as("made anew, to be approved anew")
        .containsExactly("withdrawn", "marked");
  }

  @Test
  void once_it_was_handed_over_a_person_has_to_see_to_it() throws IOException {
    home.approved();
    home.done("plan", "export", home.plan(), "--as-of", DAY_AFTER);
    home.refused(6, "REC-024", "appeal", "C0001-000001", "--reason", "号码已更正", "--as-of", DAY_AFTER);
    putRight();
    Result night = home.night(NEXT);
    assertThat(home.states()).containsExactly("exported");
    assertThat(night.err()).contains("marks handed over that no longer hold: 1");
    assertThat(home.mark(0).get("doubt").asText()).contains("put right");
    home.night("2026-11-12");
    assertThat(home.history(home.no(0))).as("said once").endsWith("exported", "doubted");
  }

  @Test
  void a_record_that_changed_where_the_rule_looks_is_planned_and_approved_anew()
      throws IOException {
    home.approved();
    home.home().filing(1, "domain", "site1b.example").drop("changed.csv");
    home.night(NEXT);
    assertThat(home.states()).containsExactly("withdrawn", "marked");
  }

  @Test
  void a_new_campaign_writes_no_first_letter_while_the_mark_stands() throws IOException {
    home.done("campaign", "close", "秋季", "--as-of", DAY_AFTER);
    home.campaign("冬季", DAY_AFTER);
    long before = letters();
    home.night(NEXT);
    assertThat(letters()).isEqualTo(before);
    assertThat(home.states()).containsExactly("marked");
    home.done("marks", "take-back", home.no(0), "--reason", "重新通知", "--as-of", NEXT);
    home.night("2026-11-12");
    assertThat(letters()).as("then it is told").isEqualTo(before + 1);
  }

  private long letters() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("home/out/mail"))) {
      return files.count();
    }
  }

  @Test
  void an_idle_transfer_that_moved_on_is_withdrawn() throws IOException {
    transfer("初审通过", "transfer.csv");
    home.night(NEXT);
    assertThat(home.states()).as("the owner is reminded first").containsExactly("marked");
    home.night("2026-11-26");
    assertThat(home.states()).containsExactly("marked", "marked");
    transfer("已提交管局", "moved.csv");
    home.night("2026-11-27");
    assertThat(home.states()).containsExactly("marked", "withdrawn");
  }

  private void transfer(String status, String file) throws IOException {
    home.home()
        .filing(
            9,
            "filing_no",
            "",
            "order_no",
            "B20260901001",
            "order_type",
            "接入备案",
            "order_status",
            status,
            "prelim_approved_at",
            "2026-09-01 10:00")
        .drop(file);
  }
}
