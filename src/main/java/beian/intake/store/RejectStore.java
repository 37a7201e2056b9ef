package beian.intake.store;

import beian.intake.row.Reject;
import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The rejected rows that have not come in since. */
public final class RejectStore {
  private static final String IN_ORDER =
      " order by r.file, r.fileHash, r.sheet, r.row, r.cell, r.code";

  private final Transactions transactions;
  private final Jpql jpql;

  public RejectStore(Transactions transactions) {
    this.transactions = transactions;
    this.jpql = new Jpql(transactions);
  }

  /**
   * A row that was read.
   *
   * @param sheet its sheet
   * @param row its number
   * @param key its filing's key; empty when it has none
   * @param says whether it says something of a column, also that it is wrong again
   */
  public record RowSeen(String sheet, int row, String key, Predicate<String> says) {
    /** Whether it says again all that was wrong in an earlier row of its filing. */
    boolean says(Reject earlier) {
      return key.equals(earlier.key()) && Arrays.stream(earlier.column().split(";")).allMatch(says);
    }
  }

  /** Keeps rejects; the same again changes nothing. */
  public void save(List<Reject> rejects) {
    if (rejects.isEmpty()) {
      return;
    }
    transactions.run(
        () -> {
          Map<Reject.Key, Reject> fresh = new LinkedHashMap<>();
          rejects.forEach(reject -> fresh.put(reject.identity(), reject));
          Map<String, Set<Integer>> rows = new TreeMap<>();
          rejects.forEach(
              reject ->
                  rows.computeIfAbsent(reject.fileHash(), hash -> new TreeSet<>())
                      .add(reject.row()));
          rows.forEach(
              (hash, some) ->
                  jpql.list(
                          Reject.class,
                          "select r from Reject r where r.fileHash = ?1 and r.row in ?2",
                          hash,
                          some)
                      .forEach(known -> fresh.remove(known.identity())));
          jpql.add(fresh.values());
        });
  }

  /**
   * Of what rows were rejected in files other than these.
   *
   * @param keys the keys of their filings
   * @param withoutKey the names of the files of which rows without a key were rejected
   */
  public record Earlier(Set<String> keys, Set<String> withoutKey) {
    /** Copies the sets. */
    public Earlier {
      keys = Set.copyOf(keys);
      withoutKey = Set.copyOf(withoutKey);
    }

    /** Whether a row of a file may settle one of them. */
    public boolean concern(String file, RowSeen row) {
      return keys.contains(row.key) || withoutKey.contains(file);
    }
  }

  /** Of what rows were rejected in other files than those that are read together. */
  public Earlier earlier(Set<String> together) {
    Set<String> keys = new HashSet<>();
    Set<String> withoutKey = new HashSet<>();
    jpql.list(
            Object[].class,
            "select distinct r.key, r.file from Reject r where r.fileHash not in ?1",
            together)
        .forEach(
            row -> {
              if (row[0].equals("")) {
                withoutKey.add((String) row[1]);
              } else {
                keys.add((String) row[0]);
              }
            });
    return new Earlier(keys, withoutKey);
  }

  /**
   * Forgets what was rejected in earlier files and is said again by these rows: under the same key
   * the columns in question, and in earlier versions of their file what had no key at their places.
   * What a row of another file says of other columns, or of another filing, settles nothing.
   *
   * @param file the name of the file that was read
   * @param together the hashes of the files that were read together with it, its own too; none of
   *     them is a correction of another
   * @param rows those at least that {@link Earlier#concern} what was rejected
   */
  public void clearEarlier(String file, Set<String> together, List<RowSeen> rows) {
    transactions.run(
        () -> {
          if (rows.isEmpty()) {
            return;
          }
          Map<String, Set<Integer>> places = new TreeMap<>();
          Map<String, List<RowSeen>> byKey = new HashMap<>();
          for (RowSeen row : rows) {
            places.computeIfAbsent(row.sheet, sheet -> new TreeSet<>()).add(row.row);
            byKey.computeIfAbsent(row.key, key -> new ArrayList<>()).add(row);
          }
          byKey.remove("");
          places.forEach(
              (sheet, some) ->
                  jpql.change(
                      "delete from Reject r where r.key = '' and r.file = ?1 and r.sheet = ?2"
                          + " and r.row in ?3 and r.fileHash not in ?4",
                      file,
                      sheet,
                      some,
                      together));
          if (!byKey.isEmpty()) {
            jpql.remove(
                jpql
                    .list(
                        Reject.class,
                        "select r from Reject r where r.key in ?1 and r.fileHash not in ?2",
                        byKey.keySet(),
                        together)
                    .stream()
                    .filter(
                        earlier ->
                            byKey.getOrDefault(earlier.key(), List.of()).stream()
                                .anyMatch(row -> row.says(earlier)))
                    .toList());
          }
        });
  }

  /** Whether a row of that filing number, or key of an order, was rejected. */
  public boolean knows(String key) {
    return jpql.number("select count(r) from RejectedRow r where r.key = ?1", key) > 0;
  }

  /** The rejects of one file, row by row. */
  public List<Reject> ofFile(String hash) {
    return jpql.list(Reject.class, "select r from Reject r where r.fileHash = ?1" + IN_ORDER, hash);
  }

  /**
   * Forgets what had no key in earlier versions of a file that went back to its sender and came
   * again. What had one goes when its row says it again.
   *
   * @param hash of the file as it came now
   * @param names the names its earlier versions may have
   */
  public void cameBack(String hash, List<String> names) {
    jpql.change(
        "delete from Reject r where r.key = '' and r.file in ?1 and r.fileHash <> ?2", names, hash);
  }
}
