package beian.inspection.store;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.inspection.store.FindingTables.Turn;
import beian.platform.database.Transactions;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class FindingStoreTest {
  private static final String KEY = "京ICP备00000001号-1";
  private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");

  private final Transactions transactions;
  private final FindingStore store;

  FindingStoreTest(TestDatabase test) {
    this.transactions = test.open().transactions();
    this.store = new FindingStore(transactions);
  }

  @BeforeEach
  void empty_tables() {
    for (String table : List.of("inspection", "finding", "finding_change")) {
      transactions.run(() -> transactions.sql().update("delete from " + table));
    }
  }

  private static Finding finding(String key, String rule, Outcome outcome, Instant at) {
    return new Finding(
        key,
        rule,
        outcome,
        Severity.MAJOR,
        outcome == Outcome.FAIL ? "expired" : "",
        outcome == Outcome.FAIL ? "91110108MA10000177" : "",
        new Words("证件已过期", "the document expired"),
        new Words("请更新", "renew it"),
        List.of("registry-0011223344556677", "call-8899aabbccddeeff"),
        at);
  }

  private void inspect(String key, Instant at, Outcome ent004, Outcome con001) {
    store.save(
        Map.of(
            key,
            List.of(finding(key, "ENT-004", ent004, at), finding(key, "CON-001", con001, at))));
  }

  private List<String> history() {
    List<String> lines = new ArrayList<>();
    transactions.run(
        () ->
            transactions
                .sql()
                .each(
                    "select "
                        + FindingTables.CHANGE.selection()
                        + " from finding_change order by rule, changed_at",
                    row -> {
                      Turn turn = FindingTables.CHANGE.read(row);
                      lines.add(turn.rule() + " " + turn.before() + ">" + turn.after());
                    }));
    return lines;
  }

  @Test
  void fail_and_undetermined_are_kept_in_words_and_everything_in_short() {
    inspect(KEY, MONDAY, Outcome.FAIL, Outcome.PASS);
    assertThat(store.findings(List.of(KEY)).get(KEY))
        .containsExactly(finding(KEY, "ENT-004", Outcome.FAIL, MONDAY));
    assertThat(store.inspected(List.of(KEY)).get(KEY).outcomes())
        .isEqualTo(Map.of("ENT-004", Outcome.FAIL, "CON-001", Outcome.PASS));
    assertThat(store.counts().get("CON-001")).isEqualTo(Map.of(Outcome.PASS, 1L));
  }

  @Test
  void the_same_inspection_twice_changes_nothing() {
    inspect(KEY, MONDAY, Outcome.FAIL, Outcome.UNDETERMINED);
    inspect(KEY, MONDAY, Outcome.FAIL, Outcome.UNDETERMINED);
    assertThat(store.findings(List.of(KEY)).get(KEY)).hasSize(2);
    assertThat(history()).isEmpty();
  }

  @Test
  void since_stays_while_the_outcome_stays_and_a_change_leaves_a_line() {
    inspect(KEY, MONDAY, Outcome.FAIL, Outcome.PASS);
    inspect(KEY, TUESDAY, Outcome.FAIL, Outcome.FAIL);
    assertThat(store.since(KEY, "ENT-004")).contains(MONDAY);
    assertThat(store.since(KEY, "CON-001")).contains(TUESDAY);
    inspect(KEY, TUESDAY, Outcome.PASS, Outcome.FAIL);
    assertThat(store.findings(List.of(KEY)).get(KEY))
        .extracting(Finding::rule)
        .containsExactly("CON-001");
    assertThat(history()).containsExactly("CON-001 PASS>FAIL", "ENT-004 FAIL>PASS");
  }

  @Test
  void filings_with_a_fail_come_in_key_order_after_a_key() {
    inspect("B", MONDAY, Outcome.FAIL, Outcome.PASS);
    inspect("京", MONDAY, Outcome.FAIL, Outcome.PASS);
    inspect("A", MONDAY, Outcome.FAIL, Outcome.FAIL);
    inspect("C", MONDAY, Outcome.PASS, Outcome.UNDETERMINED);
    assertThat(store.filingsWithFail("", 2)).containsExactly("A", "B");
    assertThat(store.filingsWithFail("B", 2)).containsExactly("京");
  }

  @Test
  void a_filing_that_fails_every_rule_of_the_catalogue_is_kept_whole() {
    List<String> evidence = IntStream.range(0, 300).mapToObj("registry-%016x"::formatted).toList();
    String line = "域名所有者与主办单位不一致；".repeat(400);
    List<Finding> all = new ArrayList<>();
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (int no = 1; no <= 174; no++) {
      String rule = "ENT-%03d".formatted(no);
      Outcome outcome = Outcome.values()[no % Outcome.values().length];
      outcomes.put(rule, outcome);
      all.add(
          new Finding(
              KEY,
              rule,
              outcome,
              Severity.MAJOR,
              "differs",
              "",
              new Words(line, line),
              new Words(line, line),
              evidence,
              MONDAY));
    }
    store.save(Map.of(KEY, all));

    assertThat(store.inspected(List.of(KEY)).get(KEY).outcomes()).isEqualTo(outcomes);
    assertThat(store.findings(List.of(KEY)).get(KEY))
        .isEqualTo(
            all.stream()
                .filter(
                    one -> one.outcome() == Outcome.FAIL || one.outcome() == Outcome.UNDETERMINED)
                .toList());
    assertThat(store.counts()).hasSize(174);
    List<String> named = new ArrayList<>();
    new StandingFindings(transactions).eachEvidence(named::add);
    assertThat(named).containsExactlyElementsOf(evidence);
  }

  @Test
  void what_stands_is_read_filing_by_filing_as_it_stands() {
    inspect("B", MONDAY, Outcome.FAIL, Outcome.PASS);
    inspect("京", TUESDAY, Outcome.UNDETERMINED, Outcome.FAIL);
    inspect("A", TUESDAY, Outcome.FAIL, Outcome.FAIL);
    inspect("A", TUESDAY.plusSeconds(60), Outcome.FAIL, Outcome.FAIL);
    inspect("C", MONDAY, Outcome.PASS, Outcome.PASS);
    StandingFindings standing = new StandingFindings(transactions);

    for (int filings = 1; filings < 6; filings++) {
      List<StandingFindings.Standing> read = new ArrayList<>();
      List<String> lasts = new ArrayList<>();
      String after = "";
      for (var page = standing.page(after, filings);
          page.isPresent();
          page = standing.page(after, filings)) {
        read.addAll(page.get().standing());
        after = page.get().lastKey();
        lasts.add(after);
      }

      List<StandingFindings.Key> keys =
          read.stream()
              .map(StandingFindings.Standing::finding)
              .map(
                  one ->
                      new StandingFindings.Key(
                          one.filingKey(), one.rule(), one.fault(), one.about()))
              .toList();
      assertThat(read).hasSize(5).isEqualTo(standing.find(keys));
      assertThat(lasts)
          .as("pages of %d, that of which nothing stands too", filings)
          .hasSize((4 + filings - 1) / filings)
          .endsWith("京");
    }
  }

  @Test
  void the_tables_stand_as_they_are_defined() {
    assertThat(store.differences()).isEmpty();
  }
}
