package beian.inspection.run;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.AgeLimits;
import beian.evidence.store.ObservationStore;
import beian.filing.store.FilingStore;
import beian.filing.store.Provenance;
import beian.filing.store.StoredFiling;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.inspection.Outcome;
import beian.inspection.Terms;
import beian.platform.database.Transactions;
import beian.report.FewRules;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class InspectionTest {
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

  private final Inspection inspection;

  InspectionTest(TestDatabase test) {
    Transactions transactions = test.open().transactions();
    Terms terms = new Terms("示例云", Set.of(), List.of(), 30, "", Map.of());
    this.inspection =
        new Inspection(
            new Inspector(FewRules.catalog(), Map.of()),
            new ObservationStore(transactions, AgeLimits.defaults()),
            new FilingStore(transactions),
            () -> terms);
  }

  /** The rules of that catalog throw when they are asked; one of them is not in force yet. */
  @Test
  void a_rule_that_breaks_knows_nothing_and_stops_nobody() {
    StoredFiling one = stored("京ICP备00000001号-1");
    StoredFiling other = stored("京ICP备00000002号-1");

    Map<String, List<Finding>> found = inspection.inspect(List.of(one, other), NOW);

    assertThat(found).containsOnlyKeys(one.key(), other.key());
    for (List<Finding> findings : found.values()) {
      assertThat(findings)
          .extracting(Finding::outcome)
          .containsExactly(Outcome.NOT_EFFECTIVE, Outcome.UNDETERMINED, Outcome.UNDETERMINED);
      assertThat(findings.get(1).opinion().zh()).contains("UnsupportedOperationException");
      assertThat(findings.get(1).opinion().en()).contains("inspection.rule_broke");
    }
  }

  private static StoredFiling stored(String number) {
    return StoredFiling.imported(
        Filings.with("filing_no", number),
        new Provenance("a.xlsx", "Sheet1", 2),
        Map.of(),
        Map.of(),
        NOW);
  }
}
