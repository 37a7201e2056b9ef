package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.ReportBook;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor asks of a workbook: who decided what and why, and what leads where. */
@OnEachDatabase
class ReportStoryTest {
  private final TestDatabase database;
  @TempDir Path folder;

  ReportStoryTest(TestDatabase database) {
    this.database = database;
  }

  private static ReportBook newest(CampaignHome home) throws IOException {
    return ReportBook.open(Path.of(home.done("report", "last").out().strip()));
  }

  @Test
  void every_decision_about_a_case_stands_in_its_story_with_who_when_and_why() throws IOException {
    CampaignHome home = CampaignHome.told(folder, database, 4);
    String day = "2026-11-03";
    String[] by = {"--by", "赵示例", "--as-of", day, "--reason"};
    home.done(with(by, "extend", OwnHome.key(1), "--period", "2d", "换证件中"));
    home.done(with(by, "waive", OwnHome.key(2), "--until", "2026-12-01", "集团搬迁"));
    home.done(with(by, "appeal", OwnHome.key(3), "称号码有效"));
    home.done(with(by, "decide", OwnHome.key(3), "dismissed", "已回拨"));
    home.night(CampaignHome.DAY_AFTER);
    home.approved();
    home.done("run", "report", "--as-of", CampaignHome.DAY_AFTER);

    try (ReportBook book = newest(home)) {
      List<String> rows = book.rows("Cases");
      assertThat(rows)
          .anyMatch(row -> row.contains("C0001-000001") && row.contains("extended | 2026-11-03"))
          .anyMatch(row -> row.contains("extended") && row.contains("赵示例") && row.contains("换证件中"))
          .anyMatch(row -> row.contains("waived") && row.contains("赵示例") && row.contains("集团搬迁"))
          .anyMatch(row -> row.contains("appealed") && row.contains("称号码有效"))
          .anyMatch(row -> row.contains("appeal dismissed") && row.contains("已回拨"))
          .anyMatch(row -> row.contains("mark approved") && row.contains(CampaignHome.SECOND));
    }
  }

  @Test
  void case_finding_evidence_letter_clock_and_mark_lead_to_one_another() throws IOException {
    CampaignHome home = CampaignHome.marked(folder, database, 2);
    try (ReportBook book = newest(home)) {
      String no = "C0001-000002";
      Row story = book.cell("Cases", no).getRow();
      assertThat(book.follow(story.getCell(6))).startsWith("Findings: " + OwnHome.key(2));
      assertThat(book.follow(story.getCell(7))).startsWith("Notices: N0001-000002-1 | " + no);
      assertThat(book.follow(story.getCell(8))).startsWith("Deadlines: " + no);
      assertThat(book.follow(story.getCell(9))).startsWith("Marks: M0001-000002-1 | " + no);
      for (String sheet : List.of("Findings", "Notices", "Deadlines", "Marks")) {
        assertThat(book.follow(book.cell(sheet, no))).startsWith("Cases: " + no);
      }
      Cell clock = book.cell("Notices", no).getRow().getCell(9);
      assertThat(book.follow(clock)).startsWith("Deadlines: " + no);
    }
  }

  @Test
  void the_evidence_of_a_finding_leads_back_to_it() throws IOException {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .filing(1)
        .drop("filings.csv")
        .write("evidence/calls.csv", CampaignHome.CALLS, "13800003001,空号,2026-11-01 10:00,王示例");
    home.night(CampaignHome.FIRST);
    try (ReportBook book = newest(home)) {
      Row call = null;
      for (Row row : book.sheet("Evidence")) {
        if (row.getCell(0) != null && row.getCell(0).toString().startsWith("call-")) {
          call = row;
        }
      }
      assertThat(call).isNotNull();
      assertThat(book.follow(call.getCell(7))).startsWith("Findings: " + OwnHome.key(1));
      Cell back = book.cell("Findings", OwnHome.key(1)).getRow().getCell(14);
      assertThat(book.follow(back)).startsWith("Evidence: call-");
    }
  }

