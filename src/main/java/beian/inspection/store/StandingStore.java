package beian.inspection.store;

import beian.filing.Filing;
import beian.inspection.card.Words;
import beian.inspection.standing.Standing;
import beian.platform.database.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Keeps where filings stood at their last inspection, those that are not proved ours. Saving the
 * same twice changes nothing. The observations a standing rests on are not kept here.
 */
public final class StandingStore {
  private final Transactions transactions;

  public StandingStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * How many filings there are that are not proved ours.
   *
   * @param notOurs another's, or ended
   * @param unknown nobody knows
   * @param words words of a status that stand in no table, and of how many filings
   */
  public record Counts(long notOurs, long unknown, Map<String, Long> words) {
    /** None. */
    public static final Counts NONE = new Counts(0, 0, Map.of());

    /** Copies and sorts the words. */
    public Counts {
      words = java.util.Collections.unmodifiableMap(new TreeMap<>(words));
    }
  }

  /**
   * Keys of filings that are not proved ours, or have ended by what their own sheet says, in order.
   *
   * @param after only those behind this key; empty: all
   * @param most so many of them
   */
  public List<String> doubtful(String after, int most) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    "select f.filing_key from filing f where f.filing_key > ?"
                        + " and (f.filing_status in (?, ?)"
                        + " or f.dereg_done_at is not null"
                        + " or f.order_type in ('DEREG_ENTITY', 'DEREG_SITE')"
                        + " and f.order_status = 'APPROVED'"
                        + " or exists (select 1 from filing_standing s"
                        + " where s.filing_key = f.filing_key)) order by f.filing_key limit ?",
                    row -> row.getString(1),
                    after,
                    Filing.DEREGISTERED,
                    Filing.TRANSFER_CANCELLED,
                    most));
  }

  /** Keeps the standings of a batch of filings, by key. */
  public void save(Map<String, Standing> standings) {
    transactions.run(
        () -> {
          Map<String, Standing> before = find(standings.keySet());
          List<String> gone = new ArrayList<>();
          List<String> fresh = new ArrayList<>();
          standings.forEach(
              (key, now) -> {
                Standing kept = before.get(key);
                boolean same = now.ours() ? kept == null : now.sameAs(kept);
                if (!same && kept != null) {
                  gone.add(key);
                }
                if (!same && !now.ours()) {
                  fresh.add(key);
                }
              });
          transactions
              .sql()
              .batch(
                  "delete from filing_standing where filing_key = ?",
                  gone,
                  key -> new Object[] {key});
          transactions
              .sql()
              .batch(
                  "insert into filing_standing (filing_key, state, why_zh, why_en, unknown_words)"
                      + " values (?,?,?,?,?)",
                  fresh,
                  key -> values(key, Objects.requireNonNull(standings.get(key))));
        });
  }

  private static Object[] values(String key, Standing standing) {
    return new Object[] {
      key,
      standing.state(),
      standing.why().zh(),
      standing.why().en(),
      String.join("\n", standing.unknownWords())
    };
  }

  /** What is kept of these filings, by key; those that are ours are left out. */
  public Map<String, Standing> find(Collection<String> filingKeys) {
    return transactions.read(
        () -> {
          Map<String, Standing> found = new HashMap<>();
          transactions
              .sql()
              .each(
                  "select s.* from unnest(?) as asked (asked_key) join filing_standing s"
                      + " on s.filing_key = asked.asked_key",
                  row -> found.put(row.getString("filing_key"), standing(row)),
                  (Object) filingKeys.toArray(String[]::new));
          return found;
        });
  }

  /** The keys of the filings in a state after that key, in key order. */
  public List<String> filings(Standing.State state, String afterKey, int limit) {
    return transactions.read(
        () ->
            transactions
                .sql()
                .list(
                    "select filing_key from filing_standing where state = ? and filing_key > ?"
                        + " order by filing_key limit ?",
                    row -> row.getString(1),
                    state,
                    afterKey,
                    limit));
  }

  /** How many there are. */
  public Counts counts() {
    return transactions.read(
        () -> {
          Map<String, Long> words = new TreeMap<>();
          transactions
              .sql()
              .each(
                  "select unknown_words, count(*) from filing_standing where unknown_words <> ''"
                      + " group by unknown_words",
                  row -> {
                    for (String word : row.getString(1).split("\n")) {
                      words.merge(word, row.getLong(2), Long::sum);
                    }
                  });
          return new Counts(count(Standing.State.NOT_OURS), count(Standing.State.UNKNOWN), words);
        });
  }

  private long count(Standing.State state) {
    return transactions.sql().number("select count(*) from filing_standing where state = ?", state);
  }

  private static Standing standing(ResultSet row) throws SQLException {
    String words = row.getString("unknown_words");
    return new Standing(
        Standing.State.valueOf(row.getString("state")),
        new Words(row.getString("why_zh"), row.getString("why_en")),
        words.isEmpty() ? List.of() : List.of(words.split("\n")),
        List.of());
  }
}
