package beian.inspection.standing;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.Evidence.Sight;
import beian.evidence.Evidence.State;
import beian.evidence.kind.Miit;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.filing.Filing;
import beian.inspection.Terms;
import beian.testing.Filings;
import beian.testing.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewestWordTest {
  private static final Instant SHEET = at("2026-11-02T02:00");
  private static final Instant NOW = at("2026-11-10T02:00");
  private static final Terms TERMS = new Terms("示例云", Set.of("示例云计算"), List.of(), 30, "", Map.of());

  private static Instant at(String text) {
    return LocalDateTime.parse(text).toInstant(ZoneOffset.ofHours(8));
  }

  /** An extract: attribute, value, attribute, value. */
  private static Observation extract(String at, String... said) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < said.length; i += 2) {
      attributes.put(said[i], said[i + 1]);
    }
    return Seen.of(
        Miit.KIND,
        "京ICP备00000001号-1",
        attributes,
        "file miit.csv:2",
        span(at),
        null,
        null,
        false,
        "0".repeat(64));
  }

  /** Midnight stands for a bare day. */
  private static Span span(String at) {
    return at.endsWith("T00:00")
        ? new Span(at(at), at(at).plus(Duration.ofDays(1)).minusSeconds(1))
        : Span.at(at(at));
  }

  private static Standing standing(Filing filing, Observation... extracts) {
    State state = extracts.length == 0 ? State.MISSING : State.CURRENT;
    return standing(filing, new Sight(state, List.of(extracts)));
  }

  private static Standing standing(Filing filing, Sight sight) {
    return NewestWord.of(filing, SHEET, sight, Sight.MISSING, TERMS, NOW);
  }

  private static Standing.State state(Filing filing, Observation... extracts) {
    return standing(filing, extracts).state();
  }

  @ParameterizedTest
  @CsvSource({
    "FILED, OURS",
    "正 常, OURS",
    "变更中, OURS",
    "DEREGISTERED, NOT_OURS",
    "TRANSFER_CANCELLED, NOT_OURS",
    "SHELL, NOT_OURS",
    "主体已注销, NOT_OURS",
    "已迁出, NOT_OURS",
    "注销中, UNKNOWN",
    "BLACKLISTED, UNKNOWN",
    "正常（原已注销）, UNKNOWN",
    "未注销, UNKNOWN",
    "'', UNKNOWN"
  })
  void the_status_of_the_sheet_is_looked_up_whole(String word, Standing.State expected) {
    assertThat(state(Filings.with("filing_status", word))).isEqualTo(expected);
  }

  @Test
  void a_word_that_stands_in_no_table_is_named_for_its_keeper() {
    assertThat(standing(Filings.with("filing_status", "迁移处理")).unknownWords())
        .containsExactly("迁移处理");
    assertThat(standing(Filings.with("filing_status", "注销中")).unknownWords()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "示例云, '', OURS",
    "示例云计算, '', OURS",
    "另一云, '', NOT_OURS",
    "'', '', UNKNOWN",
    "示例云计算有限公司, '', UNKNOWN",
    "示例云, 另一云, UNKNOWN",
    "另一云, 示例云, UNKNOWN",
    "另一云, 阿里云, NOT_OURS",
    "示例云, 示例云;另一云, OURS",
    "'', 另一云, NOT_OURS",
    "'', 示例云, OURS"
  })
  void the_provider_of_the_sheet_is_ours_or_not(
      String provider, String listed, Standing.State expected) {
    Filing filing = Filings.with("access_provider", provider, "providers_filed", listed);
    assertThat(state(filing)).isEqualTo(expected);
  }

  @Test
  void a_sheet_without_the_columns_is_our_own_list_and_says_so() {
    Filing filing =
        Filings.with(
            "access_provider",
            "",
            "providers_filed",
            "",
            "filing_status",
            "",
            "#silent",
            "access_provider;filing_status");
    Standing standing = standing(filing);
    assertThat(standing.state()).isEqualTo(Standing.State.OURS);
    assertThat(standing.why().en()).contains("no column for the access provider");
    assertThat(state(filing, extract("2026-11-05T09:00", "providers", "另一云")))
        .isEqualTo(Standing.State.NOT_OURS);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-05T09:00, NOT_OURS",
    "2026-11-02T09:00, UNKNOWN",
    "2026-11-02T00:00, UNKNOWN",
    "2026-11-01T09:00, UNKNOWN",
    "2026-11-01T00:00, UNKNOWN",
    "2026-10-31T23:59, OURS"
  })
  void the_newest_of_sheet_and_ministry_counts_and_within_a_day_of_the_import_neither(
      String at, Standing.State expected) {
    assertThat(state(Filings.honest(), extract(at, "providers", "另一云"))).isEqualTo(expected);
    assertThat(state(Filings.honest(), extract(at, "site_exists", "否"))).isEqualTo(expected);
    assertThat(state(Filings.honest(), extract(at, "entity_exists", "否"))).isEqualTo(expected);
    assertThat(state(Filings.honest(), extract(at, "site_count", "0"))).isEqualTo(expected);
    assertThat(state(Filings.honest(), extract(at, "status", "已注销"))).isEqualTo(expected);
  }

  @Test
  void an_extract_that_speaks_of_one_question_alone_leaves_the_other_to_the_sheet() {
    Filing moved = Filings.with("access_provider", "另一云", "providers_filed", "");
    assertThat(state(moved, extract("2026-11-05T09:00", "site_exists", "是")))
        .isEqualTo(Standing.State.NOT_OURS);
    assertThat(state(Filings.honest(), extract("2026-11-05T09:00", "entity_exists", "是")))
        .isEqualTo(Standing.State.OURS);
  }

  @Test
  void what_the_sheet_takes_away_only_a_sheet_gives_back() {
    Filing moved = Filings.with("access_provider", "另一云", "providers_filed", "");
    assertThat(state(moved, extract("2026-11-05T09:00", "providers", "示例云")))
        .isEqualTo(Standing.State.UNKNOWN);
    assertThat(state(moved, extract("2026-11-01T09:00", "providers", "示例云")))
        .isEqualTo(Standing.State.UNKNOWN);
    assertThat(state(moved, extract("2026-10-31T09:00", "providers", "示例云")))
        .isEqualTo(Standing.State.NOT_OURS);
  }

  @Test
  void extracts_of_one_moment_that_contradict_each_other_prove_nothing() {
    Observation ours = extract("2026-11-05T00:00", "providers", "示例云");
    Observation others = extract("2026-11-05T00:00", "providers", "另一云");
    assertThat(state(Filings.honest(), ours, others)).isEqualTo(Standing.State.UNKNOWN);
    assertThat(state(Filings.honest(), others, ours)).isEqualTo(Standing.State.UNKNOWN);
    assertThat(state(Filings.honest(), extract("2026-11-05T09:00", "providers", "示例云"), others))
        .as("a bare day is all of it")
        .isEqualTo(Standing.State.UNKNOWN);
    Observation later = extract("2026-11-06T09:00", "providers", "示例云");
    assertThat(state(Filings.honest(), later, others)).isEqualTo(Standing.State.OURS);
    assertThat(
            state(
                Filings.honest(), extract("2026-11-06T09:00", "site_exists", "是", "status", "已注销")))
        .isEqualTo(Standing.State.UNKNOWN);
  }

  @Test
  void an_extract_past_its_age_takes_away_but_gives_nothing_back() {
    Filing unclear = Filings.with("filing_status", "迁移处理");
    Sight alive = new Sight(State.STALE, List.of(extract("2026-11-05T09:00", "status", "正常")));
    assertThat(standing(unclear, alive).state()).isEqualTo(Standing.State.UNKNOWN);
    Sight gone = new Sight(State.STALE, List.of(extract("2026-11-05T09:00", "site_exists", "否")));
    assertThat(standing(Filings.honest(), gone).state()).isEqualTo(Standing.State.NOT_OURS);
  }

  @Test
  void extracts_that_the_evidence_calls_contradictory_prove_nothing() {
    Sight both =
        new Sight(
            State.CONTRADICTED,
            List.of(
                extract("2026-11-05T09:00", "providers", "另一云"),
                extract("2026-11-05T09:00", "providers", "示例云")));
    assertThat(standing(Filings.honest(), both).state()).isEqualTo(Standing.State.UNKNOWN);
  }

  @Test
  void a_failed_look_up_says_nothing() {
    Observation failed = extract("2026-11-05T09:00", "site_exists", "否");
    assertThat(standing(Filings.honest(), new Sight(State.FAILED, List.of(failed))).state())
        .isEqualTo(Standing.State.OURS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PRELIMINARY_REVIEW", "PRELIMINARILY_APPROVED", "RETURNED", "SUBMITTED"})
  void an_open_application_is_ours_whatever_the_ministry_does_not_know_yet(String status) {
    Filing order = application(status);
    assertThat(state(order)).isEqualTo(Standing.State.OURS);
    assertThat(state(order, extract("2026-11-05T09:00", "site_exists", "否", "providers", "另一云")))
        .isEqualTo(Standing.State.OURS);
  }

  @ParameterizedTest
  @CsvSource({"ABANDONED, NOT_OURS", "DRAFTED, UNKNOWN", "排队中, UNKNOWN", "'', UNKNOWN"})
  void an_application_that_is_none_is_not_ours(String status, Standing.State expected) {
    assertThat(state(application(status))).isEqualTo(expected);
  }

  private static Filing application(String status) {
    return Filings.with(
        "filing_no",
        "",
        "filing_status",
        "",
        "order_no",
        "B1",
        "order_type",
        "TRANSFER",
        "order_status",
        status);
  }

  @Test
  void a_deregistration_that_is_done_ends_a_filing_unless_the_sheet_contradicts_itself() {
    String[] done = {
      "dereg_done_at", "2026-10-01", "filing_status", "", "#silent", "filing_status"
    };
    assertThat(state(Filings.with(done))).isEqualTo(Standing.State.NOT_OURS);
    assertThat(state(Filings.with("dereg_done_at", "2026-10-01")))
        .isEqualTo(Standing.State.UNKNOWN);
    assertThat(state(Filings.with("dereg_done_at", "2026-10-01", "approved_at", "2026-10-20")))
        .isEqualTo(Standing.State.OURS);
    assertThat(state(Filings.with("dereg_done_at", "2026-12-01")))
        .as("not yet")
        .isEqualTo(Standing.State.OURS);
  }

  @Test
  void a_word_counts_from_its_day_on() {
    assertThat(
            StatusWords.meaning(StatusWords.Where.FILING_STATUS, "正常", LocalDate.of(2005, 3, 19)))
        .isEmpty();
    assertThat(
            StatusWords.meaning(StatusWords.Where.FILING_STATUS, "正常", LocalDate.of(2005, 3, 20)))
        .contains(StatusWords.Means.ALIVE);
  }
}
