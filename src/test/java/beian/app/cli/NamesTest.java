package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever takes the number of something takes any name that leads to it alone; a name of several
 * things is refused with all of them, and nothing is done.
 */
@OnEachDatabase
class NamesTest {
  private static final String CASE = "C0001-000001";
  private static final String OTHER_CASE = "C0001-000002";

  private final TestDatabase database;

  @TempDir Path folder;

  NamesTest(TestDatabase database) {
    this.database = database;
  }

  private static String first(CampaignHome home, String list, String field) {
    return home.cli().json(list).get(0).get(field).asText();
  }

  /** Two filings with one domain, told on the first night. */
  private CampaignHome shared() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    for (int i = 1; i <= 2; i++) {
      home.home().filing(i, "domain", "shared.example", "entity_pic_mobile", "1380000300");
    }
    home.home().drop("filings.csv");
    home.night(FIRST);
    return home;
  }

  private static void refused(CampaignHome home, List<String> all, String... line) {
    Result result = home.cli().run(line);
    assertThat(result.exit()).as(String.join(" ", line) + result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("CLI-001", "next: ").contains(all);
  }

  @Test
  void a_notice_and_a_mark_are_shown_by_any_name_that_leads_to_them() throws Exception {
    CampaignHome home = CampaignHome.marked(folder, database, 2);
    String notice = first(home, "notices", "notice_no");
    String mark = home.no(0);
    String letter = home.done("notices", "show", notice).out();
    String history = home.done("marks", "show", mark).out();
    String page = home.done("case", CASE).out();
    assertThat(history).contains(mark);
    for (String name :
        List.of(
            OwnHome.key(1),
            "京ICP备00000101号－1",
            "www.site1.example",
            CASE,
            CASE.toLowerCase(java.util.Locale.ROOT),
            notice,
            mark.toLowerCase(java.util.Locale.ROOT))) {
      assertThat(home.done("notices", "show", name).out()).as(name).isEqualTo(letter);
      assertThat(home.done("marks", "show", name).out()).as(name).isEqualTo(history);
      assertThat(home.done("case", name).out()).as(name).isEqualTo(page);
    }
    home.refused(3, "REC-008", "notices", "show", "nobody.example");
    home.refused(3, "REC-009", "marks", "show", "nobody.example");
  }

  @Test
  void a_mark_is_taken_back_by_the_domain_of_its_filing() throws Exception {
    CampaignHome home = CampaignHome.marked(folder, database, 2);
    home.done("marks", "take-back", "site1.example", "--reason", "x", "--as-of", DAY_AFTER);
    assertThat(home.states()).containsExactly("taken_back", "marked");
    home.done("marks", "take-back", OTHER_CASE, "--reason", "x", "--as-of", DAY_AFTER);
    assertThat(home.states()).containsOnly("taken_back");
  }

  @Test
  void a_letter_is_sent_again_by_the_domain_of_its_filing_and_then_there_are_two()
      throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 2);
    String notice = home.cli().json("notices", "--case", CASE).get(0).get("notice_no").asText();
    Result again =
        home.done("notices", "resend", "site1.example", "--reason", "x", "--as-of", "2026-11-04");
    assertThat(again.out()).contains(CASE).doesNotContain(OTHER_CASE);
    JsonNode both = home.cli().json("notices", "--case", CASE);
    assertThat(both).hasSize(2);
    List<String> nos =
        List.of(both.get(0).get("notice_no").asText(), both.get(1).get("notice_no").asText());
    assertThat(nos).contains(notice);
    for (String name : List.of("site1.example", CASE, OwnHome.key(1))) {
      refused(home, nos, "notices", "show", name);
      refused(home, nos, "notices", "resend", name, "--reason", "x", "--as-of", "2026-11-06");
      refused(home, nos, "notices", "decide", name, "arrived", "--as-of", "2026-11-06");
      refused(
          home,
          nos,
          "notices",
          "record",
          name,
          "--by-phone",
          "--at",
          "2026-11-04",
          "--note",
          "x",
          "--as-of",
          "2026-11-06");
    }
    assertThat(home.cli().json("notices")).hasSize(3);
    home.refused(
        6,
        "REC-016",
        "notices",
        "record",
        "site2.example",
        "--by-phone",
        "--at",
        "2026-11-04",
        "--note",
        "x",
        "--as-of",
        "2026-11-06");
    home.refused(6, "REC-027", "notices", "decide", OTHER_CASE, "arrived", "--as-of", "2026-11-06");
  }

  @Test
  void what_would_be_sent_is_shown_by_any_name_of_its_case() throws Exception {
    CampaignHome home = CampaignHome.open(folder, database);
    for (int i = 1; i <= 2; i++) {
      home.home().filing(i, "entity_pic_mobile", "1380000300");
    }
    home.home().drop("filings.csv");
    home.done("run", "import", "--as-of", FIRST);
    home.done("run", "inspect", "--as-of", FIRST);
    String letter = home.done("notices", "preview", CASE, "--as-of", FIRST).out();
    assertThat(letter).contains(OwnHome.key(1)).doesNotContain(OwnHome.key(2));
    for (String name : List.of("site1.example", OwnHome.key(1), "c0001-000001")) {
      assertThat(home.done("notices", "preview", name, "--as-of", FIRST).out())
          .as(name)
          .isEqualTo(letter);
    }
  }

  @Test
  void a_mail_is_placed_with_the_case_of_a_domain() throws Exception {
    CampaignHome home = CampaignHome.told(folder, database, 2);
    mail(home);
    home.night("2026-11-03");
    String reply = first(home, "replies", "reply_no");
    home.done("replies", "place", reply, "site2.example", "--as-of", "2026-11-03");
    assertThat(home.cli().json("replies").get(0).get("case_nos").asText()).contains(OTHER_CASE);
    assertThat(home.done("replies", "show", "site2.example").out())
        .isEqualTo(home.done("replies", "show", reply).out());
    home.refused(3, "REC-013", "replies", "show", "site1.example");
    home.done("decide", reply, "answered", "--reason", "x", "--as-of", "2026-11-03");
    assertThat(home.cli().json("replies", "--due-before", "2026-12-31")).hasSize(1);
    assertThat(home.cli().json("replies", "--due-before", FIRST)).isEmpty();
  }

  @Test
  void a_name_of_two_cases_is_refused_with_both() throws Exception {
    CampaignHome home = shared();
    mail(home);
    home.night("2026-11-03");
    String reply = first(home, "replies", "reply_no");
    List<String> both = List.of("C0001-000002 | C0001-000001");
    for (String command : List.of("case", "deadline")) {
      refused(home, both, command, "shared.example");
    }
    refused(home, both, "notices", "preview", "shared.example");
    refused(home, both, "notices", "--case", "shared.example");
    refused(home, both, "replies", "place", reply, "shared.example", "--as-of", "2026-11-03");
    assertThat(first(home, "replies", "case_nos")).isEmpty();
    home.done("decide", reply, "dismissed", "--reason", "x", "--as-of", "2026-11-03");
    home.night(DAY_AFTER);
    List<String> marks = List.of(home.no(0) + " | " + home.no(1));
    refused(home, marks, "marks", "show", "shared.example");
    refused(
        home, marks, "marks", "take-back", "shared.example", "--reason", "x", "--as-of", DAY_AFTER);
    refused(home, marks, "marks", "confirm", "shared.example", "--as-of", DAY_AFTER);
    assertThat(home.states()).containsOnly("marked");
  }

  /** Nobody knows whose it is. */
  private static void mail(CampaignHome home) throws Exception {
    home.home()
        .write(
            "replies/nobody.eml",
            "Return-Path: <somebody@elsewhere.example>",
            "From: somebody@elsewhere.example",
            "Date: Tue, 3 Nov 2026 08:00:00 +0800",
            "Subject: hello",
            "",
            "please wait");
  }
}
