package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.Supplied;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the provider's console answers of marks that were handed over to it. */
@OnEachDatabase
class ConsoleAnswersTest {
  private final TestDatabase database;
  @TempDir Path folder;

  ConsoleAnswersTest(TestDatabase database) {
    this.database = database;
  }

  /** Filings 1 … n are marked, and the marks were handed to the console on the day after. */
  private CampaignHome handedOver(int filings) throws IOException {
    CampaignHome home = CampaignHome.marked(folder, database, filings);
    home.approved();
    home.done("plan", "export", home.plan(), "--as-of", DAY_AFTER);
    return home;
  }

  @Test
  void an_answer_about_another_filing_or_from_before_it_was_asked_confirms_nothing()
      throws IOException {
    CampaignHome home = handedOver(2);
    home.home()
        .write(
            "sorted.csv",
            "mark_no,filing_no,result,at",
            home.no(0) + "," + OwnHome.key(2) + ",done,2026-11-10",
            home.no(1) + ",京ICP备99999999号-9,done,2026-11-10")
        .write("early.csv", "mark_no,result,at", home.no(0) + ",done,2026-10-01")
        .write(
            "twice.csv",
            "mark_no,result,at",
            home.no(0) + ",done,2026-11-10",
            home.no(0) + ",refused,2026-11-10")
        .write(
            "other-plan.csv",
            "plan_no,mark_no,result",
            "P20200101T000000Z," + home.no(0) + ",done");
    for (String answer : List.of("sorted.csv", "early.csv", "twice.csv", "other-plan.csv")) {
      String file = home.home().root().resolve(answer).toString();
      home.refused(3, "REC-026", "marks", "confirm", file, "--by", SECOND, "--as-of", DAY_AFTER);
    }
    assertThat(home.states()).containsOnly("exported");
  }

  @Test
  void an_answer_that_is_refused_is_named_by_file_and_row() throws IOException {
    CampaignHome home = handedOver(1);
    home.home().write("answers.csv", "mark_no,result", home.no(0) + ",done", "M9999-000001-1,done");
    String file = home.home().root().resolve("answers.csv").toString();
    assertThat(home.cli().run("marks", "confirm", file, "--as-of", DAY_AFTER).err())
        .contains("REC-009", "answers.csv:3", "M9999-000001-1");
    assertThat(home.states()).containsOnly("confirmed");
  }

  @Test
  void the_workbook_is_read_by_people_filled_in_and_handed_back() throws IOException {
    CampaignHome home = handedOver(3);
    Path file = folder.resolve("home/out/export/marks-" + home.plan() + "-1.xlsx");
    Path answer = folder.resolve("answer.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      Map<String, Integer> columns = new HashMap<>();
      int heading = 0;
      while (columns.isEmpty()) {
        heading++;
        for (Cell cell : sheet.getRow(heading)) {
          List<String> lines = cell.getStringCellValue().lines().toList();
          columns.put(lines.get(lines.size() - 1), cell.getColumnIndex());
        }
        columns.keySet().removeIf(key -> !key.matches("[a-z_]+"));
      }
      XSSFRow first = sheet.getRow(heading + 1);
      assertThat(first.getCell(columns.get("kind")).getStringCellValue())
          .isEqualTo("取消接入\ntransfer cancellation");
      assertThat(first.getCell(columns.get("due_at")).getLocalDateTimeCellValue())
          .isEqualTo("2026-11-10T00:00:00");
      assertThat(first.getCell(columns.get("reason_zh")).getCellStyle().getWrapText()).isTrue();
      first.getCell(columns.get("result")).setCellValue("完成");
      first.getCell(columns.get("note")).setCellValue("工单 9");
      sheet.getRow(heading + 2).getCell(columns.get("result")).setCellValue("拒绝");
      try (OutputStream out = Files.newOutputStream(answer)) {
        book.write(out);
      }
    }
    home.done("marks", "confirm", answer.toString(), "--as-of", DAY_AFTER);
    assertThat(home.states()).containsExactly("confirmed", "taken_back", "exported");
    assertThat(home.done("marks", "show", home.no(0)).out())
        .contains("done (2026-11-10 23:59): 工单 9");
  }

