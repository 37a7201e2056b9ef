package beian.app.whatif;

import beian.app.Suite;
import beian.app.whatif.FilingEffect.State;
import beian.evidence.Evidence;
import beian.evidence.observation.EvidenceKind;
import beian.filing.Filing;
import beian.filing.store.FilingStore;
import beian.filing.store.StoredFiling;
import beian.filing.table.TablesInForce;
import beian.inspection.Catalog;
import beian.inspection.Finding;
import beian.inspection.Inspector;
import beian.inspection.Outcome;
import beian.inspection.card.Severity;
import beian.inspection.card.Words;
import beian.inspection.run.Inspection;
import beian.inspection.store.Inspected;
import beian.platform.error.ProblemException;
import beian.platform.text.Hash64;
import beian.rectification.Campaign;
import beian.rectification.outlook.Outlook;
import beian.rectification.outlook.Outlooks;
import beian.rectification.outlook.Outlooks.Said;
import beian.rectification.outlook.Waiting;
import beian.rectification.room.Rectification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what would be otherwise of findings, letters, deadlines and marks, from what is kept. Rules
 * are asked twice on the same evidence, as things are and as they would be, but only those that
 * could say something else; nothing is written.
 */
public final class WhatIf {
  private static final int PAGE = 500;
  private static final int MOST_THREADS = 4;

  private final Suite suite;
  private final Supposition supposed;
  private final Instant moment;
  private final Catalog catalog;
  private final Map<String, Severity> profile;

  /**
   * @param moment for which it is told
   */
  public WhatIf(Suite suite, Supposition supposed, Instant moment) {
    this.suite = suite;
    this.supposed = supposed;
    this.moment = moment;
    this.catalog = suite.catalog();
    this.profile = new TreeMap<>(suite.inspections().profile());
    profile.putAll(supposed.severities());
  }

  /**
   * What would be otherwise.
   *
   * @param limit so many filings are shown
   */
  public Effects effects(int limit) {
    Map<String, List<Finding>> said = saidOtherwise();
    Set<String> concerned = new TreeSet<>(said.keySet());
    if (!supposed.weighed().isEmpty()) {
      each(
          after -> suite.findings().filingsWith(supposed.weighed(), after, PAGE),
          concerned::addAll);
    }
    Optional<Campaign> campaign = suite.rectification().campaigns().open();
    if (supposed.movesClocks() && campaign.isPresent()) {
      int no = campaign.get().no();
      each(
          after -> suite.rectification().cases().filingsWithCase(no, after, PAGE),
          concerned::addAll);
    }
    Tally tally = new Tally(suite.findings().counts(), limit);
    try (Rectification then = otherwise()) {
      Outlooks ahead = suite.rectification().outlooks();
      Outlooks otherwise =
          supposed.movesClocks() ? then.outlooks(supposed.period()) : then.outlooks();
      List<String> keys = List.copyOf(concerned);
      for (int i = 0; i < keys.size(); i += PAGE) {
        List<String> page = keys.subList(i, Math.min(keys.size(), i + PAGE));
        take(page, said, ahead, otherwise, tally);
      }
      wait(ahead, concerned, tally);
    }
    return tally.effects(moment);
  }

  /** The room under what is supposed; its calendar too. */
  private Rectification otherwise() {
    return supposing(() -> suite.rectification(this::after, supposed.after()));
  }

  private <T> T supposing(Supplier<T> asked) {
    TablesInForce.Use tables = supposed.inForce();
    try {
      return asked.get();
    } finally {
      tables.close();
    }
  }

  private Inspection after() {
    return suite.inspections().under(supposed.after(), profile);
  }

  /** A page of keys. */
  private interface Keys {
    List<String> after(String key);
  }

  private interface Take {
    void take(List<String> keys);
  }

  private static void each(Keys keys, Take take) {
    String last = "";
    for (List<String> page = keys.after(last); !page.isEmpty(); page = keys.after(last)) {
      take.take(page);
      last = page.get(page.size() - 1);
    }
  }

