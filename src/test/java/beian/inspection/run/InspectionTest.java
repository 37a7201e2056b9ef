package beian.inspection.run;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.AgeLimits;
import beian.evidence.kind.Registry;
import beian.evidence.observation.Draft;
import beian.evidence.observation.Span;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.filing.source.ImportedRow;
import beian.filing.source.Provenance;
import beian.filing.store.FilingDomains;
import beian.filing.store.FilingStore;
import beian.filing.store.MissingFilings;
import beian.filing.store.StoredFiling;
import beian.inspection.Catalog;
import beian.inspection.Catalog.Entry;
import beian.inspection.Check;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.inspection.Outcome;
import beian.inspection.Terms;
import beian.inspection.Verdict;
import beian.inspection.card.Phrase;
import beian.inspection.card.Words;
import beian.platform.database.Transactions;
import beian.report.FewRules;
import beian.rules.AllRules;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class InspectionTest {
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final Terms TERMS = new Terms("示例云", Set.of(), List.of(), 30, "", Map.of());

  private final Transactions transactions;
  private final FilingStore filings;
  private final Inspection inspection;

  InspectionTest(TestDatabase test) {
    this.transactions = test.open().transactions();
    this.filings = new FilingStore(transactions);
    this.inspection = inspection(AllRules.catalog());
  }

  private Inspection inspection(Catalog catalog) {
    ObservationStore observations = new ObservationStore(transactions, AgeLimits.defaults());
    return new Inspection(
        new Inspector(catalog, Map.of()),
        observations,
        filings,
        new Standings(
            observations,
            new FilingDomains(transactions),
            new MissingFilings(transactions),
            () -> TERMS),
        () -> TERMS);
  }

  @BeforeEach
  void empty_table() {
    transactions.run(() -> transactions.sql().update("delete from filing"));
  }

  @Test
  void an_entity_under_its_old_number_is_no_other_organization() {
    StoredFiling first = stored(Filings.honest());
    StoredFiling second =
        stored(Filings.with("filing_no", "京ICP备00000001号-2", "entity_doc_no", "00000001-9"));
    filings.save(List.of(first, second));

    assertThat(namesakes(first)).isEqualTo(Outcome.PASS);
  }

  @Test
  void another_organization_with_the_same_person_is_found() {
    StoredFiling first = stored(Filings.honest());
    StoredFiling second =
        stored(
            Filings.with(
                "filing_no",
                "京ICP备00000003号-1",
                "entity_doc_no",
                "91110108000000035R",
                "entity_name",
                "上海示例贸易有限公司"));
    filings.save(List.of(first, second));

    assertThat(namesakes(first)).isEqualTo(Outcome.FAIL);
  }

  /** The rules of that catalog throw when they are asked; one of them is not in force yet. */
  @Test
  void a_rule_that_breaks_knows_nothing_and_stops_nobody() {
    StoredFiling one = stored(Filings.with("filing_no", "京ICP备00000001号-1"));
    StoredFiling other = stored(Filings.with("filing_no", "京ICP备00000002号-1"));

    Map<String, List<Finding>> found =
        inspection(FewRules.catalog()).inspect(List.of(one, other), NOW);

    assertThat(found).containsOnlyKeys(one.key(), other.key());
    for (List<Finding> findings : found.values()) {
      assertThat(findings)
          .extracting(Finding::outcome)
          .containsExactly(Outcome.NOT_EFFECTIVE, Outcome.UNDETERMINED, Outcome.UNDETERMINED);
      assertThat(findings.get(1).opinion().zh()).contains("UnsupportedOperationException");
      assertThat(findings.get(1).opinion().en()).contains("inspection.rule_broke");
    }
  }

  /** Of few rules what their cards name is at hand; that must not be all they are told. */
  @Test
  void a_rule_alone_is_told_what_it_asks_for_though_its_card_does_not_name_it() {
    new ObservationStore(transactions, AgeLimits.defaults())
        .save(
            List.of(
                new Draft(Registry.KIND, Filings.USCC, "file registry.csv:2", Span.at(NOW))
                    .with(Registry.NAME, "北京示例科技有限公司")
                    .with(Registry.STATUS, "存续")
                    .seen()));
    StoredFiling one = stored(Filings.honest());
    Entry nameless =
        AllRules.catalog().entries().stream()
            .filter(entry -> entry.card().evidence().isEmpty())
            .findFirst()
            .orElseThrow();
    Check asks =
        (filing, facts) ->
            Verdict.undetermined(
                Phrase.of(
                    Words.same(
                        facts.evidence().sight(Registry.KIND, Filings.USCC).state().name())));
    Inspection asking = inspection(new Catalog(List.of(new Entry(nameless.card(), asks))));

    Map<String, List<Finding>> alone =
        asking.kept(List.of(one), Map.of(one.key(), Set.of(nameless.id())), NOW);

    assertThat(alone.get(one.key()))
        .extracting(finding -> finding.opinion().zh())
        .containsExactly("CURRENT");
    assertThat(alone).isEqualTo(asking.kept(List.of(one), NOW));
  }

  private Outcome namesakes(StoredFiling stored) {
    return inspection.inspect(List.of(stored), NOW).get(stored.key()).stream()
        .filter(finding -> finding.rule().equals("CON-009"))
        .map(Finding::outcome)
        .findFirst()
        .orElseThrow();
  }

  private static StoredFiling stored(Filing filing) {
    return StoredFiling.imported(
        filing,
        new ImportedRow(0, NOW, new Provenance("名单.xlsx", "Sheet1", 7)),
        Map.of(),
        Map.of());
  }
}
