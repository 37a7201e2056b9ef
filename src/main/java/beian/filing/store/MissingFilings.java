package beian.filing.store;

import beian.filing.Filing;
import beian.platform.database.Sql;
import beian.platform.database.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Filings of which nobody knows what sheets say. None is dropped for it: it is listed, and how it
 * stands counts as unknown until a sheet has it again.
 */
public final class MissingFilings {
  private final Transactions transactions;

  public MissingFilings(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Since when a filing is missing.
   *
   * @param since the moment of the first import after which nobody knew
   * @param files the files of that import
   */
  public record Missing(Instant since, String files, Why why) {}

  /** Why nobody knows what sheets say of a filing. */
  public enum Why {
    /** One that was declared to have every filing does not have it. */
    ABSENT,
    /** Its row was rejected. */
    REJECTED,
    /** An older one came later and took back what a newer one had said. */
    TAKEN_BACK
  }

  static void seen(Sql sql, Collection<String> keys) {
    back(
        sql,
        sql.list(
            "select filing_key from filing_missing where filing_key = any(?)",
            row -> row.getString(1),
            (Object) array(keys)));
  }

  private static void back(Sql sql, Collection<String> keys) {
    if (!keys.isEmpty()) {
      sql.update("delete from filing_missing where filing_key = any(?)", (Object) array(keys));
      FilingNews.tellMissing(sql, keys);
    }
  }

  /**
   * Notes what a full import does not have; what is missing already keeps its day. Filings that
   * have ended are not missed.
   *
   * @param run the job instance of the import
   * @param had the keys of the filings it has
   * @param files its files
   * @return how many filings are missing
   */
  public int note(long run, Set<String> had, Instant at, String files) {
    return transactions.inTransaction(
        () -> {
          Sql sql = transactions.sql();
          List<String> missing = new ArrayList<>();
          sql.each(
              "select filing_key from filing where filing_status is null"
                  + " or filing_status not in (?, ?) order by filing_key",
              row -> {
                String key = Objects.requireNonNull(row.getString(1));
                if (!had.contains(key)) {
                  missing.add(key);
                }
              },
              Filing.DEREGISTERED,
              Filing.TRANSFER_CANCELLED);
          List<String> fresh = unknown(missing);
          sql.batch(
              "insert into filing_missing (filing_key, run, since, files) values (?,?,?,?)",
              fresh,
              key -> new Object[] {key, run, at, files});
          FilingNews.tellMissing(sql, fresh);
          return missing.size();
        });
  }

  /**
   * Notes that nobody knows what sheets say of these filings; what is missing already keeps its
   * day.
   *
   * @param why not {@link Why#ABSENT}, which is {@link #note}
   * @param run the job instance of the import
   * @param keys the filings' keys
   * @param file the file
   */
  public void note(Why why, long run, Collection<String> keys, Instant at, String file) {
    transactions.run(
        () -> {
          List<String> fresh = unknown(keys);
          transactions
              .sql()
              .batch(
                  "insert into filing_missing (filing_key, run, since, files, why)"
                      + " select filing_key, ?, ?, ?, ? from filing where filing_key = ?",
                  fresh,
                  key -> new Object[] {run, at, file, why.name(), key});
          FilingNews.tellMissing(transactions.sql(), fresh);
        });
  }

  /** Those that are not missing yet, in their order. */
  private List<String> unknown(Collection<String> keys) {
    Set<String> known = of(keys).keySet();
    return keys.stream().filter(key -> !known.contains(key)).sorted().toList();
  }

  /** What took back what newer sheets had said was exported and handed in once more: it stands. */
  public void saidAgain(long run) {
    Sql sql = transactions.sql();
    back(
        sql,
        sql.list(
            "select filing_key from filing_missing where run = ? and why = ?",
            row -> row.getString(1),
            run,
            Why.TAKEN_BACK.name()));
  }

  /** Of these filings those that are missing, by key. */
  public Map<String, Missing> of(Collection<String> keys) {
    return transactions.read(
        () -> {
          Map<String, Missing> found = new HashMap<>();
          transactions
              .sql()
              .each(
                  "select filing_key, since, files, why from filing_missing"
                      + " where filing_key = any(?)",
                  row ->
                      found.put(
                          Objects.requireNonNull(row.getString("filing_key")),
                          new Missing(
                              Objects.requireNonNull(Sql.instant(row, "since")),
                              row.getString("files"),
                              Why.valueOf(row.getString("why")))),
                  (Object) array(keys));
          return found;
        });
  }

  /** How many filings a full list does not have. */
  public long count() {
    return transactions.read(
        () ->
            transactions.sql().number("select count(*) from filing_missing where why = 'ABSENT'"));
  }

  private static String[] array(Collection<String> keys) {
    return keys.toArray(String[]::new);
  }
}
