package beian.inspection.store;

import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.inspection.store.FindingTables.Looked;
import beian.inspection.store.FindingTables.Turn;
import beian.inspection.store.StandingFindings.Standing;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the rules said. FAIL and UNDETERMINED are kept in words, all outcomes in short; a
 * change of outcome leaves a line of history. Saving the same inspection twice changes nothing.
 */
public final class FindingStore {
  private final Transactions transactions;

  public FindingStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Keeps the findings of a batch of inspections, and forgets what earlier ones rested on where
   * they said another thing.
   *
   * @param inspected all outcomes of each filing, by filing key
   */
  public void save(Map<String, List<Finding>> inspected) {
    transactions.run(() -> saveInTransaction(inspected));
  }

  private void saveInTransaction(Map<String, List<Finding>> inspected) {
    Map<String, Inspected> before = inspected(inspected.keySet());
    Map<FindingId, Standing> rows = standing(inspected.keySet());
    Changes changes = new Changes();
    inspected.forEach(
        (filing, findings) -> {
          for (Finding finding : findings) {
            changes.take(finding, rows.remove(FindingId.of(finding)));
          }
          changes.take(filing, findings, before.get(filing));
        });
    rows.values().forEach(changes::goes);
    changes.write(transactions);
    BasisStore.forget(transactions.sql(), changes.touched);
  }

  /** How the tables differ from what this version writes; empty when nothing does. */
  public List<String> differences() {
    return Stream.of(FindingTables.FINDING, FindingTables.INSPECTION, FindingTables.CHANGE)
        .flatMap(table -> table.differences(transactions).stream())
        .toList();
  }

