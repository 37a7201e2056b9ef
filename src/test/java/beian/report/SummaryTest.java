package beian.report;

import static org.assertj.core.api.Assertions.assertThat;

import beian.inspection.Outcome;
import beian.inspection.card.Item;
import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.rectification.cases.CaseState;
import beian.rectification.enforcement.Plan;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class SummaryTest {
  private static final int FILINGS = 60;

  private final Summary summary;
  private final Summary dayAfter;

  SummaryTest(TestDatabase test) {
    Transactions transactions = test.open().transactions();
    long kept = transactions.read(() -> transactions.sql().number("select count(*) from filing"));
    Stores stores =
        kept == 0
            ? ANight.keep(FewRules.catalog(), transactions, FILINGS)
            : ANight.stores(transactions);
    SummaryReader reader = new SummaryReader(stores, ANight.basis(FewRules.catalog()));
    this.summary = reader.read(ANight.NOW);
    this.dayAfter = reader.read(ANight.NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void every_inspected_filing_is_of_one_sort() {
    assertThat(summary.filings()).isEqualTo(FILINGS);
    assertThat(summary.sorts().inspected()).isEqualTo(FILINGS);
    assertThat(summary.sorts().failing()).isPositive();
    assertThat(summary.sorts().undetermined()).isPositive();
    assertThat(summary.sorts().clean()).isPositive();
  }

  @Test
  void every_outcome_of_every_rule_is_counted_under_its_item() {
    long all = 0;
    for (Item item : Item.values()) {
      for (Outcome outcome : Outcome.values()) {
        all += summary.count(item, outcome);
      }
    }
    assertThat(all).isEqualTo(3L * FILINGS);
  }

  @Test
  void the_rule_that_failed_most_often_comes_first() {
    assertThat(summary.rules())
        .extracting(Summary.Failing::fails)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    long fails = summary.rules().stream().mapToLong(Summary.Failing::fails).sum();
    assertThat(fails)
        .isEqualTo(
            summary.count(Item.ENTITY, Outcome.FAIL)
                + summary.count(Item.CONTACT, Outcome.FAIL)
                + summary.count(Item.ACCESS, Outcome.FAIL));
  }

  @Test
  void cases_that_are_over_are_not_open() {
    long over =
        summary.states().entrySet().stream()
            .filter(one -> one.getKey().over())
            .mapToLong(Map.Entry::getValue)
            .sum();
    assertThat(summary.states()).containsKeys(CaseState.RECTIFIED, CaseState.RUNNING);
    assertThat(summary.casesOpen() + over).isEqualTo(summary.sorts().failing());
  }

  @Test
  void what_happened_on_another_day_is_not_counted() {
    assertThat(summary.happened().opened()).isPositive();
    assertThat(summary.happened().letters()).isPositive();
    assertThat(summary.happened().marked()).isPositive();
    assertThat(summary.intake()).isEqualTo(new Summary.Intake(20, 3, 2, 1, List.of(), 0));
    assertThat(summary.spared()).isPositive();
    assertThat(summary.broken()).singleElement().returns(3, Plan::marks);
    assertThat(dayAfter.happened().opened()).isZero();
    assertThat(dayAfter.happened().letters()).isZero();
    assertThat(dayAfter.happened().marked()).isZero();
    assertThat(dayAfter.intake()).isEqualTo(new Summary.Intake(0, 0, 0, 0, List.of(), 0));
    assertThat(dayAfter.spared()).isZero();
    assertThat(dayAfter.broken()).isEmpty();
  }

  @Test
  void the_morning_summary_says_in_both_languages_what_needs_a_person() {
    assertThat(summary.lines().get(0).zh()).startsWith("2026-12-09 02:00（北京时间）已核查 60 份备案");
    assertThat(summary.lines().get(0).en()).startsWith("At 2026-12-09 02:00 (Asia/Shanghai) 60");
    assertThat(summary.lines())
        .contains(
            new Words(
                "需要人工处理：超出安全上限的标记 3——核对计划后放行或停止。",
                "Needs a person: marks beyond the safety belt: 3; check the plan, then release it or"
                    + " not."))
        .noneMatch(line -> line.zh().contains("没有进行中的专项核查"));
  }

  @Test
  void one_of_a_kind_is_told_in_the_singular() {
    Summary one =
        new Summary(
            summary.now(),
            summary.provider(),
            summary.campaign(),
            1,
            summary.sorts(),
            summary.standings(),
            summary.items(),
            summary.rules(),
            summary.judging(),
            new Summary.Intake(1, 0, 1, 0, List.of(), 0),
            summary.happened(),
            1,
            summary.marksPlanned(),
            1,
            Map.of(CaseState.RUNNING, 1L),
            1_001,
            summary.waiting(),
            List.of(),
            summary.rejects(),
            summary.due(),
            1,
            List.of(),
            List.of(),
            List.of());

    String said = String.join("\n", one.lines().stream().map(Words::en).toList());

    assertThat(said)
        .contains("60 filings were inspected", ": 1 case open; ")
        .contains("Today 1 filing came in new and 0 changed, 1 row was rejected; ")
        .contains("1 was spared by a gate, ", "; 1,001 marks stand.")
        .doesNotContain("{", "|");
  }
}
