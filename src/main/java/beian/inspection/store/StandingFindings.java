package beian.inspection.store;

import beian.inspection.Finding;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What stands after the last inspections, read for reports: filing by filing in the order of keys,
 * never more than a page in memory.
 */
public final class StandingFindings {
  private final Transactions transactions;

  public StandingFindings(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * A finding that stands.
   *
   * @param finding what the rule said
   * @param since since when it has said so
   */
  public record Standing(Finding finding, Instant since) {}

  /**
   * What makes a finding the same.
   *
   * @param fault which of the rule's faults
   * @param about the thing it is about
   */
  public record Key(String filingKey, String rule, String fault, String about) {}

  /**
   * How many filings there are of each sort; together all that were judged. Those that are another
   * provider's, or have ended, are not.
   *
   * @param failing with at least one FAIL
   * @param undetermined without a FAIL, but with something enforced that cannot be known, or not
   *     known to be ours
   * @param clean all others
   */
  public record Sorts(long failing, long undetermined, long clean) {
    /** All that were judged. */
    public long inspected() {
      return failing + undetermined + clean;
    }
  }

  /** How many filings there are of each sort. */
  public Sorts sorts() {
    return transactions.read(
        () ->
            transactions
                .sql()
                .first(
                    "select sum(case when fails > 0 then 1 else 0 end) as failing,"
                        + " sum(case when fails = 0 and untold > 0 then 1 else 0 end) as open,"
                        + " sum(case when fails = 0 and untold = 0 then 1 else 0 end) as clean"
                        + " from (select i.fails, case when s.state is null then i.undetermined"
                        + " else 1 end as untold from inspection i left join filing_standing s"
                        + " on s.filing_key = i.filing_key where s.state is null or s.state <> ?"
                        + ") judged",
                    row -> new Sorts(row.getLong(1), row.getLong(2), row.getLong(3)),
                    beian.inspection.standing.Standing.State.NOT_OURS)
                .orElseThrow());
  }

  /**
   * What stands of some filings.
   *
   * @param standing by filing, rule, fault and thing
   * @param lastKey the last of the filings, also when nothing stands of it
   */
  public record Page(List<Standing> standing, String lastKey) {}

  /**
   * What stands of the next inspected filings behind that key; empty behind the last. A row of a
   * finding and one of each filing are all that is read, where {@link #find} looks each up.
   *
   * @param filings at most so many of them
   */
  public Optional<Page> page(String afterKey, int filings) {
    return transactions.read(
        () -> {
          List<String> keys = new ArrayList<>();
          Map<String, Instant> inspected = new HashMap<>();
          transactions
              .sql()
              .each(
                  "select filing_key, inspected_at from inspection where filing_key > ?"
                      + " order by filing_key limit ?",
                  row -> {
                    keys.add(row.getString(1));
                    inspected.put(row.getString(1), Objects.requireNonNull(Sql.instant(row, 2)));
                  },
                  afterKey,
                  filings);
          if (keys.isEmpty()) {
            return Optional.empty();
          }
          String last = keys.get(keys.size() - 1);
          return Optional.of(new Page(between(afterKey, last, inspected), last));
        });
  }

  private List<Standing> between(String afterKey, String lastKey, Map<String, Instant> inspected) {
    List<Standing> standing = new ArrayList<>();
    transactions
        .sql()
        .each(
            "select "
                + FindingTables.FINDING.selection()
                + " from finding where filing_key > ? and filing_key <= ?"
                + FindingTables.IN_ORDER,
            row -> {
              Standing kept = FindingTables.FINDING.read(row);
              Instant at = inspected.get(kept.finding().filingKey());
              if (at != null) {
                standing.add(new Standing(kept.finding().at(at), kept.since()));
              }
            },
            afterKey,
            lastKey);
    return standing;
  }

  /** These findings, by filing, rule, fault and thing; those that went are left out. */
  public List<Standing> find(List<Key> keys) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    FindingTables.SELECT
                        + " join unnest(?, ?, ?, ?) as k (k_filing, k_rule, k_fault, k_about)"
                        + " on finding.filing_key = k.k_filing and finding.rule = k.k_rule"
                        + " and finding.fault = k.k_fault and finding.about = k.k_about"
                        + FindingTables.IN_ORDER,
                    FindingTables::inspected,
                    parts(keys, Key::filingKey),
                    parts(keys, Key::rule),
                    parts(keys, Key::fault),
                    parts(keys, Key::about)));
  }

  private static Object parts(List<Key> keys, Function<Key, String> part) {
    return keys.stream().map(part).toArray(String[]::new);
  }

  /** Hands over the id of every observation that a standing finding names, each perhaps often. */
  public void eachEvidence(Consumer<String> taker) {
    transactions.read(
        () -> {
          transactions
              .sql()
              .each(
                  "select distinct "
                      + FindingTables.EVIDENCE.names()
                      + " from finding where cardinality(evidence) > 0",
                  row -> FindingTables.EVIDENCE.read(row).texts("evidence").forEach(taker));
          return null;
        });
  }
}
