package beian.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import beian.testing.CampaignHome;
import beian.testing.Cli.Result;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A refusal says what is, what it would have to be, and what to do about it: none of the three
 * contradicts another, and all are in the language of the one who reads them.
 */
@OnEachDatabase
class RefusalsTest {
  private static final String REPLY = "beian decide %s %s --reason 已处理 --by 李示例 --as-of %s";

  private final TestDatabase database;

  @TempDir Path folder;

  RefusalsTest(TestDatabase database) {
    this.database = database;
  }

  private static void refused(
      CampaignHome home, String line, String code, String english, String chinese) {
    String[] words = line.replaceFirst("^beian ", "").split(" ");
    Result en = home.cli().run(words);
    assertThat(en.err()).as(line).contains(code, english);
    assertThat(en.exit()).as(line).isNotZero();
    Result zh = home.cli().with("BEIAN_LANG", "zh").run(words);
    home.cli().with("BEIAN_LANG", "en");
    assertThat(zh.err()).as(line).contains(code, chinese);
  }

  @Test
  void an_extension() throws IOException {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    String extend = "beian extend C0001-000001 --reason 出差 --by 李示例 --as-of 2026-11-03 --period ";

    refused(home, extend + "60d", "REC-006", "found: 60d; expected: at most", "应为：不超过");
    home.done(
        "extend",
        "C0001-000001",
        "--period",
        "1wd",
        "--reason",
        "x",
        "--by",
        "y",
        "--as-of",
        "2026-11-03");
    refused(
        home,
        extend + "1wd",
        "REC-006",
        "found: extended before; expected: no extension before",
        "实际：已延期过一次；应为：未曾延期（每个案件一次）");
    assertThat(home.cli().run("explain", "REC-006").out()).contains("beian waive");
  }

  @Test
  void an_extension_that_would_be_over() throws IOException {
    CampaignHome home = CampaignHome.told(folder, database, 1);

    refused(
        home,
        "extend C0001-000001 --period 1wd --reason x --by y --as-of 2026-11-25",
        "REC-006",
        "found: a period that is over by 2026-11-25; expected: a period that ends after 2026-11-25",
        "应为：届满于 2026-11-25 之后的期限");
  }

  @Test
  void a_day() throws IOException {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    String record =
        "notices record N0001-000001-1 --by-phone --note x --by y --as-of 2026-11-04 --at ";

    refused(
        home,
        "waive C0001-000001 --until 2026-11-03 --reason x --by y --as-of 2026-11-04",
        "REC-011",
        "found: 2026-11-03; expected: 2026-11-04 or later",
        "应为：2026-11-04 或以后");
    refused(
        home,
        record + "2026-11-05",
        "REC-011",
        "found: 2026-11-05; expected: a day from 2026-11-02 to 2026-11-04",
        "应为：2026-11-02 至 2026-11-04 之间的日期");
    refused(home, record + "2026-11-01", "REC-011", "next: Give a day as expected", "请按“应为”给出日期");
  }

  @Test
  void an_answer_that_was_decided_or_is_about_no_case() throws IOException {
    CampaignHome home = CampaignHome.told(folder, database, 1);
    mail(home.home(), "one.eml", "owner1@site1.example");
    mail(home.home(), "two.eml", "somebody@elsewhere.example");
    home.night("2026-11-03");
    String placed = reply(home, "C0001-000001");
    String nobodys = reply(home, "");

    refused(
        home,
        REPLY.formatted("C0001-000001", "answered", "2026-11-03"),
        "CLI-001",
        "expected: upheld | dismissed | beian decide " + placed + " answered",
        "应为：upheld | dismissed | beian decide " + placed + " answered");
    refused(
        home,
        REPLY.formatted(nobodys, "appeal", "2026-11-03"),
        "REC-014",
        "found: about no case; expected: about a case",
        "实际：未归入任何案件；应为：已归入案件");
    home.done(REPLY.substring(6).formatted(placed, "answered", "2026-11-03").split(" "));
    refused(
        home,
        REPLY.formatted(placed, "dismissed", "2026-11-03"),
        "REC-014",
        "found: answered; expected: waiting",
        "实际：已答复；应为：待处理");
  }

  private static void mail(OwnHome home, String name, String from) throws IOException {
    Path file = home.root().resolve("replies").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        String.join(
            "\r\n",
            "From: " + from,
            "To: beian@example.cn",
            "Date: Tue, 3 Nov 2026 08:00:00 +0800",
            "Subject: question",
            "Content-Type: text/plain; charset=utf-8",
            "",
            "请问如何整改？",
            ""));
  }

  private static String reply(CampaignHome home, String cases) {
    for (com.fasterxml.jackson.databind.JsonNode one : home.cli().json("replies")) {
      if (one.path("case_nos").asText().equals(cases)) {
        return one.get("reply_no").asText();
      }
    }
    throw new AssertionError("no answer about " + cases);
  }

  @Test
  void a_mark_and_its_case() throws IOException {
    CampaignHome home = CampaignHome.marked(folder, database, 2);
    String no = home.no(0);
    home.approved("--only", no);
    String take = "marks take-back " + no + " --reason x --by y --as-of 2026-11-10";

    refused(
        home,
        "plan approve %s --hash %s --only %s --by 李示例 --as-of 2026-11-10"
            .formatted(home.plan(), home.hash(), no),
        "REC-024",
        "found: approved; expected: marked",
        "实际：已批准；应为：已标记");
    refused(
        home,
        "marks confirm " + no + " --result done --by y --as-of 2026-11-10",
        "REC-024",
        "found: the mark is approved, the answer says done;"
            + " expected: beian plan export | beian marks take-back",
        "实际：标记状态为“已批准”，答复为 done");
    home.done(take.split(" "));
    refused(
        home,
        take,
        "REC-024",
        "found: taken back; expected: marked | approved | exported | recalled",
        "实际：已撤回；应为：已标记 | 已批准 | 已导出 | 撤回中");
    refused(
        home,
        "decide C0001-000002 upheld --reason x --by y --as-of 2026-11-10",
        "REC-005",
        "found: marked; expected: appealed",
        "实际：已标记；应为：申诉中");
  }

  @Test
  void no_hole_of_a_phrase_is_left_empty() throws IOException {
    Pattern hole = Pattern.compile(Pattern.quote("{}"));
    Path phrases = Path.of("src/main/resources/beian/messages/phrases_zh.txt");
    for (String line : Files.readAllLines(phrases)) {
      int middle = line.indexOf(" = ");
      if (middle > 0) {
        Matcher english = hole.matcher(line.substring(0, middle));
        Matcher chinese = hole.matcher(line.substring(middle));
        assertThat(chinese.results().count()).as(line).isEqualTo(english.results().count());
      }
    }
  }
}