  @Test
  void what_changed_since_the_last_night_is_told_apart_from_what_stood() throws IOException {
    CampaignHome home = CampaignHome.told(folder, database, 2);
    try (ReportBook book = newest(home)) {
      assertThat(book.rows("Changes").get(1)).contains("The first report");
    }
    OwnHome own = home.home();
    own.filing(1, "entity_pic_mobile", "13800003001")
        .filing(3, "entity_pic_mobile", "1380000300")
        .drop("corrected.csv")
        .write("evidence/calls.csv", CampaignHome.CALLS, "13800003001,接通,2026-11-03 10:00,王示例");
    home.night("2026-11-04");

    try (ReportBook book = newest(home)) {
      List<String> rows = book.rows("Changes");
      assertThat(rows.get(1)).contains("Compared with the last night: 2026-11-02 23:59 (#1)");
      assertThat(rows)
          .anyMatch(row -> row.startsWith("2026-11-02 23:59 | #1 | 2 |"))
          .anyMatch(row -> row.startsWith("2026-11-04 23:59 | this one | 2 |"))
          .anyMatch(row -> row.startsWith("秋季 | 2026-11-02 23:59 |  | 3 | 2 | 1"))
          .anyMatch(row -> row.startsWith("C0001-000001 |") && row.contains("put right"))
          .anyMatch(row -> row.startsWith("C0001-000003 |") && row.contains("opened"))
          .noneMatch(row -> row.startsWith("C0001-000002 |"));
      Cell fresh = book.cell("Changes", OwnHome.key(3));
      assertThat(rows.stream().filter(row -> row.startsWith(OwnHome.key(2)))).isEmpty();
      assertThat(fresh).isNotNull();
      assertThat(book.sheet("Changes").getDrawingPatriarch().getCharts()).hasSize(2);
    }
  }

  @Test
  void what_cannot_be_known_is_grouped_by_what_is_missing_and_says_what_to_supply()
      throws IOException {
    CampaignHome home = CampaignHome.told(folder, database, 3);
    try (ReportBook book = newest(home)) {
      Cell registry = book.cell("Undetermined", "registry");
      assertThat(book.rows("Undetermined").get(registry.getRowIndex()))
          .startsWith("registry | never supplied | 3 |")
          .contains("ENT-003", "beian recheck --write makes the registry.csv to fill in");
      assertThat(book.follow(registry.getRow().getCell(6)))
          .startsWith("Undetermined each: " + OwnHome.key(1));
    }
  }

  @Test
  void why_a_filing_is_not_marked_is_said_in_words_with_the_name_of_the_gate() throws IOException {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .filing(1)
        .drop("filings.csv")
        .write("evidence/calls.csv", CampaignHome.CALLS, "13800003001,空号,2026-11-01 10:00,王示例");
    home.night(CampaignHome.FIRST);
    home.night(CampaignHome.DAY_AFTER);
    try (ReportBook book = newest(home)) {
      assertThat(book.sheet("Spared").getRow(3).getCell(5).getStringCellValue())
          .contains("the same fault is found again on evidence from after the period")
          .contains("does not hold (RCT-002): ", "needed: call", "(CON-005")
          .doesNotContain(" no: ", "（");
    }
  }

  @Test
  void what_the_import_said_and_what_a_rule_rests_on_in_law_stand_in_it() throws IOException {
    CampaignHome home = CampaignHome.open(folder, database);
    home.home()
        .write(
            "inbox/filings.csv",
            "备案号,主办单位名称,手机号码二,备案密码,单位性质,证件类型,证件号码,接入服务商,备案状态",
            OwnHome.key(1) + ",北京示例科技有限公司,x,secret,企业,营业执照," + Filings.USCC + ",示例云,已备案")
        .write(
            "evidence/registry.csv",
            "doc_no,name,status,observed_at",
            Filings.USCC + ",北京示例科技有限公司,存续,2026-11-02 10:00");
    home.night(CampaignHome.FIRST);
    try (ReportBook book = newest(home)) {
      assertThat(book.rows("Imports"))
          .anyMatch(row -> row.startsWith("filings.csv | read | 1 | 1"))
          .anyMatch(row -> row.contains("INT-022") && row.contains("手机号码二"))
          .anyMatch(row -> row.contains("INT-023"));
      assertThat(book.text()).doesNotContain("secret");
      Row rule = book.cell("Method", "ENT-003").getRow();
      assertThat(rule.getCell(3).getStringCellValue()).contains("FAQ", "line 1264");
      assertThat(rule.getCell(6).getStringCellValue()).contains("Order No. 33", "(FAQ, line 1230)");
    }
    assertThat(home.done("rules", "explain", "ENT-003").out())
        .contains("law:", "Order No. 33 of the ministry) (FAQ, line 1230)");
  }

  /** The reason stands last. */
  private static String[] with(String[] more, String... line) {
    String[] all = new String[line.length + more.length];
    System.arraycopy(line, 0, all, 0, line.length - 1);
    System.arraycopy(more, 0, all, line.length - 1, more.length);
    all[all.length - 1] = line[line.length - 1];
    return all;
  }
}