  /** What the rules concerned would say of the filings of which they would say something else. */
  private Map<String, List<Finding>> saidOtherwise() {
    Set<String> rules = supposed.rules(catalog);
    Map<String, List<Finding>> said = new ConcurrentHashMap<>();
    if (rules.isEmpty()) {
      return said;
    }
    Collection<EvidenceKind> kinds = Supposition.evidence(rules, catalog);
    if (supposed.table() == null) {
      inParts(part -> compare(part, rules, kinds, said));
      return said;
    }
    // One table is in force at a time: first what is said now, then what would be.
    Map<String, Long> before = new ConcurrentHashMap<>();
    inParts(
        part ->
            eachSaid(
                part,
                suite.inspections().under(supposed.before(), suite.inspections().profile()),
                rules,
                kinds,
                (key, findings) -> before.put(key, Hash64.of(findings.toString()))));
    return supposing(
        () -> {
          inParts(
              part ->
                  eachSaid(
                      part,
                      after(),
                      rules,
                      kinds,
                      (key, findings) -> {
                        Long now = before.get(key);
                        if (now == null || now != Hash64.of(findings.toString())) {
                          said.put(key, findings);
                        }
                      }));
          return said;
        });
  }

  private void eachSaid(
      int bucket,
      Inspection inspection,
      Set<String> rules,
      Collection<EvidenceKind> kinds,
      BiConsumer<String, List<Finding>> taker) {
    String last = "";
    for (List<StoredFiling> page = suite.filings().page(bucket, last, PAGE);
        !page.isEmpty();
        page = suite.filings().page(bucket, last, PAGE)) {
      List<Filing> filings = page.stream().map(StoredFiling::filing).toList();
      Evidence evidence = suite.observations().evidenceFor(filings, kinds, moment);
      inspection.some(rules, page, evidence, moment).forEach(taker);
      last = page.get(page.size() - 1).key();
    }
  }

