package beian.inspection.run;

import static org.assertj.core.api.Assertions.assertThat;

import beian.evidence.AgeLimits;
import beian.evidence.kind.Blacklist;
import beian.evidence.kind.DnsRecord;
import beian.evidence.kind.IpOwnership;
import beian.evidence.kind.Registry;
import beian.evidence.observation.Draft;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.evidence.store.EvidenceChanges;
import beian.evidence.store.FileReading;
import beian.evidence.store.FileReadingStore;
import beian.evidence.store.ObservationStore;
import beian.filing.Filing;
import beian.filing.source.ImportedRow;
import beian.filing.source.Provenance;
import beian.filing.store.FilingDomains;
import beian.filing.store.FilingNews;
import beian.filing.store.FilingStore;
import beian.filing.store.MissingFilings;
import beian.filing.store.StoredFiling;
import beian.inspection.Catalog;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.inspection.Terms;
import beian.inspection.store.BasisStore;
import beian.inspection.store.FindingStore;
import beian.inspection.store.StandingStore;
import beian.platform.database.Transactions;
import beian.rules.AllRules;
import beian.testing.Filings;
import beian.testing.OnEachDatabase;
import beian.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Until when a verdict stands if nothing changes: a second before, then, and a second after. */
@OnEachDatabase
class VerdictHorizonTest {
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final Instant SEEN = Instant.parse("2026-11-23T02:00:00Z");

  private final Transactions transactions;
  private final FilingStore filings;
  private final ObservationStore observations;
  private final BasisStore bases;
  private Catalog catalog = AllRules.catalog();
  private long execution;

  VerdictHorizonTest(TestDatabase test) {
    this.transactions = test.open().transactions();
    this.filings = new FilingStore(transactions);
    this.observations = new ObservationStore(transactions, AgeLimits.defaults());
    this.bases = new BasisStore(transactions);
  }

  @BeforeEach
  void empty_tables() {
    transactions.run(
        () ->
            List.of(
                    "filing",
                    "filing_domain",
                    "filing_news",
                    "observation",
                    "inspection_basis",
                    "inspection_evidence",
                    "inspection_night",
                    "inspection")
                .forEach(table -> transactions.sql().update("delete from " + table)));
  }

  /** Days of a filing, and the first second of the day on which they mean something else. */
  @ParameterizedTest
  @CsvSource({
    "entity_doc_expiry, 2027-01-31, 2027-01-01",
    "domain_expiry,     2027-01-31, 2027-01-01",
    "approved_at,       2026-12-05, 2026-12-05",
    "dereg_done_at,     2026-12-05, 2026-12-05"
  })
  void a_day_that_comes(String column, String day, String turn) {
    inspect(Filings.with(column, day));

    standsUntil(midnight(turn));
  }

  @Test
  void a_change_that_nobody_waits_for_any_more() {
    inspect(Filings.with("change_submitted_at", "2026-10-10", "entity_pic_landline", ""));

    standsUntil(midnight("2026-12-09"));
  }

  @Test
  void a_server_that_is_paid_until_a_day() {
    inspect(Filings.with("server_expiry", "2026-12-05", "server_status", ""));

    standsUntil(midnight("2026-12-06"));
  }

  @Test
  void a_change_of_the_dns_that_is_not_everywhere_yet() {
    inspect(Filings.with("dns_changed_at", "2026-11-23T10:00"));

    standsUntil(Instant.parse("2026-11-25T02:00:00Z"));
  }

  @Test
  void what_is_said_in_days_is_said_anew_every_day() {
    inspect(Filings.with("entity_doc_expiry", "2026-12-05"));

    standsUntil(midnight("2026-11-25"));
  }

  @Test
  void an_observation_grows_stale() {
    observations.save(List.of(seen(null, null)));
    inspect(Filings.honest());

    standsUntil(SEEN.plus(Duration.ofDays(90)));
  }

  @Test
  void an_observation_begins_to_hold() {
    Instant from = Instant.parse("2026-11-29T08:00:00Z");
    observations.save(List.of(seen(from, null)));
    inspect(Filings.honest());

    standsUntil(from);
  }

  @Test
  void an_observation_ends_to_hold() {
    Instant until = Instant.parse("2026-11-29T08:00:00Z");
    observations.save(List.of(seen(null, until)));
    inspect(Filings.honest());

    standsUntil(until);
  }