  @Test
  void taken_back_after_it_left_it_waits_until_the_console_has_answered() throws IOException {
    CampaignHome home = handedOver(1);
    String no = home.no(0);
    Result back = home.done("marks", "take-back", no, "--reason", "主体已整改", "--as-of", DAY_AFTER);
    assertThat(back.err()).contains("tell the console");
    assertThat(home.states()).containsOnly("recalled");
    assertThat(home.night("2026-11-11").err())
        .contains("marks recalled, without the console's answer: 1");

    Result faster = home.done("marks", "confirm", no, "--as-of", "2026-11-12", "--note", "已执行");
    assertThat(faster.err()).contains(no + ": the console had done it already", "--result undone");
    assertThat(home.done("marks", "show", no).out())
        .contains("had done it already: have it undone (2026-11-12 23:59): 已执行");
    assertThat(home.states())
        .as("it was done already, so it has to be undone")
        .containsOnly("recalled");
    home.done("marks", "confirm", no, "--result", "undone", "--as-of", "2026-11-12");
    assertThat(home.states()).containsOnly("taken_back");
    assertThat(home.night("2026-11-13").err()).doesNotContain("marks recalled");
    assertThat(home.states()).as("not made again").hasSize(1);
  }

  @Test
  void a_row_of_the_answer_that_cannot_be_used_stops_no_other() throws IOException {
    CampaignHome home = handedOver(2);
    home.home()
        .write(
            "answer.csv",
            "标记号,结果,时间",
            home.no(0) + ",好了,2026-11-10",
            home.no(1) + ",完成,2026-11-10 10:00",
            home.no(0) + ",,");
    Result taken =
        home.cli()
            .run(
                "marks",
                "confirm",
                folder.resolve("home/answer.csv").toString(),
                "--as-of",
                DAY_AFTER);
    assertThat(taken.exit()).isEqualTo(3);
    assertThat(taken.err()).contains("REC-026", "answer.csv:2", "done | refused | undone");
    assertThat(home.states()).containsExactly("exported", "confirmed");
  }

  @Test
  void what_the_console_carried_out_though_it_no_longer_held_has_to_be_undone() throws IOException {
    CampaignHome home = handedOver(2);
    home.home().filing(1, "entity_pic_mobile", "13800003001").drop("right.csv");
    home.night("2026-11-11");
    home.home()
        .write(
            "answer.csv",
            "mark_no,result,at",
            home.no(0) + ",done,2026-11-11",
            home.no(1) + ",done,2026-11-11");
    String answer = home.home().root().resolve("answer.csv").toString();
    home.done("marks", "confirm", answer, "--by", SECOND, "--as-of", "2026-11-12");
    assertThat(home.states()).containsExactly("recalled", "confirmed");
    assertThat(home.night("2026-11-12").err()).contains("marks recalled");
  }

  @Test
  void of_two_columns_of_results_neither_is_taken_and_every_sheet_is_read() throws IOException {
    CampaignHome home = handedOver(3);
    home.home()
        .write(
            "two.csv", "mark_no,result,处理结果", home.no(0) + ",refused,done", home.no(1) + ",done,");
    String two = home.home().root().resolve("two.csv").toString();
    Result said = home.cli().run("marks", "confirm", two, "--as-of", DAY_AFTER);
    assertThat(said.exit()).isEqualTo(3);
    assertThat(said.err()).contains("two.csv:2", "result (B2) ≠ 处理结果 (C2)");
    assertThat(home.states()).containsExactly("exported", "confirmed", "exported");

    Path book = folder.resolve("book.xlsx");
    Files.write(
        book,
        Supplied.workbook(
            "[一]",
            "mark_no,result",
            home.no(0) + ",done",
            "[二]",
            "mark_no,result",
            home.no(2) + ",refused",
            "[备注]",
            home.no(0) + ",拒绝"));
    Result sheets = home.cli().run("marks", "confirm", book.toString(), "--as-of", DAY_AFTER);
    assertThat(sheets.err()).contains("book.xlsx!备注");
    assertThat(home.states()).containsExactly("confirmed", "confirmed", "taken_back");
  }

  @Test
  void what_the_console_has_not_answered_or_has_refused_waits_for_a_person() throws IOException {
    CampaignHome home = handedOver(2);
    assertThat(morning(home, DAY_AFTER)).doesNotContain("the console's answer");
    home.home().write("answer.csv", "mark_no,result", home.no(0) + ",refused");
    String file = home.home().root().resolve("answer.csv").toString();
    home.done("marks", "confirm", file, "--by", SECOND, "--as-of", DAY_AFTER);

    assertThat(morning(home, "2026-11-11"))
        .contains("marks handed over, without the console's answer: 1")
        .contains("marks the console refused: 1");
    home.done(
        "waive",
        home.no(0),
        "--reason",
        "另案处理",
        "--until",
        "2026-12-31",
        "--by",
        SECOND,
        "--as-of",
        "2026-11-11");
    assertThat(morning(home, "2026-11-11")).doesNotContain("marks the console refused");
  }

  private static String morning(CampaignHome home, String day) {
    return home.done("today", "--now", "--as-of", day).out();
  }
}