  /** The filings with at least one FAIL after that key, in key order. */
  public List<String> filingsWithFail(String afterKey, int limit) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    "select filing_key from inspection where fails > 0 and filing_key > ?"
                        + " order by filing_key limit ?",
                    row -> row.getString(1),
                    afterKey,
                    limit));
  }

  /** The filings of which something stands by one of these rules, after that key, in key order. */
  public List<String> filingsWith(Collection<String> rules, String afterKey, int limit) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    "select distinct filing_key from finding where rule = any(?)"
                        + " and filing_key > ? order by filing_key limit ?",
                    row -> row.getString(1),
                    rules.toArray(String[]::new),
                    afterKey,
                    limit));
  }

  /** What is wrong with these filings and what cannot be known, by filing key, in rule order. */
  public Map<String, List<Finding>> findings(Collection<String> filingKeys) {
    return transactions.read(
        () -> {
          Map<String, List<Finding>> found = new HashMap<>();
          transactions
              .sql()
              .each(
                  FindingTables.SELECT
                      + " join unnest(?) as asked (asked_key)"
                      + " on finding.filing_key = asked.asked_key"
                      + FindingTables.IN_ORDER,
                  row -> {
                    Finding finding = FindingTables.inspected(row).finding();
                    found
                        .computeIfAbsent(finding.filingKey(), key -> new ArrayList<>())
                        .add(finding);
                  },
                  (Object) filingKeys.toArray(String[]::new));
          return found;
        });
  }

  /** The last inspections of these filings, by key. */
  public Map<String, Inspected> inspected(Collection<String> filingKeys) {
    return transactions.read(
        () -> {
          Map<String, Inspected> found = new HashMap<>();
          transactions
              .sql()
              .each(
                  "select "
                      + FindingTables.INSPECTION.selection()
                      + " from unnest(?) as asked (asked_key) join inspection"
                      + " on inspection.filing_key = asked.asked_key",
                  row -> {
                    Inspected inspected = FindingTables.INSPECTION.read(row).inspected();
                    found.put(inspected.filingKey(), inspected);
                  },
                  (Object) filingKeys.toArray(String[]::new));
          return found;
        });
  }

  /** How often each rule had each outcome at the last inspections. */
  public Map<String, Map<Outcome, Long>> counts() {
    return transactions.read(
        () -> {
          Map<String, Map<Outcome, Long>> counts = new TreeMap<>();
          transactions
              .sql()
              .each(
                  "select %1$s, count(*) as times from inspection group by %1$s"
                      .formatted(FindingTables.SAID.names()),
                  row -> {
                    long times = row.getLong("times");
                    FindingTables.outcomes(FindingTables.SAID.read(row))
                        .forEach(
                            (rule, outcome) ->
                                counts
                                    .computeIfAbsent(rule, r -> new EnumMap<>(Outcome.class))
                                    .merge(outcome, times, Long::sum));
                  });
          return counts;
        });
  }

  /** Since when the rule has said what it says now; empty when it never did. */
  public Optional<Instant> since(String filingKey, String rule) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .first(
                    "select since from finding where filing_key = ? and rule = ? order by since",
                    row -> Objects.requireNonNull(Sql.instant(row, "since")),
                    filingKey,
                    rule));
  }

  /** What is kept of these filings. */
  private Map<FindingId, Standing> standing(Collection<String> keys) {
    Map<FindingId, Standing> found = new HashMap<>();
    transactions
        .sql()
        .each(
            "select "
                + FindingTables.FINDING.selection()
                + " from unnest(?) as asked (asked_key) join finding"
                + " on finding.filing_key = asked.asked_key",
            row -> {
              Standing standing = FindingTables.FINDING.read(row);
              found.put(FindingId.of(standing.finding()), standing);
            },
            (Object) keys.toArray(String[]::new));
    return found;
  }

  private record FindingId(String filingKey, String rule, String fault, String about) {
    static FindingId of(Finding finding) {
      return new FindingId(finding.filingKey(), finding.rule(), finding.fault(), finding.about());
    }
  }

  /** What a batch changes, gathered first and then written table by table. */
  private static final class Changes {
    private final List<Standing> fresh = new ArrayList<>();
    private final List<Standing> changed = new ArrayList<>();
    private final List<Standing> gone = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Looked> first = new ArrayList<>();
    private final List<Looked> again = new ArrayList<>();

    /** The filings of which another thing stands now than before. */
    private final Set<String> touched = new HashSet<>();

    void take(Finding finding, @Nullable Standing kept) {
      Outcome outcome = finding.outcome();
      Instant at = finding.inspectedAt();
      if (!outcome.isKept()) {
        if (kept != null) {
          goes(kept);
        }
      } else if (kept == null) {
        touched.add(finding.filingKey());
        fresh.add(new Standing(finding, at));
      } else if (!kept.finding().at(at).equals(finding)) {
        touched.add(finding.filingKey());
        boolean still = kept.finding().outcome() == outcome;
        changed.add(new Standing(finding, still ? kept.since() : at));
      }
    }

    void goes(Standing kept) {
      touched.add(kept.finding().filingKey());
      gone.add(kept);
    }

    void take(String filing, List<Finding> findings, @Nullable Inspected last) {
      Map<String, Outcome> outcomes = Finding.outcomes(findings);
      Map<String, Outcome> earlier = last == null ? Map.of() : last.outcomes();
      Instant at = findings.get(0).inspectedAt();
      if (!outcomes.equals(earlier)) {
        touched.add(filing);
      }
      outcomes.forEach(
          (rule, outcome) -> {
            Outcome before = earlier.get(rule);
            if (before != null && before != outcome) {
              String fault =
                  findings.stream()
                      .filter(finding -> finding.rule().equals(rule))
                      .map(Finding::fault)
                      .findFirst()
                      .orElse("");
              turns.add(new Turn(filing, rule, at, before, outcome, fault));
            }
          });
      // What would never lead to a mark does not make a filing doubtful.
      long unknown =
          findings.stream()
              .filter(f -> outcomes.get(f.rule()) == Outcome.UNDETERMINED)
              .filter(f -> f.severity().enforced())
              .map(Finding::rule)
              .distinct()
              .count();
      (last == null ? first : again)
          .add(new Looked(new Inspected(filing, at, outcomes), (int) unknown));
    }

    void write(Transactions transactions) {
      FindingTables.FINDING.insert(transactions, fresh);
      FindingTables.FINDING.upsert(transactions, changed);
      FindingTables.FINDING.delete(transactions, gone);
      // Looked at twice at one moment, the second look is the one that counts.
      FindingTables.CHANGE.upsert(transactions, turns);
      FindingTables.INSPECTION.insert(transactions, first);
      FindingTables.INSPECTION.upsert(transactions, again);
    }
  }
}
