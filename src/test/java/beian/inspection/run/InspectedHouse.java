package beian.inspection.run;

import beian.evidence.AgeLimits;
import beian.evidence.store.CitedIds;
import beian.evidence.store.EvidenceChanges;
import beian.evidence.store.ObservationStore;
import beian.filing.store.FilingDomains;
import beian.filing.store.FilingNews;
import beian.filing.store.FilingStore;
import beian.filing.store.MissingFilings;
import beian.filing.store.StoredFiling;
import beian.inspection.Catalog;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.inspection.Outcome;
import beian.inspection.Reading;
import beian.inspection.Terms;
import beian.inspection.card.Severity;
import beian.inspection.standing.Standing;
import beian.inspection.store.BasisStore;
import beian.inspection.store.FindingStore;
import beian.inspection.store.StandingFindings;
import beian.inspection.store.StandingStore;
import beian.platform.database.Transactions;
import beian.rules.AllRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A house under terms that may change: its nights, what stands after them, and what should. */
abstract class InspectedHouse {
  final Transactions transactions;
  final FilingStore filings;
  final FindingStore findings;
  private final BasisStore bases;
  private final StandingStore standing;
  final Map<Reading, Boolean> readings = new EnumMap<>(Reading.class);
  final Map<String, Severity> severities = new TreeMap<>();
  AgeLimits ages = AgeLimits.defaults();
  String provider = "示例云";
  int window = 30;
  String campaign = "";
  String without = "";
  Instant now = Instant.parse("2026-11-24T02:00:00Z");
  private long execution;

  InspectedHouse(Transactions transactions) {
    this.transactions = transactions;
    this.filings = new FilingStore(transactions);
    this.findings = new FindingStore(transactions);
    this.bases = new BasisStore(transactions);
    this.standing = new StandingStore(transactions);
  }

  /** All that is said of a filing, without when. */
  record Told(Set<Finding> findings, Map<String, Outcome> outcomes, String standing) {}

  /** A night over the first buckets; returns how many filings were inspected. */
  final int part(int buckets, boolean whole) {
    return part(0, buckets, whole);
  }

  /** A night over some buckets, run on from the first of them. */
  final int part(int from, int to, boolean whole) {
    NightInspection night = nightInspection();
    execution++;
    Inspection inspection = inspection();
    int inspected = 0;
    for (int bucket = from; bucket < to; bucket++) {
      List<StoredFiling> due = night.due(bucket, "", 500, execution, now);
      if (!due.isEmpty()) {
        night.inspect(inspection, due, execution, now);
      }
      inspected += due.size();
    }
    if (whole) {
      night.confirm(now);
    }
    return inspected;
  }

  /** Takes away old evidence that nobody cites, as the suite does. */
  final void purge() {
    CitedIds cited = new CitedIds();
    new StandingFindings(transactions).eachEvidence(cited::add);
    bases.forgetEvidence();
    observations().purge(now.minus(Duration.ofDays(20)), now, cited);
  }

  /** What is due right now. */
  List<StoredFiling> due() {
    NightInspection night = nightInspection();
    execution++;
    List<StoredFiling> due = new ArrayList<>();
    for (int bucket = 0; bucket < FilingStore.BUCKETS; bucket++) {
      due.addAll(night.due(bucket, "", 500, execution, now));
    }
    return due;
  }

  /** How many filings there are. */
  int filings() {
    return everything().size();
  }

  /** What stands after the night. */
  Map<String, Told> kept() {
    List<String> keys = everything().stream().map(StoredFiling::key).toList();
    Map<String, List<Finding>> found = findings.findings(keys);
    Map<String, Standing> where = standing.find(keys);
    Map<String, Told> kept = new TreeMap<>();
    findings
        .inspected(keys)
        .forEach(
            (key, inspected) ->
                kept.put(
                    key,
                    told(
                        found.getOrDefault(key, List.of()),
                        inspected.outcomes(),
                        where.containsKey(key) ? Objects.requireNonNull(where.get(key)) : null)));
    return kept;
  }

  /** What an inspection of all filings says. */
  Map<String, Told> anew() {
    List<StoredFiling> all = everything();
    Map<String, Standing> where = standings().of(all, now);
    Map<String, Told> anew = new TreeMap<>();
    inspection()
        .inspect(all, now)
        .forEach((key, said) -> anew.put(key, told(said, Finding.outcomes(said), where.get(key))));
    return anew;
  }

  private static Told told(
      Collection<Finding> findings, Map<String, Outcome> outcomes, @Nullable Standing where) {
    Set<Finding> wrong = new HashSet<>();
    findings.stream()
        .filter(
            finding ->
                finding.outcome() == Outcome.FAIL || finding.outcome() == Outcome.UNDETERMINED)
        .map(finding -> finding.at(Instant.EPOCH))
        .forEach(wrong::add);
    String stands =
        where == null || where.ours()
            ? ""
            : where.state() + " " + where.why() + " " + where.unknownWords();
    return new Told(wrong, outcomes, stands);
  }

  final List<StoredFiling> everything() {
    List<StoredFiling> all = new ArrayList<>();
    for (int bucket = 0; bucket < FilingStore.BUCKETS; bucket++) {
      all.addAll(filings.page(bucket, "", 500));
    }
    return all;
  }

  final ObservationStore observations() {
    return new ObservationStore(transactions, ages);
  }

  private Standings standings() {
    return new Standings(
        observations(),
        new FilingDomains(transactions),
        new MissingFilings(transactions),
        () -> terms(""));
  }

  final Inspection inspection() {
    Catalog catalog =
        new Catalog(
            AllRules.catalog().entries().stream()
                .filter(entry -> !entry.id().equals(without))
                .toList());
    Terms terms = terms(campaign);
    return new Inspection(
        new Inspector(catalog, severities), observations(), filings, standings(), () -> terms);
  }

  private Terms terms(String opened) {
    return new Terms(provider, Set.of(), List.of("cdn.example.net"), window, opened, readings);
  }

  private NightInspection nightInspection() {
    String text =
        String.join("|", provider, "" + window, campaign, without)
            + readings
            + severities
            + new TreeMap<>(byWord());
    return new NightInspection(
        new Worlds(
            observations(),
            new EvidenceChanges(transactions),
            new FilingNews(transactions),
            bases,
            now -> text),
        new DueFilings(filings, bases, false),
        findings,
        bases,
        standing);
  }

  private Map<String, Duration> byWord() {
    Map<String, Duration> byWord = new HashMap<>();
    ages.limits().forEach((kind, limit) -> byWord.put(kind.word(), limit));
    return byWord;
  }
}
