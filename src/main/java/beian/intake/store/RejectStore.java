package beian.intake.store;

import beian.intake.row.Reject;
import beian.platform.database.Jpql;
import beian.platform.database.Transactions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
   * A row that was read again.
   *
   * @param sheet its sheet
   * @param row its number
   * @param key its filing's key; empty when it has none
   */
  public record RowSeen(String sheet, int row, String key) {}

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
   * Forgets what was rejected in other files under the keys of these rows, and in earlier versions
   * of their file at their places.
   *
   * @param hash of the file that was read; its own rejects stay
   * @param file its name
   */
  public void clearEarlier(String hash, String file, List<RowSeen> rows) {
    transactions.run(
        () -> {
          if (rows.isEmpty()
              || jpql.number("select count(r) from Reject r where r.fileHash <> ?1", hash) == 0) {
            return;
          }
          Map<String, Set<Integer>> places = new TreeMap<>();
          Set<String> keys = new HashSet<>();
          for (RowSeen row : rows) {
            places.computeIfAbsent(row.sheet, sheet -> new TreeSet<>()).add(row.row);
            keys.add(row.key);
          }
          keys.remove("");
          places.forEach(
              (sheet, some) ->
                  jpql.change(
                      "delete from Reject r where r.file = ?1 and r.sheet = ?2 and r.row in ?3"
                          + " and r.fileHash <> ?4",
                      file,
                      sheet,
                      some,
                      hash));
          if (!keys.isEmpty()) {
            jpql.change("delete from Reject r where r.key in ?1 and r.fileHash <> ?2", keys, hash);
          }
        });
  }

  /** The rejects of one file, row by row. */
  public List<Reject> ofFile(String hash) {
    return jpql.list(Reject.class, "select r from Reject r where r.fileHash = ?1" + IN_ORDER, hash);
  }

  /**
   * Forgets everything that was rejected in earlier versions of a file that went back to its sender
   * and came again.
   *
   * @param hash of the file as it came now
   * @param names the names its earlier versions may have
   */
  public void cameBack(String hash, List<String> names) {
    jpql.change("delete from Reject r where r.file in ?1 and r.fileHash <> ?2", names, hash);
  }
}