  @Test
  void an_observation_of_a_time_to_come() {
    Instant later = NOW.plus(Duration.ofHours(30));
    observations.save(
        List.of(
            new Draft(Registry.KIND, Filings.USCC, "file registry.csv:2", Span.at(later))
                .with(Registry.STATUS, "存续")
                .seen()));
    inspect(Filings.honest());

    standsUntil(later);
  }

  @Test
  void an_entry_of_a_blacklist_ends() {
    Instant until = Instant.parse("2026-11-29T16:00:00Z");
    observations.save(
        List.of(
            new Draft(Blacklist.KIND, Blacklist.entity(Filings.USCC), "file b.csv:2", Span.at(SEEN))
                .holding(SEEN, until)
                .seen()));
    inspect(Filings.honest());

    standsUntil(until);
  }

  @Test
  void a_range_of_addresses_ends() {
    Instant until = Instant.parse("2026-11-26T16:00:00Z");
    observations.save(
        List.of(
            new Draft(IpOwnership.KIND, "192.0.2.0/24", "file ip_ownership.csv:2", Span.at(SEEN))
                .with(IpOwnership.OWNER, "示例云")
                .with(IpOwnership.LIST, IpOwnership.OWN)
                .holding(SEEN, until)
                .seen(),
            new Draft(DnsRecord.KIND, "example.cn", "dns 192.0.2.53", Span.at(SEEN))
                .with(DnsRecord.TYPE, "A")
                .with(DnsRecord.VALUE, "192.0.2.10")
                .with(DnsRecord.RESOLVER, "192.0.2.53")
                .seen()));
    inspect(Filings.honest());

    standsUntil(until);
  }

  @Test
  void a_clock_that_went_back_proves_nothing() {
    inspect(Filings.honest());

    assertThat(isDue(NOW.minusSeconds(1))).isTrue();
    assertThat(isDue(NOW)).isFalse();
  }

  @Test
  void what_somebody_else_found_otherwise_is_inspected_again() {
    inspect(Filings.honest());
    Map<String, List<Finding>> said = inspection().inspect(filings.page(bucket(), "", 9), NOW);
    said.replaceAll((key, all) -> all.subList(1, all.size()));
    new FindingStore(transactions).save(said);

    assertThat(isDue(NOW)).isTrue();
  }

  @Test
  void what_came_before_a_night_that_was_cut_off_is_run_on_is_noticed() {
    Instant cutOff = NOW.plusSeconds(60);
    inspect(Filings.honest());
    assertThat(isDue(cutOff)).isFalse();
    assertThat(isDue(NOW.plusSeconds(120))).isFalse();
    night().confirm(NOW.plusSeconds(120));
    observations.save(List.of(seen(null, null)));

    runOnBehindTheFiling(cutOff);

    assertThat(isDue(NOW.plusSeconds(180))).isTrue();
  }

  /** A night that was cut off goes on from another bucket, and has been through all then. */
  private void runOnBehindTheFiling(Instant cutOff) {
    execution++;
    night().due((bucket() + 1) % FilingStore.BUCKETS, "", 9, execution, cutOff);
    night().confirm(cutOff);
  }

  /** One about the same moment, and perhaps another one, went through all filings meanwhile. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_came_before_a_cut_off_night_is_run_on_after_others_is_noticed(boolean another) {
    Instant cutOff = NOW.plusSeconds(60);
    inspect(Filings.honest());
    assertThat(isDue(cutOff)).isFalse();
    night().confirm(cutOff);
    if (another) {
      assertThat(isDue(NOW.plusSeconds(120))).isFalse();
      night().confirm(NOW.plusSeconds(120));
    }
    observations.save(List.of(seen(null, null)));

    runOnBehindTheFiling(cutOff);

    assertThat(isDue(NOW.plusSeconds(180))).isTrue();
  }

  /** It was seen by the night that was cut off, and by no other. */
  @Test
  void what_came_before_a_cut_off_night_and_went_after_it_is_noticed() {
    inspect(Filings.honest());
    Instant cutOff = NOW.plusSeconds(60);
    list(seen(null, null));
    execution++;
    NightInspection night = night();
    night.inspect(inspection(), night.due(bucket(), "", 9, execution, cutOff), execution, cutOff);
    list();

    assertThat(isDue(NOW.plusSeconds(120))).isTrue();
  }

