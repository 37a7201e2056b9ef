package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.SECOND;
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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a mark to the provider's console and back: four eyes, handed over once, answered. */
@OnEachDatabase
class HandoverTest {
  private final TestDatabase database;
  @TempDir Path folder;

  HandoverTest(TestDatabase database) {
    this.database = database;
  }

  private CampaignHome marked(int filings) throws IOException {
    return CampaignHome.marked(folder, database, filings);
  }

  private List<String> exports() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("home/out/export"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String[] approve(CampaignHome home, String hash, String... by) {
    return Stream.concat(
            Stream.of("plan", "approve", home.plan(), "--hash", hash, "--as-of", DAY_AFTER),
            Stream.of(by))
        .toArray(String[]::new);
  }

  private static void staysInTheHouse(CampaignHome home, String code) {
    home.refused(6, code, "plan", "export", home.plan(), "--by", SECOND, "--as-of", DAY_AFTER);
    assertThat(home.states()).containsExactly("approved");
  }

  @Test
  void a_mark_walks_from_the_plan_to_the_console_s_answer_with_two_names() throws IOException {
    CampaignHome home = marked(2);
    Result shown = home.done("plan", "show", home.plan());
    assertThat(shown.out()).contains("Hash " + home.hash());

    home.approved();
    assertThat(home.states()).containsOnly("approved");
    assertThat(home.mark(0).get("approved_by").asText()).isEqualTo(SECOND);
    assertThat(home.caseState(0)).isEqualTo("approved");

    home.done("plan", "export", home.plan(), "--as-of", DAY_AFTER);
    assertThat(home.states()).containsOnly("exported");
    String name = "marks-" + home.plan() + "-1";
    assertThat(exports()).containsExactly(name + ".csv", name + ".xlsx");
    String csv = Files.readString(folder.resolve("home/out/export/" + name + ".csv"));
    assertThat(csv).contains(home.no(0), home.no(1), OwnHome.key(1), "approved_by", SECOND);

    home.home()
        .write(
            "answer.csv",
            "mark_no,result,at,note",
            home.no(0) + ",done,2026-11-10 10:00,工单 1",
            home.no(1) + ",refused,2026-11-10,暂缓执行");
    String answer = folder.resolve("home/answer.csv").toString();
    home.done("marks", "confirm", answer, "--as-of", DAY_AFTER);
    assertThat(home.states()).containsExactly("confirmed", "taken_back");
    assertThat(home.caseState(0)).isEqualTo("confirmed");
    assertThat(home.caseState(1)).as("returned").isEqualTo("taken_back");
    assertThat(home.history(home.no(0)))
        .containsExactly("marked", "approved", "exported", "confirmed");
    assertThat(home.history(home.no(1)))
        .containsExactly("marked", "approved", "exported", "returned");
    home.night("2026-11-11");
    assertThat(home.states()).containsExactly("confirmed", "taken_back");
  }

  @Test
  void nobody_approves_who_opened_the_campaign_however_the_name_is_written() throws IOException {
    CampaignHome home = marked(1);
    String hash = home.hash();
    for (String same :
        List.of(
            "Wang Shili", "wang shili", "ＷＡＮＧ　ＳＨＩＬＩ", " WangShili ", "Wang-Shili", "Shili Wang")) {
      home.refused(6, "REC-021", approve(home, hash, "--by", same));
    }
    home.refused(6, "REC-021", approve(home, hash, "--by", " "));
    home.refused(6, "REC-021", approve(home, hash));
    home.refused(6, "REC-022", approve(home, "0".repeat(64), "--by", SECOND));
    assertThat(home.states()).containsOnly("marked");
    home.done(approve(home, hash, "--by", SECOND));
  }

  @Test
  void nobody_approves_who_let_the_plan_through_its_belt() throws IOException {
    CampaignHome home = CampaignHome.told(folder, database, 2);
    home.cli().run("campaign", "close", "秋季", "--as-of", CampaignHome.FIRST);
    home.done("campaign", "open", "二", "--period", "5wd", "--by", "甲", "--as-of", "2026-11-03");
    home.night("2026-11-03");
    home.home().handInAgain();
    assertThat(home.cli().run("nightly", "--as-of", "2026-11-11").exit()).isEqualTo(5);
    home.done("plan", "release", home.plan(), "--by", "乙", "--as-of", "2026-11-11");
    String hash = home.hash();
    String[] line = {"plan", "approve", home.plan(), "--hash", hash, "--as-of", "2026-11-11"};
    for (String first : List.of("甲", "乙")) {
      home.refused(
          6,
          "REC-021",
          Stream.concat(Stream.of(line), Stream.of("--by", first)).toArray(String[]::new));
    }
    home.done(Stream.concat(Stream.of(line), Stream.of("--by", "丙")).toArray(String[]::new));
  }

  @Test
  void a_plan_that_changed_since_it_was_read_has_another_hash() throws IOException {
    CampaignHome home = marked(2);
    String read = home.hash();
    home.done("marks", "take-back", home.no(0), "--reason", "已核实", "--as-of", DAY_AFTER);
    home.refused(6, "REC-022", approve(home, read, "--by", SECOND));
    assertThat(home.hash()).isNotEqualTo(read);
  }

  @Test
  void some_are_approved_and_the_others_rejected_with_the_reason_kept() throws IOException {
    CampaignHome home = marked(3);
    home.approved("--only", home.no(0), "--reason", "已逐项核对");
    home.approved("--except", home.no(2));
    assertThat(home.states()).containsExactly("approved", "approved", "marked");
    home.refused(6, "REC-024", approve(home, home.hash(), "--by", SECOND, "--only", home.no(0)));
    home.done(
        "plan",
        "reject",
        home.plan(),
        "--hash",
        home.hash(),
        "--by",
        SECOND,
        "--reason",
        "电话已恢复",
        "--as-of",
        DAY_AFTER);
    assertThat(home.states()).containsExactly("approved", "approved", "taken_back");
    assertThat(home.mark(2).get("taken_back_why").asText()).isEqualTo("电话已恢复");
    home.refused(6, "REC-025", approve(home, home.hash(), "--by", SECOND));
  }

  @Test
  void nothing_leaves_while_a_correction_waits_in_the_inbox() throws IOException {
    CampaignHome home = marked(1);
    home.approved();
    home.home().filing(1, "entity_pic_mobile", "13800003001").drop("corrected.csv");
    staysInTheHouse(home, "CLI-017");
    home.done("run", "import", "--as-of", DAY_AFTER);
    home.cli().run("plan", "export", home.plan(), "--by", SECOND, "--as-of", DAY_AFTER);
    assertThat(home.states()).doesNotContain("exported");
  }

  private static void mail(CampaignHome home, String from, String answered) throws IOException {
    mail(home, from, answered, "The number works, we called it today.");
  }

  private static void mail(CampaignHome home, String from, String answered, String text)
      throws IOException {
    home.home()
        .write(
            "replies/mail.eml",
            "From: " + from,
            "To: beian@mail.example.cn",
            "Date: Tue, 10 Nov 2026 10:00:00 +0800",
            "Subject: about our website",
            "In-Reply-To: <" + answered + ">",
            "Content-Type: text/plain; charset=utf-8",
            "",
            text);
  }

  @Test
  void a_signature_alone_does_not_say_whose_an_appeal_is() throws IOException {
    CampaignHome home = marked(2);
    mail(home, "clerk@agency.example", "nothing@elsewhere.example", "-- www.site1.example");
    home.refused(6, "REC-029", approve(home, home.hash(), "--by", SECOND));
    JsonNode reply = home.cli().json("replies").get(0);
    assertThat(reply.get("whose").asText()).isEqualTo("by_names_only");
    assertThat(reply.get("case_nos").asText()).isEqualTo("C0001-000001");

    String clients = home.cli().json("cases").get(1).get("case_no").asText();
    String no = reply.get("reply_no").asText();
    home.done("replies", "place", no, clients, "--by", SECOND, "--as-of", DAY_AFTER);

    assertThat(home.cli().json("replies").get(0).get("whose").asText()).isEqualTo("known");
    home.refused(6, "REC-010", approve(home, home.hash(), "--by", SECOND));
  }

  @Test
  void nothing_is_approved_of_which_the_owner_wrote_since() throws IOException {
    CampaignHome home = marked(2);
    String letter = home.cli().json("notices", "--reveal").get(0).get("message_id").asText();
    mail(home, OwnHome.owner(1), letter);
    Result approve = home.cli().run(approve(home, home.hash(), "--by", SECOND));
    assertThat(approve.exit()).as(approve.err()).isEqualTo(6);
    assertThat(approve.err())
        .contains("REC-010", "no longer holds: " + home.no(0), "--except " + home.no(0))
        .doesNotContain(home.no(1));
    assertThat(home.states()).containsOnly("marked");

    home.approved("--except", home.no(0));

    assertThat(home.states()).containsExactly("marked", "approved");
  }

  @Test
  void nothing_is_approved_while_a_mail_or_a_file_waits_that_may_be_about_it() throws IOException {
    CampaignHome home = marked(1);
    mail(home, "stranger@elsewhere.example", "nothing@elsewhere.example");
    home.refused(6, "REC-029", approve(home, home.hash(), "--by", SECOND));
    String mail = home.cli().json("replies").get(0).get("reply_no").asText();
    home.done("decide", mail, "dismissed", "--reason", "广告", "--by", SECOND, "--as-of", DAY_AFTER);
    home.home()
        .write("evidence/calls.csv", CampaignHome.CALLS, "13800004001,接通,2026-11-10 09:00,王示例");
    home.refused(6, "CLI-017", approve(home, home.hash(), "--by", SECOND));
    assertThat(home.states()).containsOnly("marked");
  }

  @Test
  void nothing_leaves_while_evidence_lies_unread() throws IOException {
    CampaignHome home = marked(1);
    home.approved();
    home.home()
        .write("evidence/calls.csv", CampaignHome.CALLS, "13800004001,接通,2026-11-10 09:00,王示例");
    home.refused(6, "CLI-017", "plan", "export", home.plan(), "--by", SECOND, "--as-of", DAY_AFTER);
    home.refused(6, "CLI-017", "run", "notify", "--as-of", DAY_AFTER);
    home.done("run", "gather", "--as-of", DAY_AFTER);
    home.done("plan", "export", home.plan(), "--by", SECOND, "--as-of", DAY_AFTER);
    assertThat(home.states()).containsExactly("exported");
  }

  @Test
  void nothing_leaves_while_a_mail_waits_of_which_nobody_knows_whose_it_is() throws IOException {
    CampaignHome home = marked(1);
    home.approved();
    home.home()
        .write(
            "replies/somebody.eml",
            "From: stranger@elsewhere.example",
            "To: beian@mail.example.cn",
            "Date: Tue, 10 Nov 2026 10:00:00 +0800",
            "Subject: about our website",
            "Content-Type: text/plain; charset=utf-8",
            "",
            "The number works, we called it today.");
    staysInTheHouse(home, "REC-029");
    String mail = home.cli().json("replies").get(0).get("reply_no").asText();
    home.done("decide", mail, "dismissed", "--reason", "广告", "--by", SECOND, "--as-of", DAY_AFTER);
    home.done("plan", "export", home.plan(), "--by", SECOND, "--as-of", DAY_AFTER);
    assertThat(home.states()).containsExactly("exported");
  }

  @Test
  void nothing_leaves_while_a_mail_waits_that_cannot_be_read() throws IOException {
    CampaignHome home = marked(1);
    home.approved();
    Path mail = home.home().root().resolve("replies/garbage.eml");
    Files.createDirectories(mail.getParent());
    Files.write(mail, new byte[] {0, 7, 19, -3, 0, 127, -128, 5});
    staysInTheHouse(home, "REC-029");
  }

  @Test
  void nothing_leaves_twice_unless_somebody_says_so() throws IOException {
    CampaignHome home = marked(1);
    home.refused(6, "REC-025", "plan", "export", home.plan(), "--as-of", DAY_AFTER);
    home.approved();
    home.done("plan", "export", home.plan(), "--as-of", DAY_AFTER);
    home.refused(6, "REC-023", "plan", "export", home.plan(), "--as-of", DAY_AFTER);
    assertThat(exports()).hasSize(2);
    home.done("plan", "export", home.plan(), "--again", "--as-of", DAY_AFTER);
    assertThat(exports()).hasSize(4);
    assertThat(home.history(home.no(0))).endsWith("exported", "exported_again");
  }

  @Test
  void an_export_whose_process_died_before_its_files_were_in_place_is_finished()
      throws IOException {
    CampaignHome home = marked(1);
    home.approved();
    home.done("plan", "export", home.plan(), "--as-of", DAY_AFTER);
    Path export = folder.resolve("home/out/export");
    String name = "marks-" + home.plan() + "-1";
    Path aside = Files.createDirectory(export.resolve("." + name + ".part"));
    for (String ending : List.of(".xlsx", ".csv")) {
      Files.move(export.resolve(name + ending), aside.resolve(name + ending));
    }
    home.refused(6, "REC-023", "plan", "export", home.plan(), "--as-of", DAY_AFTER);
    assertThat(exports()).containsExactly(name + ".csv", name + ".xlsx");
  }

  @Test
  void a_line_that_changed_since_it_was_approved_stays_in_the_house() throws IOException {
    CampaignHome home = marked(2);
    home.approved();
    home.home().filing(1, "entity_pic_mobile", "13800003001").drop("corrected.csv");
    home.done("run", "import", "--as-of", DAY_AFTER);
    Result export = home.cli().run("plan", "export", home.plan(), "--as-of", DAY_AFTER);
    assertThat(export.exit()).as(export.err()).isEqualTo(5);
    assertThat(export.err()).contains("refused " + home.no(0), "put right");
    assertThat(home.states()).containsExactly("approved", "exported");
    String csv =
        Files.readString(folder.resolve("home/out/export/marks-" + home.plan() + "-1.csv"));
    assertThat(csv).doesNotContain(home.no(0)).contains(home.no(1));
  }

  @Test
  void what_cannot_be_says_where_it_stands_and_what_can_be() throws IOException {
    CampaignHome home = marked(1);
    String no = home.no(0);
    home.refused(6, "REC-024", "marks", "confirm", no, "--as-of", DAY_AFTER);
    assertThat(home.cli().run("marks", "confirm", no, "--as-of", DAY_AFTER).err())
        .contains("marked", "beian plan approve");
    home.refused(3, "REC-009", "marks", "confirm", "M9999-000001-1", "--as-of", DAY_AFTER);
    home.done("marks", "take-back", no, "--reason", "示例", "--as-of", DAY_AFTER);
    home.refused(6, "REC-024", "marks", "take-back", no, "--reason", "示例", "--as-of", DAY_AFTER);
    home.refused(6, "REC-025", approve(home, home.hash(), "--by", SECOND));
    home.refused(6, "REC-025", "plan", "export", home.plan(), "--as-of", DAY_AFTER);
  }

  @Test
  void the_mark_of_an_idle_transfer_takes_the_same_way() throws IOException {
    CampaignHome home = CampaignHome.told(folder, database, 0);
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
            "初审通过",
            "prelim_approved_at",
            "2026-09-01 10:00")
        .drop("transfer.csv");
    home.night("2026-11-03");
    assertThat(home.states()).as("the owner is reminded first").isEmpty();
    home.night("2026-11-18");
    assertThat(home.states()).containsExactly("marked");
    String no = home.no(0);
    home.done(
        "plan",
        "approve",
        home.plan(),
        "--hash",
        home.hash(),
        "--by",
        SECOND,
        "--as-of",
        "2026-11-18");
    home.done("plan", "export", home.plan(), "--as-of", "2026-11-18");
    home.done("marks", "confirm", no, "--as-of", "2026-11-18");
    assertThat(home.history(no)).containsExactly("marked", "approved", "exported", "confirmed");
  }
}
