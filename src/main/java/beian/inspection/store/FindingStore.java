package beian.inspection.store;

import beian.inspection.Finding;
import beian.inspection.Outcome;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the rules said. FAIL and UNDETERMINED are kept in words, all outcomes in short; a
 * change of outcome leaves a line of history. Saving the same inspection twice changes nothing.
 */
public final class FindingStore {
  private static final String INSERT_FINDING =
      "insert into finding (filing_key, rule, outcome, severity, fault, opinion_zh, opinion_en,"
          + " remedy_zh, remedy_en, evidence, since, about) values (?,?,?,?,?,?,?,?,?,?,?,?)";
  private static final String UPDATE_FINDING =
      "update finding set outcome=?, severity=?, opinion_zh=?, opinion_en=?, remedy_zh=?,"
          + " remedy_en=?, evidence=?, since=?"
          + " where filing_key=? and rule=? and fault=? and about=?";

  private final Transactions transactions;

  public FindingStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Keeps the findings of a batch of inspections.
   *
   * @param inspected all outcomes of each filing, by filing key
   */
  public void save(Map<String, List<Finding>> inspected) {
    transactions.run(() -> saveInTransaction(inspected));
  }

  private void saveInTransaction(Map<String, List<Finding>> inspected) {
    Map<String, InspectionRow> before = inspections(inspected.keySet());
    Map<FindingId, FindingRow> rows = rows(inspected.keySet());
    Changes changes = new Changes();
    inspected.forEach(
        (filing, findings) -> {
          InspectionRow last = before.get(filing);
          Map<String, Outcome> earlier = last == null ? Map.of() : Outcomes.parse(last.outcomes);
          for (Finding finding : findings) {
            changes.take(finding, rows.remove(FindingId.of(finding)));
          }
          changes.take(filing, findings, earlier, last != null);
        });
    rows.keySet().forEach(changes::remove);
    changes.write(transactions.sql());
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

  /** What is wrong with these filings and what cannot be known, by filing key, in rule order. */
  public Map<String, List<Finding>> findings(Collection<String> filingKeys) {
    return transactions.read(
        () -> {
          Map<String, InspectionRow> inspections = inspections(filingKeys);
          Map<String, List<Finding>> found = new HashMap<>();
          rows(filingKeys).values().stream()
              .sorted(
                  Comparator.comparing((FindingRow row) -> row.rule)
                      .thenComparing(row -> row.fault)
                      .thenComparing(row -> row.about))
              .forEach(
                  row -> {
                    InspectionRow inspection = inspections.get(row.filingKey);
                    Instant at = inspection == null ? row.since : inspection.inspectedAt;
                    found
                        .computeIfAbsent(row.filingKey, key -> new ArrayList<>())
                        .add(row.finding(at));
                  });
          return found;
        });
  }

  /** The last inspections of these filings, by key. */
  public Map<String, Inspected> inspected(Collection<String> filingKeys) {
    return transactions.read(
        () ->
            inspections(filingKeys).values().stream()
                .collect(
                    Collectors.toMap(
                        row -> row.filingKey,
                        row ->
                            new Inspected(
                                row.filingKey, row.inspectedAt, Outcomes.parse(row.outcomes)))));
  }

  /** How often each rule had each outcome at the last inspections. */
  public Map<String, Map<Outcome, Long>> counts() {
    return transactions.read(
        () -> {
          Map<String, Map<Outcome, Long>> counts = new java.util.TreeMap<>();
          transactions
              .sql()
              .each(
                  "select outcomes, count(*) as times from inspection group by outcomes",
                  row -> {
                    long times = row.getLong("times");
                    Outcomes.parse(row.getString("outcomes"))
                        .forEach(
                            (rule, outcome) ->
                                counts
                                    .computeIfAbsent(
                                        rule, r -> new java.util.EnumMap<>(Outcome.class))
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

  private Map<String, InspectionRow> inspections(Collection<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return transactions
        .em()
        .createQuery(
            "select i from InspectionRow i where i.filingKey in :keys", InspectionRow.class)
        .setParameter("keys", keys)
        .setHint("eclipselink.read-only", "True")
        .getResultStream()
        .collect(Collectors.toMap(row -> row.filingKey, row -> row));
  }

  private Map<FindingId, FindingRow> rows(Collection<String> keys) {
    if (keys.isEmpty()) {
      return new HashMap<>();
    }
    return transactions
        .em()
        .createQuery("select f from FindingRow f where f.filingKey in :keys", FindingRow.class)
        .setParameter("keys", keys)
        .setHint("eclipselink.read-only", "True")
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> new FindingId(row.filingKey, row.rule, row.fault, row.about),
                row -> row,
                (a, b) -> b,
                HashMap::new));
  }

  private record FindingId(String filingKey, String rule, String fault, String about) {
    static FindingId of(Finding finding) {
      return new FindingId(finding.filingKey(), finding.rule(), finding.fault(), finding.about());
    }
  }

  /** What a batch changes, gathered first and then written statement by statement. */
  private static final class Changes {
    private final List<Object[]> inserts = new ArrayList<>();
    private final List<Object[]> updates = new ArrayList<>();
    private final List<Object[]> deletes = new ArrayList<>();
    private final List<Object[]> history = new ArrayList<>();
    private final List<Object[]> newInspections = new ArrayList<>();
    private final List<Object[]> inspections = new ArrayList<>();

    void take(Finding finding, @Nullable FindingRow row) {
      boolean kept = finding.outcome() == Outcome.FAIL || finding.outcome() == Outcome.UNDETERMINED;
      if (!kept) {
        if (row != null) {
          remove(FindingId.of(finding));
        }
      } else if (row == null) {
        inserts.add(
            new Object[] {
              finding.filingKey(),
              finding.rule(),
              finding.outcome(),
              finding.severity(),
              finding.fault(),
              finding.opinion().zh(),
              finding.opinion().en(),
              finding.remedy().zh(),
              finding.remedy().en(),
              String.join(" ", finding.evidence()),
              finding.inspectedAt(),
              finding.about()
            });
      } else if (!row.says(finding)) {
        updates.add(
            new Object[] {
              finding.outcome(),
              finding.severity(),
              finding.opinion().zh(),
              finding.opinion().en(),
              finding.remedy().zh(),
              finding.remedy().en(),
              String.join(" ", finding.evidence()),
              row.outcome == finding.outcome() ? row.since : finding.inspectedAt(),
              finding.filingKey(),
              finding.rule(),
              finding.fault(),
              finding.about()
            });
      }
    }

    /** What was said at the last inspection and not at this one. */
    void remove(FindingId gone) {
      deletes.add(new Object[] {gone.filingKey, gone.rule, gone.fault, gone.about});
    }

    void take(String filing, List<Finding> findings, Map<String, Outcome> earlier, boolean known) {
      Map<String, Outcome> outcomes = Finding.outcomes(findings);
      Instant at = findings.get(0).inspectedAt();
      outcomes.forEach(
          (rule, outcome) -> {
            Outcome before = earlier.get(rule);
            if (before != null && before != outcome) {
              String fault =
                  findings.stream()
                      .filter(one -> one.rule().equals(rule))
                      .map(Finding::fault)
                      .findFirst()
                      .orElse("");
              history.add(new Object[] {filing, rule, at, before, outcome, fault});
            }
          });
      long fails = outcomes.values().stream().filter(outcome -> outcome == Outcome.FAIL).count();
      // What would never lead to a mark does not make a filing doubtful.
      long unknown =
          findings.stream()
              .filter(f -> outcomes.get(f.rule()) == Outcome.UNDETERMINED)
              .filter(f -> f.severity().enforced())
              .map(Finding::rule)
              .distinct()
              .count();
      Object[] values = {at, Outcomes.text(outcomes), (int) fails, (int) unknown, filing};
      (known ? inspections : newInspections).add(values);
    }

    void write(Sql sql) {
      sql.batch(INSERT_FINDING, inserts, values -> values);
      sql.batch(UPDATE_FINDING, updates, values -> values);
      sql.batch(
          "delete from finding where filing_key=? and rule=? and fault=? and about=?",
          deletes,
          values -> values);
      // Looked at twice at one moment, the second look is the one that counts.
      sql.batch(
          "delete from finding_change where filing_key=? and rule=? and changed_at=?",
          history,
          values -> new Object[] {values[0], values[1], values[2]});
      sql.batch(
          "insert into finding_change (filing_key, rule, changed_at, before_outcome, after_outcome,"
              + " fault) values (?,?,?,?,?,?)",
          history,
          values -> values);
      sql.batch(
          "insert into inspection (inspected_at, outcomes, fails, undetermined, filing_key)"
              + " values (?,?,?,?,?)",
          newInspections,
          values -> values);
      sql.batch(
          "update inspection set inspected_at=?, outcomes=?, fails=?, undetermined=?"
              + " where filing_key=?",
          inspections,
          values -> values);
    }
  }
}