  /** A night that was cut off goes on a day later, and looks at what came meanwhile. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_came_while_a_night_went_on_and_went_after_it_is_noticed(boolean seenBefore) {
    inspect(Filings.honest());
    observations.save(List.of(seen(seenBefore ? null : SEEN, null)));
    Instant tonight = NOW.plusSeconds(60);
    assertThat(isDue(tonight)).as("the night begins").isTrue();
    list(seen(null, null));
    NightInspection night = night();
    night.inspect(inspection(), night.due(bucket(), "", 9, execution, tonight), execution, tonight);
    night.confirm(tonight);
    assertThat(isDue(NOW.plusSeconds(120))).as("it came after the night began").isTrue();
    list();

    assertThat(isDue(NOW.plusSeconds(180))).isTrue();
  }

  /** A list is read that says this alone. */
  private void list(Observation... said) {
    FileReadingStore readings = new FileReadingStore(transactions);
    execution++;
    FileReading reading = readings.begin("registry.csv", "read " + execution, NOW);
    observations.save(List.of(said), reading.id());
    readings.finish(reading, said.length, "");
  }

  @Test
  void after_evidence_was_taken_away_all_are_inspected() {
    inspect(Filings.honest());
    bases.forgetEvidence();

    assertThat(isDue(NOW)).isTrue();
  }

  @Test
  void what_somebody_else_found_to_be_the_same_stands() {
    inspect(Filings.honest());
    new FindingStore(transactions)
        .save(inspection().inspect(filings.page(bucket(), "", 9), NOW.plusSeconds(60)));

    assertThat(isDue(NOW.plusSeconds(120))).isFalse();
  }

  @Test
  void a_rule_that_breaks_is_asked_again_every_night() {
    catalog =
        new Catalog(
            AllRules.catalog().entries().stream()
                .limit(1)
                .map(
                    entry ->
                        new Catalog.Entry(
                            entry.card(),
                            (filing, facts) -> {
                              throw new IllegalStateException();
                            }))
                .toList());
    inspect(Filings.honest());

    assertThat(isDue(NOW)).isTrue();
  }

  private static Instant midnight(String day) {
    return LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.ofHours(8));
  }

  private static Observation seen(@Nullable Instant from, @Nullable Instant until) {
    return new Draft(Registry.KIND, Filings.USCC, "file registry.csv:2", Span.at(SEEN))
        .with(Registry.NAME, "北京示例科技有限公司")
        .with(Registry.STATUS, "存续")
        .holding(from, until)
        .seen();
  }

  private void standsUntil(Instant turn) {
    assertThat(isDue(NOW)).as("at once").isFalse();
    assertThat(isDue(turn.minusSeconds(1))).as("a second before").isFalse();
    assertThat(isDue(turn)).as("then").isTrue();
    assertThat(isDue(turn.plusSeconds(1))).as("a second after").isTrue();
  }

  private static int bucket() {
    return FilingStore.bucketOf(Filings.honest().key());
  }

  private void inspect(Filing filing) {
    filings.save(
        List.of(
            StoredFiling.imported(
                filing,
                new ImportedRow(0, SEEN, new Provenance("名单.xlsx", "Sheet1", 2)),
                Map.of(),
                Map.of())));
    execution++;
    NightInspection night = night();
    List<StoredFiling> due = night.due(bucket(), "", 9, execution, NOW);
    assertThat(due).hasSize(1);
    night.inspect(inspection(), due, execution, NOW);
    night.confirm(NOW);
  }

  private boolean isDue(Instant at) {
    execution++;
    return !night().due(bucket(), "", 9, execution, at).isEmpty();
  }

  private Inspection inspection() {
    Terms terms = new Terms("示例云", Set.of(), List.of(), 30, "", Map.of());
    return new Inspection(
        new Inspector(catalog, Map.of()), observations, filings, standings(), () -> terms);
  }

  private Standings standings() {
    Terms terms = new Terms("示例云", Set.of(), List.of(), 30, "", Map.of());
    return new Standings(
        observations,
        new FilingDomains(transactions),
        new MissingFilings(transactions),
        () -> terms);
  }

  private NightInspection night() {
    return new NightInspection(
        new Worlds(
            observations,
            new EvidenceChanges(transactions),
            new FilingNews(transactions),
            bases,
            now -> ""),
        new DueFilings(filings, bases, false),
        new FindingStore(transactions),
        bases,
        new StandingStore(transactions));
  }
}
