package beian.app.cli;

import static beian.testing.CampaignHome.DAY_AFTER;
import static beian.testing.CampaignHome.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.kept.PageText;
import beian.evidence.store.PageTextStore;
import beian.platform.database.Database;
import beian.platform.text.Sha256;
import beian.testing.CampaignHome;
import beian.testing.OnEachDatabase;
import beian.testing.OwnHome;
import beian.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reviewer's decision by command: on which page, by whom, and what it proves afterwards. */
@OnEachDatabase
class ContentReviewTest {
  private static final String BETS = "<html><title>示例</title><body>请下注，赔率一比九</body></html>\n";
  private static final String CLEAN = "<html><title>示例</title><body>北京示例1有限公司</body></html>\n";
  private static final String[] ILLEGAL = {
    "decide",
    "content",
    "site1.example",
    "--verdict",
    "illegal",
    "--category",
    "赌博",
    "--note",
    "首页有投注入口",
    "--by",
    "李示例",
    "--as-of",
    FIRST
  };

  private final TestDatabase database;
  @TempDir Path folder;
  private CampaignHome house;

  ContentReviewTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void a_home_with_one_filing() throws IOException {
    house = CampaignHome.open(folder, database);
    house.home().filing(1).drop("filings.csv");
  }

  private void page(String html, String day) throws IOException {
    house.home().write("evidence/pages/site1.html", html.strip());
    house
        .home()
        .write(
            "evidence/pages.csv",
            "url,file,status,observed_at",
            "http://site1.example/,site1.html,200," + day + " 00:10");
  }

  private String outcome() {
    JsonNode found = house.cli().json("findings", "--rule", "CNT-004");
    return found.isEmpty() ? "PASS" : found.get(0).get("outcome").asText();
  }

  @Test
  void a_decision_is_evidence_of_the_page_that_was_seen_and_is_mailed() throws IOException {
    page(BETS, "2026-11-01");
    house.night(FIRST);
    assertThat(outcome()).isEqualTo("UNDETERMINED");

    String[] words = house.done(ILLEGAL).out().strip().split(" +");
    assertThat(words).startsWith("site1.example", "illegal");
    JsonNode seen = house.cli().json("evidence", "show", words[2]).get(0);
    assertThat(seen.get("seen").asText())
        .contains("reviewer=李示例", "note=首页有投注入口", "category=赌博")
        .contains("page=" + Sha256.of(BETS.getBytes(StandardCharsets.UTF_8)));
    assertThat(seen.get("proof").asText()).isIn("match", "一致");
    assertThat(seen.get("observed_at").asText()).startsWith(FIRST);

    house.night("2026-11-03");
    assertThat(outcome()).isEqualTo("FAIL");
    assertThat(house.cli().json("notices")).hasSize(1);
  }

  /** The innocent: somebody broke into the website, and the owner cleaned it the same day. */
  @Test
  void whoever_cleaned_the_page_after_the_review_is_neither_told_nor_marked() throws IOException {
    page(BETS, "2026-11-01");
    house.night(FIRST);
    house.done(ILLEGAL);
    page(CLEAN, "2026-11-03");

    house.night("2026-11-03");

    assertThat(outcome()).isEqualTo("UNDETERMINED");
    assertThat(house.cli().json("findings", "--rule", "CNT-004").toString())
        .contains("review it again");
    assertThat(house.cli().json("notices")).isEmpty();
    house.night(DAY_AFTER);
    assertThat(house.cli().json("marks")).isEmpty();
  }

  @Test
  void what_nobody_saw_or_that_names_nothing_known_is_no_decision() throws IOException {
    house.night(FIRST);
    house.refused(6, "CLI-018", ILLEGAL);
    page(BETS, "2026-11-01");
    house.done("run", "gather", "--as-of", FIRST);
    String[] by = {"--note", "看过", "--as-of", FIRST};
    house.refused(2, "ok | illegal | empty", with(by, "decide", "content", "site1.example"));
    house.refused(
        2,
        "illegal-content",
        with(by, "decide", "content", "site1.example", "--verdict", "illegal"));
    house.refused(3, "CLI-015", with(by, "decide", "content", "nobody.example", "--verdict", "ok"));
    house.refused(2, "CLI-001", with(by, "decide", "C0001-000001", "upheld", "--verdict", "ok"));
    house.done(with(by, "decide", "content", OwnHome.key(1), "--verdict", "ok"));
    house.home().filing(1, "domain", "site1.example;site2.example").drop("more.csv");
    house.done("run", "import", "--as-of", FIRST);
    house.refused(
        2,
        "site1.example | site2.example",
        with(by, "decide", "content", OwnHome.key(1), "--verdict", "ok"));
  }

  @Test
  void the_text_of_a_page_is_kept_once_shown_and_purged_with_what_proves_nothing()
      throws IOException {
    page(BETS, "2026-11-01");
    house.night(FIRST);
    String hash = Sha256.of(BETS.getBytes(StandardCharsets.UTF_8));
    String other = Sha256.of("other");
    try (Database opened = Database.open(house.database().settings())) {
      PageTextStore texts = new PageTextStore(opened.transactions());
      Instant first = Instant.parse("2026-11-01T16:10:00Z");
      texts.keep(List.of(new PageText(hash, "请下注"), new PageText(other, "无人引用")), first);
      texts.keep(List.of(new PageText(hash, "请下注")), first.plusSeconds(1));
      assertThat(texts.find(hash)).contains("请下注");
      assertThat(texts.find(Sha256.of("none"))).isEmpty();
    }
    String id = house.done(ILLEGAL).out().strip().split(" +")[2];
    assertThat(house.done("evidence", "show", id).out()).contains("Text of the page: 请下注");
    house.night("2026-11-03");

    assertThat(house.done("purge", "--older-than", "0", "--as-of", "2026-11-05").err())
        .as("a page of last week may still prove something")
        .contains("0 texts of pages");
    assertThat(house.done("purge", "--older-than", "0", "--as-of", "2026-12-30").err())
        .contains("1 text of pages");
    assertThat(house.done("evidence", "show", id).out()).as("a case rests on it").contains("请下注");
  }

  private static String[] with(String[] more, String... words) {
    String[] all = new String[words.length + more.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return all;
  }
}