  private static void inParts(IntConsumer work) {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> parts = new ArrayList<>();
      for (int bucket = 0; bucket < FilingStore.BUCKETS; bucket++) {
        int part = bucket;
        parts.add(pool.submit(() -> work.accept(part)));
      }
      for (Future<?> part : parts) {
        part.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ProblemException known) {
        throw known;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private void compare(
      int bucket,
      Set<String> rules,
      Collection<EvidenceKind> kinds,
      Map<String, List<Finding>> said) {
    Inspection now = suite.inspections().under(supposed.before(), suite.inspections().profile());
    Inspection then = after();
    String last = "";
    for (List<StoredFiling> page = suite.filings().page(bucket, last, PAGE);
        !page.isEmpty();
        page = suite.filings().page(bucket, last, PAGE)) {
      List<Filing> filings = page.stream().map(StoredFiling::filing).toList();
      Evidence evidence = suite.observations().evidenceFor(filings, kinds, moment);
      List<StoredFiling> some = page;
      if (!supposed.changesMore()) {
        Set<String> same =
            same(
                now.whoseverTheyAre(rules, page, evidence, moment),
                then.whoseverTheyAre(rules, page, evidence, moment));
        some = page.stream().filter(stored -> !same.contains(stored.key())).toList();
      }
      Map<String, List<Finding>> after = then.some(rules, some, evidence, moment);
      after.keySet().removeAll(same(now.some(rules, some, evidence, moment), after));
      said.putAll(after);
      last = page.get(page.size() - 1).key();
    }
  }

  /** The filings of which both say the same. */
  private static Set<String> same(
      Map<String, List<Finding>> before, Map<String, List<Finding>> after) {
    return before.keySet().stream()
        .filter(key -> Objects.equals(before.get(key), after.get(key)))
        .collect(Collectors.toSet());
  }

  private void take(
      List<String> page,
      Map<String, List<Finding>> said,
      Outlooks ahead,
      Outlooks otherwise,
      Tally tally) {
    Map<String, List<Finding>> kept = suite.findings().findings(page);
    Map<String, Inspected> inspected = suite.findings().inspected(page);
    Map<String, Said> before = new HashMap<>();
    Map<String, Said> after = new HashMap<>();
    Map<String, StoredFiling> filings = supposed.weighed().isEmpty() ? Map.of() : filings(page);
    for (String key : page) {
      Inspected last = inspected.get(key);
      if (last != null) {
        Said now = new Said(kept.getOrDefault(key, List.of()), last.outcomes());
        before.put(key, now);
        after.put(key, otherwise(now, said.getOrDefault(key, List.of()), filings));
      }
    }
    Map<String, Outlook> now = ahead.of(before, moment);
    Map<String, Outlook> then = supposing(() -> otherwise.of(after, moment));
    for (String key : new TreeSet<>(before.keySet())) {
      tally.take(
          key,
          states(Objects.requireNonNull(before.get(key))),
          states(Objects.requireNonNull(after.get(key))),
          now.get(key),
          then.get(key));
    }
  }

  /** What is kept, with what some rules would say and what all would weigh. */
  private Said otherwise(Said kept, List<Finding> fresh, Map<String, StoredFiling> filings) {
    Map<String, Outcome> anew = Finding.outcomes(fresh);
    Map<String, Outcome> outcomes = new TreeMap<>(kept.outcomes());
    outcomes.putAll(anew);
    Set<String> weighed = supposed.weighed();
    List<Finding> findings = new ArrayList<>();
    kept.findings().stream()
        .filter(finding -> !anew.containsKey(finding.rule()))
        .map(
            finding ->
                weighed.contains(finding.rule())
                    ? finding.weighing(severity(finding, filings.get(finding.filingKey())))
                    : finding)
        .forEach(findings::add);
    fresh.stream()
        .filter(
            finding ->
                finding.outcome() == Outcome.FAIL || finding.outcome() == Outcome.UNDETERMINED)
        .forEach(findings::add);
    findings.sort(Comparator.comparing(Finding::rule));
    return new Said(findings, outcomes);
  }

  private Map<String, StoredFiling> filings(List<String> page) {
    return suite.filings().find(page).stream()
        .collect(Collectors.toMap(StoredFiling::key, stored -> stored));
  }

  /** How much it would weigh; of a filing that is gone, what it weighed. */
  private Severity severity(Finding finding, @Nullable StoredFiling stored) {
    return stored == null
        ? finding.severity()
        : new Inspector(catalog, profile, suite.inspections().profiles())
            .severity(finding, stored.filing(), moment);
  }

  /** What each rule says of a filing, by its gravest finding. */
  private static Map<String, State> states(Said said) {
    Map<String, State> states = new HashMap<>();
    said.outcomes()
        .forEach((rule, outcome) -> states.put(rule, new State(outcome, null, Words.same(""))));
    said.findings().stream()
        .filter(finding -> finding.outcome() == said.outcomes().get(finding.rule()))
        .collect(Collectors.groupingBy(Finding::rule))
        .forEach(
            (rule, findings) -> {
              Finding gravest =
                  findings.stream().min(Comparator.comparing(Finding::severity)).orElseThrow();
              states.put(rule, new State(gravest.outcome(), gravest.severity(), gravest.opinion()));
            });
    return states;
  }

  /** The letters that wait whatever is supposed. */
  private void wait(Outlooks ahead, Set<String> concerned, Tally tally) {
    Set<String> seen = new HashSet<>(concerned);
    String last = "";
    for (Optional<Waiting> page = ahead.waiting(last, PAGE, moment);
        page.isPresent();
        page = ahead.waiting(last, PAGE, moment)) {
      for (Waiting.Letter letter : page.get().letters()) {
        if (!seen.contains(letter.filingKey())) {
          tally.waits(letter.owner(), letter.rules());
        }
      }
      last = page.get().lastNo();
    }
  }
}
